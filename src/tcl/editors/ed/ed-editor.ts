// The line editor: reads commands and carries them out on one record after another.
import type { OpenFile, Portion } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import type { Command } from '../../verb.ts';
import { isDotCommand, runDotCommand } from './dot-commands.ts';
import { findEdCommand } from './ed-commands.ts';
import { EditBuffer } from './edit-buffer.ts';
import { insertTyped, isPrintable } from './insert-lines.ts';

const STACK_DEPTH = 99;
/** Field of a dictionary item that only the system uses, and all after it. */
const SYSTEM_FIELD = 15;

/** A stored sequence of commands being carried out. */
export interface StoredSequence {
  readonly lines: string[];
  /** Number of the next line, from 1. */
  next: number;
  /** Rounds left of each LOOP, by its line. */
  readonly loops: Map<number, number>;
}

/** Things that stay as they are from one record to the next. */
export class EdSettings {
  matchCase = true;
  allowNonPrinting = false;
  expandNonPrinting = false;
  queryBlocks = true;
  wildcard = '';
  appendText = '';
  replaceText = '';
  findText = '';
  findColumn = 1;
  locateText = '';
  matchTemplate = '';
  changeCommand = '';
  printLines = 23;
  listLines = 23;
  pageLines = 21;
  /** Commands typed, the latest first. */
  readonly stack: string[] = [];

  /** Takes the VOC record $ED.OPTIONS. */
  take(record: string | undefined): void {
    const [type = '', ...options] = (record ?? '').split(FIELD_MARK);
    if (!/^X/i.test(type)) return;
    for (const option of options) {
      const [name = '', value = ''] = option.toUpperCase().split(' ');
      if (name === 'BLOCK') this.queryBlocks = value !== 'OFF';
      else if (name === 'CASE') this.matchCase = value !== 'OFF';
      else if (name === 'NPRINT') this.allowNonPrinting = value === 'ON';
    }
  }
}

/** A fault in a command; a stored sequence ends at it. */
class EdFault extends Error {}

export class EdEditor {
  readonly command: Command;
  readonly settings: EdSettings;
  readonly file: OpenFile;
  readonly fileName: string;
  readonly portion: Portion;
  readonly buffer = new EditBuffer();
  /** The records come from a list: N goes to the next. */
  fromList = false;
  /** X: no further records. */
  terminated = false;
  /** This record is finished with. */
  done = false;
  recordId = '';
  stored: StoredSequence | undefined;
  paused: StoredSequence | undefined;
  /** EV: records around the field that is being edited, outermost first. */
  readonly outer: { readonly text: string; readonly position: number }[] = [];
  /** EV of the expression of an I-type: its parts are lines. */
  inExpression = false;
  /** The command being carried out, escapes replaced. */
  text = '';

  constructor(
    command: Command,
    settings: EdSettings,
    target: { readonly file: OpenFile; readonly name: string; readonly portion: Portion },
  ) {
    this.command = command;
    this.settings = settings;
    this.file = target.file;
    this.fileName = target.name;
    this.portion = target.portion;
  }

  get fullName(): string {
    return this.portion === 'DICT' ? `DICT ${this.fileName}` : this.fileName;
  }

  show(text: string): void {
    this.command.session.terminal.writeLine(text);
  }

  ask(question: string): string {
    const { terminal, keyboard } = this.command.session;
    terminal.write(question);
    const line = keyboard.line({ prompt: '' });
    return line.outcome === 'line' ? line.text : '';
  }

  /** Asks until the answer begins with Y or N. */
  confirms(question: string): boolean {
    let answer = this.ask(question).slice(0, 1).toUpperCase();
    while (answer !== 'Y' && answer !== 'N') {
      answer = this.ask('Please answer Y or N').slice(0, 1).toUpperCase();
    }
    return answer === 'Y';
  }

  fault(message: string): never {
    throw new EdFault(message);
  }

  needCurrentLine(): void {
    if (this.buffer.position === 0) this.fault('No current line');
  }

  get numberWidth(): number {
    return this.buffer.count > 9999 ? String(this.buffer.count).length : 4;
  }

  numberText(line: number): string {
    return String(line).padStart(this.numberWidth, '0');
  }

  showLine(number: number): void {
    const { blockTop, blockBottom } = this.buffer;
    let mark = ': ';
    if (number === blockTop) mark = number === blockBottom ? '<>' : '< ';
    else if (number === blockBottom) mark = '> ';
    this.show(this.numberText(number) + mark + this.#visible(this.buffer.line(number)));
  }

  showCurrent(): void {
    if (this.buffer.position > 0) this.showLine(this.buffer.position);
  }

  showLines(first: number, count: number): void {
    const last = Math.min(first + count - 1, this.buffer.count);
    for (let number = first; number <= last; number += 1) this.showLine(number);
  }

  #visible(text: string): string {
    if (!this.settings.expandNonPrinting) return text;
    return text.replace(/[^\x20-\x7f]/g, (c) => `^${String(c.charCodeAt(0)).padStart(3, '0')}`);
  }

