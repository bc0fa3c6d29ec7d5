// The question at the end of a page, and going back and sideways in what has been shown.
import { AbortSignal, LogoutSignal, type Session } from '#session/index.ts';
import type { Pan } from './pan.ts';
import type { LineClass } from './style.ts';

/** The user chose Quit at the page prompt: the report ends, what called it goes on. */
export class ReportQuit extends Error {}

export interface ShownLine {
  readonly text: string;
  readonly lineClass: LineClass;
}

/** What the prompt works on. */
export interface PromptPages {
  /** Pages kept for going back; only the current one unless the report scrolls. */
  readonly pages: readonly (readonly ShownLine[])[];
  readonly scrolls: boolean;
  readonly pan: Pan | undefined;
  /** The report is complete: there is no next page. */
  readonly final: boolean;
  readonly show: (page: readonly ShownLine[]) => void;
}

const NEXT_KEYS: ReadonlySet<string> = new Set(['N', '\r', '\n', ' ']);

export class PagePromptLoop {
  readonly #session: Session;
  readonly #pages: PromptPages;
  /** Place of the page being shown. */
  #at: number;

  constructor(session: Session, pages: PromptPages) {
    this.#session = session;
    this.#pages = pages;
    this.#at = pages.pages.length - 1;
  }

  /** Asks until the report goes on: true when it shall no longer pause. */
  run(): boolean {
    for (;;) {
      const key = this.#ask();
      if (NEXT_KEYS.has(key)) {
        if (!this.#isLast()) this.#turn(1);
        else if (!this.#pages.final) return false;
      } else if (key === 'S' && !this.#atEnd()) return true;
      else if (key === 'Q') this.#quit();
      else if (key === 'A' && this.#mayAbort()) throw new AbortSignal('Aborted by user');
      else this.#move(key);
    }
  }

  #isLast(): boolean {
    return this.#at === this.#pages.pages.length - 1;
  }

  #atEnd(): boolean {
    return this.#pages.final && this.#isLast();
  }

  #mayAbort(): boolean {
    return !this.#session.options.has('NO.USER.ABORTS');
  }

  #move(key: string): void {
    const { scrolls, pan, pages } = this.#pages;
    if (key === 'P' && scrolls && this.#at > 0) this.#turn(-1);
    else if (key === 'L' && pan?.canGoLeft) this.#pan(pan, -1);
    else if (key === 'R' && pan?.canGoRight) this.#pan(pan, 1);
    else if (/^\d$/.test(key) && scrolls) this.#goTo(this.#number(key), pages.length);
  }

  #turn(by: 1 | -1): void {
    this.#at += by;
    this.#show();
  }

  #pan(pan: Pan, by: 1 | -1): void {
    pan.move(by);
    this.#show();
  }

  #goTo(number: number, pages: number): void {
    if (number < 1 || number > pages) {
      this.#line(`Available pages are 1 to ${pages}`);
      this.#key();
      return;
    }
    this.#at = number - 1;
    this.#show();
  }

  #show(): void {
    const page = this.#pages.pages[this.#at];
    if (page) this.#pages.show(page);
  }

  /** The digits typed up to RETURN. */
  #number(first: string): number {
    const { terminal } = this.#session;
    let digits = first;
    terminal.writeRaw(first);
    for (;;) {
      const key = this.#key();
      if (!/^\d$/.test(key)) return Number(digits);
      digits += key;
      terminal.writeRaw(key);
    }
  }

  #quit(): void {
    if (!this.#pages.scrolls) throw new ReportQuit('quit');
    this.#line('Press RETURN to quit, any other key to continue');
    const key = this.#key();
    if (key === '\r' || key === '\n') throw new ReportQuit('quit');
  }

  #ask(): string {
    const { scrolls, pan } = this.#pages;
    const words = ['Quit'];
    if (this.#mayAbort()) words.unshift('Abort');
    if (!this.#atEnd()) words.push('Next');
    if (scrolls && this.#at > 0) words.push('Previous');
    if (scrolls) words.push('page number');
    if (!this.#atEnd()) words.push('Suppress pagination');
    if (pan?.canGoLeft) words.push('Left');
    if (pan?.canGoRight) words.push('Right');
    this.#line(`Action (${words.join('/')}): `);
    return this.#key();
  }

  /** Writes on the last line of the screen. */
  #line(text: string): void {
    const { terminal } = this.#session;
    terminal.writeRaw(`\x1b[${terminal.lines};1H\x1b[K${text}`);
  }

  #key(): string {
    const byte = this.#session.terminal.device.readByte();
    // Nobody is there to answer: a script that closed its input wants all of the report.
    if (byte === 'end' && !this.#session.terminal.device.isInteractive) return 'S';
    if (byte === 'end') throw new LogoutSignal('end of input');
    if (byte === 'break') return 'Q';
    return byte === 'timeout' ? '' : String.fromCharCode(byte).toUpperCase();
  }
}
