import { AbortSignal, LogoutSignal } from '../signals.ts';
import type { NoByte } from '../terminal/device.ts';
import type { Terminal } from '../terminal/terminal.ts';

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const BACKSPACE = 8;
const RUB_OUT = 127;
const CANCEL = 24;
const KILL_LINE = 21;
const CONTROL_C = 3;
const CONTROL_D = 4;

export interface LineOptions {
  /** Stop after so many characters without waiting for RETURN; 0 means no limit. */
  readonly length?: number;
  /** RETURN is needed even when the length is reached (`INPUT v,n_`). */
  readonly needsReturn?: boolean;
  /** Leave the cursor on the line (`INPUT v:`). */
  readonly stayOnLine?: boolean;
  readonly hidden?: boolean;
  readonly upperCase?: boolean;
  readonly timeoutMs?: number;
  /** Typed letters come as typed, whatever PTERM CASE says. */
  readonly keepCase?: boolean;
  /** The DATA queue is passed over (in-line prompts, questions of commands that programs must not answer). */
  readonly fromKeyboard?: boolean;
  /** What the DATA queue gives is not shown. */
  readonly hideQueued?: boolean;
  /** Shown before the input; default the prompt character. */
  readonly prompt?: string;
}

export type LineOutcome =
  | { readonly outcome: 'line'; readonly text: string }
  | { readonly outcome: 'timeout' };

/** Swaps the case of a letter, as terminals of this family do by default. */
function invertedCase(byte: number): number {
  const isUpper = byte >= 65 && byte <= 90;
  const isLower = byte >= 97 && byte <= 122;
  return isUpper || isLower ? byte ^ 32 : byte;
}

/** Input from the DATA queue first, then from the user's keyboard. */
export class Keyboard {
  /** Lines queued by DATA statements and paragraphs. */
  readonly dataQueue: string[] = [];
  #terminal: Terminal;
  #skipLineFeed = false;
  /** Bytes that isKeyReady() had to read to know. */
  #ahead: (number | NoByte)[] = [];
  /** What BREAK does while waiting for input; throws. */
  onBreak: () => void = () => {
    throw new AbortSignal('Break', 2);
  };

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** INPUT: one line. Throws LogoutSignal when the input has ended. */
  line(options: LineOptions = {}): LineOutcome {
    const terminal = this.#terminal;
    const { paginate } = terminal;
    terminal.paginate = false;
    try {
      const queued = options.fromKeyboard ? undefined : this.dataQueue.shift();
      terminal.write(options.prompt ?? terminal.promptCharacter);
      if (queued !== undefined) return this.#queuedLine(queued, options);
      const typed = this.#typedLine(options);
      if (typed === undefined) return { outcome: 'timeout' };
      this.#endOfLine(options);
      return { outcome: 'line', text: typed };
    } finally {
      terminal.paginate = paginate;
      terminal.page.line = 0;
    }
  }

  /** KEYIN: one character code, or undefined when the time is up. */
  key(timeoutMs?: number, keepCase = false): number | undefined {
    const typed = this.#byte(timeoutMs);
    if (typed === undefined) return undefined;
    // Lines of a pipe end in a line feed where a keyboard sends a carriage return.
    const byte =
      typed === LINE_FEED && !this.#terminal.device.isInteractive ? CARRIAGE_RETURN : typed;
    return keepCase || !this.#terminal.invertCase ? byte : invertedCase(byte);
  }

  /** KEYREADY(): a key can be read without waiting. The end of the input counts as one. */
  isKeyReady(): boolean {
    if (this.#ahead.length > 0) return true;
    const byte = this.#terminal.device.readByte(0);
    if (byte === 'timeout') return false;
    this.#ahead.push(byte);
    return true;
  }

  /** True when INPUT would not wait: something is typed ahead or queued by DATA. */
  isReady(): boolean {
    return this.dataQueue.length > 0 || this.isKeyReady();
  }

  /** INPUTBLK(): up to `length` bytes as they come; fewer when the input ends or the time is up. */
  block(length: number, timeoutMs?: number): string {
    let text = '';
    while (text.length < length) {
      const byte = this.#read(timeoutMs);
      if (typeof byte !== 'number') break;
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** CLEARINPUT: forgets what was typed ahead. */
  discard(): void {
    this.#ahead.length = 0;
    this.#terminal.device.discardInput();
  }

  #read(timeoutMs?: number): number | NoByte {
    return this.#ahead.shift() ?? this.#terminal.device.readByte(timeoutMs);
  }

  #queuedLine(queued: string, options: LineOptions): LineOutcome {
    const limited = options.length ? queued.slice(0, options.length) : queued;
    const text = options.upperCase ? limited.toUpperCase() : limited;
    if (options.hideQueued) return { outcome: 'line', text };
    if (this.#terminal.echo) this.#terminal.write(options.hidden ? '*'.repeat(text.length) : text);
    this.#endOfLine(options);
    return { outcome: 'line', text };
  }

  #endOfLine(options: LineOptions): void {
    if (!options.stayOnLine && this.#terminal.echo) this.#terminal.write('\n');
  }

  #typedLine(options: LineOptions): string | undefined {
    const limit = options.length ?? 0;
    let text = '';
    for (;;) {
      const byte = this.#byte(options.timeoutMs);
      if (byte === undefined) return undefined;
      if (byte === CARRIAGE_RETURN || byte === LINE_FEED) return text;
      if (byte === BACKSPACE || byte === RUB_OUT) text = this.#erase(text, 1, options);
      else if (byte === CANCEL || byte === KILL_LINE)
        text = this.#erase(text, text.length, options);
      else if (limit === 0 || text.length < limit) {
        const code = this.#mapped(byte, options);
        text += String.fromCharCode(code);
        if (this.#terminal.echo) {
          this.#terminal.write(options.hidden ? '*' : String.fromCharCode(code));
        }
        if (limit > 0 && text.length === limit && !options.needsReturn) return text;
      }
    }
  }

  #mapped(byte: number, options: LineOptions): number {
    const inverted = this.#terminal.invertCase && !options.keepCase ? invertedCase(byte) : byte;
    return options.upperCase && inverted >= 97 && inverted <= 122 ? inverted - 32 : inverted;
  }

  #erase(text: string, count: number, options: LineOptions): string {
    const erased = Math.min(count, text.length);
    if (this.#terminal.echo && !(options.hidden && erased === 0)) {
      this.#terminal.write('\b \b'.repeat(erased));
    }
    return text.slice(0, text.length - erased);
  }

  /** The next byte; CR LF counts as one end of line. */
  #byte(timeoutMs?: number): number | undefined {
    for (;;) {
      const byte = this.#read(timeoutMs);
      if (byte === 'timeout') return undefined;
      if (byte === 'end') throw new LogoutSignal('end of input');
      if (byte === 'break' || (byte === CONTROL_C && this.#terminal.device.isInteractive)) {
        this.#terminal.takeBreak();
        this.onBreak();
        continue;
      }
      if (byte === CONTROL_D && this.#terminal.device.isInteractive) {
        throw new LogoutSignal('end of input');
      }
      const skip = this.#skipLineFeed && byte === LINE_FEED;
      this.#skipLineFeed = byte === CARRIAGE_RETURN;
      if (!skip) return byte;
    }
  }
}
