// INPUT @(column,row) and INPUTFIELD: a field of the screen that is edited in place.
import { screenControl } from '../terminal/screen-control.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { KEY, type KeyBindings } from './key-bindings.ts';
import type { Keyboard } from './keyboard.ts';

export interface FieldOptions {
  readonly column: number;
  readonly row: number;
  /** 0: no limit. */
  readonly length: number;
  /** Show what the variable holds before the input begins. */
  readonly display: boolean;
  readonly stayOnLine: boolean;
  /** RETURN is needed even when the field is full. */
  readonly needsReturn: boolean;
  readonly hidden: boolean;
  readonly upperCase: boolean;
  /** INPUTFIELD: special keys end the input, STATUS() tells which. */
  readonly fieldMode: boolean;
  readonly overlay: boolean;
  /** The first character typed does not clear the field. */
  readonly edit: boolean;
  readonly append: boolean;
  readonly panning: boolean;
  readonly timeoutMs: number | undefined;
  /** Shows the data with its format once the input has ended. */
  readonly formatted: ((text: string) => string) | undefined;
}

export type FieldOutcome =
  | { readonly outcome: 'done'; readonly text: string; readonly status: number }
  | { readonly outcome: 'timeout' };

const ESCAPE_WAIT_MS = 200;
const PAN_STEP_MAX = 10;
const CONTROL = { A: 1, B: 2, D: 4, E: 5, F: 6, H: 8, K: 11 } as const;

/** One key as the editor sees it: a code, or the number of a KEYEXIT or KEYTRAP. */
export type Key =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'exit' | 'trap'; readonly number: number };

/** KEYCODE(): the next key, sequences of bytes made one code; undefined when the time is up. */
export function readKey(
  keyboard: Keyboard,
  bindings: KeyBindings,
  terminal: Terminal,
  timeoutMs: number | undefined,
): Key | undefined {
  bindings.useTerminal(terminal.type);
  const first = keyboard.key(timeoutMs, true);
  if (first === undefined) return undefined;
  let keys = String.fromCharCode(first);
  if (first === KEY.ESCAPE) {
    const next = keyboard.key(ESCAPE_WAIT_MS, true);
    if (next === undefined) return { kind: 'code', code: KEY.ESCAPE };
    keys += String.fromCharCode(next);
  }
  for (;;) {
    const use = bindings.find(keys);
    if (use) return use;
    if (!bindings.isBeginning(keys)) break;
    const next = keyboard.key(timeoutMs, true);
    if (next === undefined) return undefined;
    keys += String.fromCharCode(next);
  }
  if (keys.length > 1) return readKey(keyboard, bindings, terminal, timeoutMs);
  const code = terminal.invertCase ? swappedCase(first) : first;
  return { kind: 'code', code };
}

function swappedCase(code: number): number {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? code ^ 32 : code;
}

/** Lets the user fill one field of the screen. */
export class FieldEditor {
  readonly #terminal: Terminal;
  readonly #keyboard: Keyboard;
  readonly #bindings: KeyBindings;
  readonly #options: FieldOptions;
  #text: string;
  readonly #original: string;
  /** From 1: where the next character goes. */
  #position = 1;
  #panOffset = 0;
  #overlay: boolean;
  #isFirst = true;

  constructor(
    terminal: Terminal,
    keyboard: Keyboard,
    bindings: KeyBindings,
    field: { readonly text: string; readonly options: FieldOptions },
  ) {
    this.#terminal = terminal;
    this.#keyboard = keyboard;
    this.#bindings = bindings;
    this.#options = field.options;
    this.#original = field.options.display ? field.text : '';
    this.#text = this.#original;
    this.#overlay = field.options.overlay;
  }

  run(): FieldOutcome {
    const { column, row } = this.#options;
    const prompt = this.#terminal.promptCharacter;
    const hasPrompt = prompt !== '' && column > 0;
    this.#show(hasPrompt ? screenControl(this.#terminal, column - 1, row) + prompt : this.#home());
    this.#showField();
    const queued = this.#keyboard.dataQueue.shift();
    if (queued !== undefined) return this.#queued(queued);
    return this.#edit();
  }

