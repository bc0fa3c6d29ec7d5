import type { Page } from './page.ts';

/** Where the output of a print unit goes (PU$MODE and the fifth argument of SETPTR). */
export const PRINT_MODE = {
  PRINTER: 1,
  HOLD: 3,
  STDERR: 4,
  DISPLAY: 5,
  HOLD_AND_PRINT: 6,
} as const;

/** Receives finished jobs and text that is not kept; filled by the session. */
export interface PrintDestination {
  /** Stores a finished job as a record of a directory file. */
  store(fileName: string, recordId: string, text: string): void;
  /** The next free number for `AS NEXT name`. */
  nextNumber(fileName: string, name: string): string;
  /** Hands a finished job to the operating system's spooler; false when there is none. */
  spool(text: string, unit: PrintUnit): boolean;
  writeStderr(text: string): void;
}

/** One logical printer: settings, the page being filled and the job being built. */
export class PrintUnit {
  readonly number: number;
  readonly page: Page;
  mode: number;
  /** Options that SETPTR and SETPU keep, by the PU$ key; shown by GETPU. */
  readonly settings = new Map<number, string | number>();
  holdFile = '$HOLD';
  holdRecord = '';
  /** AS NEXT: each job gets a number of its own. */
  numberJobs = false;
  /** KEEP.OPEN: the end of a command does not end the job. */
  keepOpen = false;
  /** NFMT: no margins, headings or pages. */
  unformatted = false;
  #job: string[] = [];
  #column = 0;
  #begun = false;
  #destination: PrintDestination;

  constructor(number: number, page: Page, mode: number, destination: PrintDestination) {
    this.number = number;
    this.page = page;
    this.mode = mode;
    this.#destination = destination;
  }

  get isOpen(): boolean {
    return this.#begun;
  }

  get column(): number {
    return this.#column;
  }

  write(text: string): void {
    let start = 0;
    while (start < text.length) {
      this.#startLine();
      let end = start;
      while (end < text.length && text[end] !== '\n' && text[end] !== '\f') end += 1;
      if (end > start) this.#emitText(text.slice(start, end));
      if (text[end] === '\n') this.#endLine();
      else if (text[end] === '\f') this.#endPage();
      start = end + 1;
    }
  }

  setHeading(heading: string, eject: boolean): void {
    this.page.heading = heading;
    if (heading !== '' && eject && this.#begun && this.page.line !== 0) this.#endPage();
  }

  /** PAGE: ends the page; the next one may get a number. */
  newPage(pageNumber?: number): void {
    this.#endPage();
    if (pageNumber !== undefined) this.page.pageNumber = pageNumber;
  }

  /** PRINTER CLOSE: ends the job and sends it on its way. */
  close(): void {
    if (!this.#begun) return;
    if (!this.page.headingDue && this.page.footing !== '') this.#writeFooting();
    const text = this.#job.join('');
    this.#job = [];
    this.#begun = false;
    this.#column = 0;
    this.page.pageNumber = 1;
    this.page.line = 0;
    this.page.headingDue = true;
    this.page.heading = '';
    this.page.footing = '';
    this.#deliver(text);
  }

  #deliver(text: string): void {
    if (this.mode === PRINT_MODE.STDERR) {
      this.#destination.writeStderr(text);
      return;
    }
    const printed = this.mode !== PRINT_MODE.HOLD && this.#destination.spool(text, this);
    // Without a spooler nothing may get lost: the job is kept where hold files are kept.
    if (this.mode === PRINT_MODE.PRINTER && printed) return;
    this.#destination.store(this.holdFile, this.#jobName(), text);
  }

  #jobName(): string {
    const name = this.holdRecord === '' ? `P${this.number}` : this.holdRecord;
    return this.numberJobs ? this.#destination.nextNumber(this.holdFile, name) : name;
  }

  #startLine(): void {
    const { page } = this;
    if (!this.unformatted) {
      const limit = page.dataLines();
      if (limit !== 0 && page.line >= limit && !page.headingDue) this.#endPage();
    }
    if (page.headingDue) this.#writeHeading();
  }

  #emitText(text: string): void {
    if (this.#column === 0 && this.page.leftMargin > 0 && !this.unformatted) {
      this.#emit(' '.repeat(this.page.leftMargin));
    }
    this.#emit(text);
    this.#column += text.length;
  }

  #endLine(): void {
    this.#emit('\n');
    this.page.line += 1;
    this.#column = 0;
  }

  #writeHeading(): void {
    const { page } = this;
    page.headingDue = false;
    if (this.#begun) this.#emit('\r\f');
    this.#begun = true;
    if (!this.unformatted) this.#emit('\n'.repeat(page.topMargin));
    for (const line of page.headingLines()) {
      this.#emitText(line);
      this.#emit('\n');
      this.#column = 0;
    }
    page.line = 0;
  }

  #writeFooting(): void {
    const { page } = this;
    if (!this.unformatted) {
      const limit = page.dataLines();
      if (page.line < limit) this.#emit('\n'.repeat(limit - page.line));
    }
    page.footingLines().forEach((line, index, lines) => {
      this.#column = 0;
      this.#emitText(line);
      if (index < lines.length - 1) this.#emit('\n');
    });
    this.#column = 0;
  }

  #endPage(): void {
    const { page } = this;
    if (!page.headingDue && page.footing !== '') this.#writeFooting();
    page.pageNumber += 1;
    page.line = 0;
    page.headingDue = true;
    this.#column = 0;
  }

  #emit(text: string): void {
    this.#begun = true;
    this.#job.push(text);
  }
}
