import { checkLength, reserve } from '#values/index.ts';
import { Page } from '../printers/page.ts';
import { AbortSignal, LogoutSignal, PageQuitSignal } from '../signals.ts';
import { ATTENTION, type TerminalDevice } from './device.ts';

const FORM_FEED = '\f';
const PART_BYTES = 16;
const LONG_CAPTURE = 1 << 20;
const CAPTURE_COPIES = 3;
const MESSAGE_ROOM = 1 << 13;

/** Answers at the page prompt; the query processor has other words than programs. */
export interface PagePrompt {
  readonly text: string;
  /** What happens to the prompt's line after the answer. */
  readonly afterwards: 'newline' | 'erase';
  /** Called for a key that is none of A, Q, S; true goes on with the next page. */
  readonly accepts: (key: string) => boolean;
}

const PROGRAM_PAGE_PROMPT: PagePrompt = {
  text: 'Press RETURN to continue, A to abort, Q to Quit, S to suppress pagination',
  afterwards: 'newline',
  accepts: () => true,
};

/** What a command prints while its output is kept. */
interface Capture {
  readonly parts: string[];
  length: number;
  /** Memory is looked at when it is longer than this. */
  lookAt: number;
}

function keep(capture: Capture, text: string): void {
  capture.length += text.length;
  checkLength(capture.length, text.length + PART_BYTES);
  if (capture.length > capture.lookAt) {
    // The message that there is no memory goes the same way, and must find room
    capture.lookAt = capture.length + MESSAGE_ROOM;
    // Whoever captures makes one text of it, then an array: that must still be possible
    reserve(capture.length * CAPTURE_COPIES, 0);
  }
  capture.parts.push(text);
}

/**
 * The user's screen and keyboard: output with page control, capture and hush; input with echo. Every layer prints through it.
 */
export class Terminal {
  device: TerminalDevice;
  readonly page: Page;
  /** Pause when the screen is full. Set anew for each command typed. */
  paginate = true;
  /** What terminal it is, in names of terminfo: that of the device until TERM says another. */
  type: string;
  hushed = false;
  echo = true;
  promptCharacter: string;
  /** PTERM CASE INVERT: letters typed come in the other case. */
  invertCase = true;
  column = 0;
  pagePrompt: PagePrompt = PROGRAM_PAGE_PROMPT;
  /** Gets all that goes to the screen while COMO is on. */
  como: ((text: string) => void) | undefined;
  /** NO.USER.ABORTS hides the A choice. */
  abortsAllowed: () => boolean = () => true;
  #captures: Capture[] = [];
  #inFooting = false;

  constructor(device: TerminalDevice, clockText: () => { dateText: string; timeDateText: string }) {
    this.device = device;
    this.type = device.type;
    // ScarletDME: a session of one command starts without a prompt character (statements-io/prompt-statement)
    this.promptCharacter = device.isInteractive ? '?' : '';
    const { columns, lines } = device.size();
    this.page = new Page(columns, lines, clockText);
    this.page.headingDue = false;
  }

  /** CONNECT.PORT(): from now on the session sits at another device. */
  attach(device: TerminalDevice): void {
    this.device = device;
    this.type = device.type;
    this.promptCharacter = '?';
    const { columns, lines } = device.size();
    this.page.width = columns;
    this.page.length = lines;
  }

  get width(): number {
    return this.page.width;
  }

  get lines(): number {
    return this.page.length;
  }

  get isCapturing(): boolean {
    return this.#captures.length > 0;
  }

  /** A new command starts: the screen counts lines from 0 and pauses again when full. */
  startCommand(): void {
    this.page.line = 0;
    this.paginate = this.device.isInteractive || this.paginate;
  }