  /** Edits one record. */
  edit(id: string): void {
    if (id === '') {
      this.show('Illegal null record id');
      return;
    }
    const { files } = this.command.session;
    this.show(`${this.fullName} ${id}`);
    const read = files.readLocked(this.file, id, 'U', { wait: false });
    if (read.outcome === 'refused' || read.outcome === 'deadlock') {
      this.show(`Record '${id}' is locked by user ${read.by}`);
      return;
    }
    if (read.outcome === 'failed') {
      this.show('Illegal record id');
      return;
    }
    this.recordId = id;
    this.buffer.load(read.outcome === 'found' ? this.#withoutSystemFields(read.record) : '');
    this.show(read.outcome === 'found' ? `${this.buffer.count} line(s)` : 'New record');
    this.buffer.changed = false;
    this.done = false;
    this.outer.length = 0;
    this.#commands();
    files.release(this.file, id);
  }

  #withoutSystemFields(record: string): string {
    if (this.portion !== 'DICT' || !/^[ACIS]/.test(record)) return record;
    return record
      .split(FIELD_MARK)
      .slice(0, SYSTEM_FIELD - 1)
      .join(FIELD_MARK)
      .replace(/\xfe+$/, '');
  }

  #commands(): void {
    while (!this.done) {
      const typed = this.#nextCommand();
      if (!this.#carryOut(typed) || this.done) continue;
      const { position, count } = this.buffer;
      if (position !== count || this.stored) continue;
      this.show(count > 0 ? `Bottom at line ${count}` : 'Null record');
    }
  }

  /** From the stored sequence when one runs, else from the user. */
  #nextCommand(): string {
    const { stored } = this;
    if (stored && stored.next <= stored.lines.length) {
      stored.next += 1;
      return stored.lines[stored.next - 2] ?? '';
    }
    this.stored = undefined;
    if (this.paused) this.show('Paused');
    for (;;) {
      const typed = this.ask(
        this.buffer.count > 9999 ? `${'-'.repeat(this.numberWidth)}: ` : '----: ',
      );
      this.command.session.terminal.paginate = false;
      if (this.settings.allowNonPrinting || isPrintable(typed)) return typed;
      this.show('Command contains non-printing characters');
    }
  }

  /** False: whatever it was, it does not matter whether the last line is current. */
  #carryOut(typed: string): boolean {
    let command: string;
    try {
      command = this.withoutEscapes(typed).trimStart();
    } catch (error) {
      if (!(error instanceof EdFault)) throw error;
      this.#showFault(error.message);
      return false;
    }
    try {
      if (command === '') return this.#advance();
      if (isDotCommand(command)) {
        const again = runDotCommand(this, command, typed);
        return again === undefined ? false : this.#carryOut(again);
      }
      this.keep(typed);
      this.run(command);
    } catch (error) {
      if (!(error instanceof EdFault)) throw error;
      this.#showFault(error.message);
    }
    return true;
  }

  #showFault(message: string): void {
    const { stored } = this;
    if (!stored) {
      this.show(message);
      return;
    }
    this.show(`${message} at line ${stored.next - 1} of prestored commands`);
    this.stored = undefined;
  }

  /** Adds a command typed to the stack. */
  keep(typed: string): void {
    if (this.stored) return;
    this.settings.stack.unshift(typed);
    this.settings.stack.length = Math.min(this.settings.stack.length, STACK_DEPTH);
  }

  run(command: string): void {
    this.text = command;
    const found = findEdCommand(this, command.toUpperCase());
    if (found) found.run(this, found.match);
    else this.unrecognised(command);
  }

  /** An empty command goes to the next line, after the last one to the top. */
  #advance(): boolean {
    const { buffer } = this;
    if (buffer.count === 0) return false;
    if (buffer.position < buffer.count) {
      buffer.position += 1;
      this.showCurrent();
    } else {
      buffer.position = 0;
      this.show('Top');
    }
    return true;
  }

  unrecognised(command: string): void {
    // The first line of a stored sequence only says that it is one.
    if (this.stored?.next === 2 && /^E/i.test(command)) return;
    this.#showFault('Error - Unrecognised command');
    let answer = 'X';
    while (!['Y', 'N', ''].includes(answer)) {
      answer = this.ask('Did you mean to insert this text (Y/N)? ').toUpperCase();
    }
    // Text typed where a command belongs; more lines may follow.
    if (answer === 'Y') insertTyped(this, command, false);
  }

  /** ^nnn stands for a character by its number, ^^ for ^. */
  withoutEscapes(text: string): string {
    return text.replace(/\^(\^|\d{3})/g, (_whole, code: string) => {
      if (code === '^') return '^';
      if (Number(code) >= 254) this.fault('Invalid ^nnn character reference');
      return String.fromCharCode(Number(code));
    });
  }

  get inEv(): boolean {
    return this.outer.length > 0;
  }

  refuseInEv(): void {
    if (this.inEv) this.fault('This edit command is not allowed in EV mode');
  }
}