  #show(text: string): void {
    this.#terminal.write(text);
  }

  #home(): string {
    return screenControl(this.#terminal, this.#options.column, this.#options.row);
  }

  #masked(text: string): string {
    return this.#options.hidden ? '*'.repeat(text.length) : text;
  }

  #showField(): void {
    const { length, display, hidden, formatted } = this.#options;
    if (!display) {
      this.#show(' '.repeat(length) + this.#home());
      return;
    }
    const text = formatted ? formatted(this.#text) : this.#text;
    if (length > 0) {
      const shown = hidden ? '*'.repeat(length) : text.slice(0, length).padEnd(length);
      this.#show(shown + this.#home());
    } else this.#show(this.#masked(text) + this.#home());
  }

  #queued(queued: string): FieldOutcome {
    const { length, upperCase, panning, hidden, stayOnLine } = this.#options;
    let text = upperCase ? queued.toUpperCase() : queued;
    if (length > 0 && !panning) text = text.slice(0, length);
    if (this.#terminal.echo) {
      if (length > 0)
        this.#show(hidden ? '*'.repeat(length) : text.slice(0, length).padEnd(length));
      else this.#show(this.#masked(text));
      if (!stayOnLine) this.#show('\n');
    }
    return { outcome: 'done', text, status: 0 };
  }

  #edit(): FieldOutcome {
    const { length, append, panning, needsReturn, timeoutMs } = this.#options;
    if (!panning && length > 0) this.#text = this.#text.slice(0, length);
    this.#position = append ? this.#text.length + 1 : 1;
    for (;;) {
      this.#pan();
      this.#show(this.#cursorAt(this.#position));
      const key = readKey(this.#keyboard, this.#bindings, this.#terminal, timeoutMs);
      if (key === undefined) return { outcome: 'timeout' };
      if (key.kind !== 'code') {
        const text = key.kind === 'trap' ? this.#original : this.#text;
        return { outcome: 'done', text, status: key.number };
      }
      const status = this.#act(key.code);
      if (status !== undefined) return { outcome: 'done', text: this.#text, status };
      if (!needsReturn && !panning && length > 0 && this.#position > length) {
        this.#showFormatted();
        this.#endLine();
        return { outcome: 'done', text: this.#text, status: 0 };
      }
      this.#isFirst = false;
    }
  }

  /** Does what a key says; a number ends the input with that STATUS(). */
  #act(code: number): number | undefined {
    switch (code) {
      case KEY.RETURN:
        this.#showFormatted();
        this.#endLine();
        return 0;
      case KEY.HOME:
      case CONTROL.A:
        this.#position = 1;
        return undefined;
      case KEY.END:
      case CONTROL.E:
        this.#position = this.#text.length + 1;
        return undefined;
      case KEY.LEFT:
      case CONTROL.B:
        if (this.#position > 1) this.#position -= 1;
        return undefined;
      case KEY.RIGHT:
      case CONTROL.F:
        if (this.#position <= this.#text.length) this.#position += 1;
        return undefined;
      case KEY.INSERT:
        this.#overlay = !this.#overlay;
        return undefined;
      case KEY.DELETE:
      case CONTROL.D:
        this.#delete();
        return undefined;
      case CONTROL.H:
      case 127:
        this.#backspace();
        return undefined;
      case CONTROL.K:
        this.#eraseToEnd();
        return undefined;
    }
    const isSpecial = code < 32 || (code >= 128 && code < 251);
    if (isSpecial && this.#options.fieldMode) return code;
    if (code >= 32) this.#type(String.fromCharCode(code));
    return undefined;
  }

  #type(typed: string): void {
    const { length, edit, upperCase, panning } = this.#options;
    const character = upperCase ? typed.toUpperCase() : typed;
    if (this.#isFirst && !edit) {
      if (length > 0) this.#echo(' '.repeat(length) + this.#cursorAt(this.#position));
      this.#text = '';
    }
    if (length > 0 && !panning && this.#position > length) {
      this.#terminal.writeRaw('\x07');
      return;
    }
    const before = this.#text.slice(0, this.#position - 1);
    const after = this.#text.slice(this.#position - 1);
    if (after === '' || this.#overlay) {
      this.#text = before + character + after.slice(1);
      this.#echo(this.#masked(character));
    } else {
      this.#text = before + character + after;
      if (length > 0 && !panning) this.#text = this.#text.slice(0, length);
      this.#echo(this.#masked(this.#text.slice(this.#position - 1, this.#lastShown())));
    }
    this.#position += 1;
  }

  #backspace(): void {
    if (this.#position <= 1) return;
    this.#position -= 1;
    const at = this.#position - 1;
    if (this.#overlay) {
      this.#text = `${this.#text.slice(0, at)} ${this.#text.slice(at + 1)}`;
      this.#echo(`${this.#cursorAt(this.#position)} `);
      return;
    }
    this.#text = this.#text.slice(0, at) + this.#text.slice(at + 1);
    this.#redrawTail();
  }

  #delete(): void {
    const at = this.#position - 1;
    this.#text = this.#text.slice(0, at) + this.#text.slice(at + 1);
    this.#redrawTail();
  }

  #eraseToEnd(): void {
    const shown = this.#text.length - this.#position + 1;
    this.#echo(this.#cursorAt(this.#position) + ' '.repeat(Math.max(shown, 0)));
    this.#text = this.#text.slice(0, this.#position - 1);
  }

  #redrawTail(): void {
    const text = `${this.#masked(this.#text)} `;
    this.#echo(this.#cursorAt(this.#position) + text.slice(this.#position - 1, this.#lastShown()));
  }

  #lastShown(): number | undefined {
    return this.#options.panning ? this.#options.length + this.#panOffset : undefined;
  }

  #pan(): void {
    const { length, panning } = this.#options;
    if (!panning || length === 0) return;
    const step = Math.max(1, Math.min(Math.floor((length + 1) / 2), PAN_STEP_MAX));
    const before = this.#panOffset;
    while (this.#position <= this.#panOffset) this.#panOffset -= step;
    while (this.#position > length + this.#panOffset) this.#panOffset += step;
    if (before === this.#panOffset) return;
    const shown = this.#masked(this.#text).slice(this.#panOffset, this.#panOffset + length);
    this.#show(this.#home() + shown.padEnd(length));
  }

  #cursorAt(position: number): string {
    const { width } = this.#terminal;
    const column = this.#options.column + position - this.#panOffset - 1;
    const row = this.#options.row + Math.floor(column / width);
    return screenControl(this.#terminal, column % width, row);
  }

  #echo(text: string): void {
    if (this.#terminal.echo) this.#show(text);
  }

  #showFormatted(): void {
    const { formatted, panning, length } = this.#options;
    if (formatted) this.#echo(this.#home() + formatted(this.#text));
    else if (panning) this.#echo(this.#home() + this.#masked(this.#text).slice(0, length));
  }

  #endLine(): void {
    if (!this.#options.stayOnLine) this.#echo('\n');
  }
}