  /** Text with \n as line end. */
  write(text: string): void {
    if (this.page.headingDue) this.#writeHeading();
    if (this.hushed) return;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#emit(text.slice(start, end));
      this.#newLine();
      start = end + 1;
      if (this.page.headingDue && start < text.length) this.#writeHeading();
    }
    if (start < text.length) this.#emit(start === 0 ? text : text.slice(start));
  }

  writeLine(text: string): void {
    this.write(`${text}\n`);
  }

  /** Screen control text: no line is counted, nothing is paged. */
  writeRaw(text: string): void {
    if (this.hushed) return;
    const capture = this.#captures.at(-1);
    if (capture) keep(capture, text);
    else this.device.write(text);
  }

  /** Starts to keep what is printed instead of showing it. */
  startCapture(): void {
    this.#captures.push({ parts: [], length: 0, lookAt: LONG_CAPTURE });
  }

  /** What was printed since startCapture(), lines ended by \n. */
  endCapture(): string {
    return this.#captures.pop()?.parts.join('') ?? '';
  }

  /** Shows what the action writes on the screen itself, whatever is captured, hushed or paged. */
  directly<T>(action: () => T): T {
    const captures = this.#captures;
    const { hushed, paginate, como, echo } = this;
    this.#captures = [];
    Object.assign(this, { hushed: false, paginate: false, como: undefined, echo: true });
    try {
      return action();
    } finally {
      this.#captures = captures;
      Object.assign(this, { hushed, paginate, como, echo });
    }
  }

  /** Sets the page heading; a page that has begun is ended first when eject is true. */
  setHeading(heading: string, eject = true): void {
    const begun = this.page.line > 0;
    this.page.heading = heading;
    this.paginate = heading !== '' || this.page.footing !== '';
    if (eject) {
      if (heading !== '' && begun) this.newPage();
      this.page.headingDue = heading !== '';
      this.page.line = 0;
    }
  }

  setFooting(footing: string): void {
    this.page.footing = footing;
    this.paginate = footing !== '' || this.page.heading !== '';
  }

  /** PAGE on the display. */
  newPage(pageNumber?: number): void {
    // ScarletDME: where nothing pauses the screen is only cleared, without a new heading (statements-io/heading-on-screen)
    if (this.page.line > 0 && this.paginate) this.#endPage();
    if (pageNumber !== undefined) this.page.pageNumber = pageNumber;
    this.page.line = 0;
    if (!this.isCapturing) this.writeRaw(this.device.isInteractive ? '\x1b[2J\x1b[H' : FORM_FEED);
  }

  #emit(text: string): void {
    if (text === '') return;
    this.column += text.length;
    const capture = this.#captures.at(-1);
    if (capture) {
      keep(capture, text);
      return;
    }
    this.como?.(text);
    this.device.write(text);
  }

  #newLine(): void {
    this.column = 0;
    const capture = this.#captures.at(-1);
    if (capture) keep(capture, '\n');
    else {
      this.como?.('\n');
      this.device.write('\n');
    }
    this.page.line += 1;
    if (this.paginate && !this.#inFooting && this.page.line === this.#lastLine()) this.#endPage();
  }

  /** One line is kept free for the page prompt. */
  #lastLine(): number {
    return this.page.dataLines() - 1;
  }

  #writeHeading(): void {
    this.page.headingDue = false;
    if (this.page.heading === '') return;
    const saved = this.page.line;
    if (this.page.neverPauses) this.paginate = false;
    this.#inFooting = true;
    if (!this.hushed) {
      for (const line of this.page.headingLines()) {
        this.#emit(line);
        this.#newLine();
      }
    }
    this.#inFooting = false;
    this.page.line = saved;
  }

  #endPage(): void {
    this.#inFooting = true;
    try {
      const footing = this.page.footingLines();
      if (footing.length > 0) {
        while (this.page.line < this.#lastLine()) this.#newLine();
        footing.forEach((line, index) => {
          this.#emit(line);
          if (index < footing.length - 1 || this.isCapturing) this.#newLine();
        });
      }
      if (!this.isCapturing && !this.page.neverPauses) this.#pause();
    } finally {
      this.#inFooting = false;
      this.page.pageNumber += 1;
      this.page.headingDue = this.page.heading !== '';
      this.page.line = 0;
    }
  }

  #pause(): void {
    for (;;) {
      this.device.write(this.pagePrompt.text);
      const key = this.#pauseKey();
      if (key === 'S') this.paginate = false;
      if (key === 'A' && this.abortsAllowed())
        throw this.#afterPause(new AbortSignal('Aborted by user'));
      if (key === 'Q') throw this.#afterPause(new PageQuitSignal('quit'));
      if (key === 'S' || this.pagePrompt.accepts(key)) {
        this.#clearPrompt();
        return;
      }
    }
  }

  #pauseKey(): string {
    const byte = this.device.readByte();
    // Nobody is there to answer: a script that closed its input wants all of the output.
    if (byte === 'end' && !this.device.isInteractive) return 'S';
    if (byte === 'end') throw new LogoutSignal('end of input');
    if (byte === 'break') return 'Q';
    return byte === 'timeout' ? '' : String.fromCharCode(byte).toUpperCase();
  }

  #afterPause<T>(signal: T): T {
    this.#clearPrompt();
    return signal;
  }

  #clearPrompt(): void {
    this.device.write(this.pagePrompt.afterwards === 'newline' ? '\n' : '\r\x1b[K');
    this.column = 0;
  }

  /** True while BREAK or LOGOUT wants a running program's attention. */
  get hasAttention(): boolean {
    return Atomics.load(this.device.attention, 0) !== 0;
  }

  /** Takes the BREAK flag back; true when it was raised. */
  takeBreak(): boolean {
    return (Atomics.and(this.device.attention, 0, ~ATTENTION.BREAK) & ATTENTION.BREAK) !== 0;
  }
}
