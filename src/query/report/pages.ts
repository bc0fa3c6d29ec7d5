// The pages of a report: headings, footings, line counting and the prompt at the end of a page.

import type { Page, Session } from '#session/index.ts';
import { trimBack } from '#values/index.ts';
import { PagePromptLoop, type ShownLine } from './page-prompt.ts';
import { Pan, type PanColumns } from './pan.ts';
import { type LineClass, ReportStyle } from './style.ts';
import { byByte } from './wide-characters.ts';

/** Counts the lines of a heading text by its L codes. */
function headingLines(text: string): number {
  let lines = 1;
  text.split("'").forEach((part, index) => {
    if (index % 2 === 1) lines += part.split('L').length - 1;
  });
  return lines;
}

/** Where the lines of a report go: the display or a print unit, page by page. */
export class ReportPages {
  /** Columns that lines may take. */
  readonly width: number;
  readonly toDisplay: boolean;
  readonly #session: Session;
  readonly #unit: number;
  readonly #page: Page;
  /** Somebody watches: the prompt makes sense. */
  readonly #live: boolean;
  #linesPerPage: number;
  #header = '';
  #footer = '';
  #dataLine = 1;
  /** Where column headings begin. */
  #columnLine = 1;
  #style: ReportStyle | undefined;
  /** Pages shown before, kept while the report scrolls. */
  readonly #kept: ShownLine[][] = [];
  /** Lines of the page being shown. */
  #image: ShownLine[] = [];
  #scrolls = false;
  #pan: Pan | undefined;
  #footerLine = 0;
  #paginate = true;
  #noPage = false;
  #pageNumber = 1;
  /**
   * Line being written; 0 or less: the next line starts a page, -1 after a page that was cut
   * short.
   */
  #line = 0;

  constructor(session: Session, unit: number) {
    this.#session = session;
    this.#unit = unit;
    this.toDisplay = unit < 0;
    const { terminal, printers } = session;
    this.#page = this.toDisplay ? terminal.page : printers.unit(unit).page;
    this.#live = this.toDisplay && !terminal.isCapturing && session.entry !== 'phantom';
    if (this.toDisplay) {
      // Pages are counted here, so the terminal must not do it as well.
      terminal.paginate = false;
      this.width = terminal.width - 1;
      this.#linesPerPage = Math.max(terminal.lines - 1, 0);
    } else {
      if (unit === 0) printers.printerOn = true;
      this.#page.heading = '';
      this.#page.footing = '';
      this.width = this.#page.width;
      this.#linesPerPage = this.#page.dataLines();
      this.#paginate = false;
    }
    if (this.#linesPerPage > 0) this.#footerLine = this.#linesPerPage + 1;
  }

  get pageNumber(): number {
    return this.#pageNumber;
  }

  set pageNumber(number: number) {
    this.#pageNumber = number;
  }

  get line(): number {
    return this.#line;
  }

  /** What code B of headings shows. */
  setBreakValue(slot: number, value: string): void {
    this.#page.values.breakValues[slot] = value;
  }

  /** What codes I and R of headings show. */
  setRecordId(id: string): void {
    this.#page.values.recordId = id;
  }

  /** What code F of headings shows. */
  setFileName(name: string): void {
    this.#page.values.fileName = name;
  }

  /** Somebody watches the display. */
  get isLive(): boolean {
    return this.#live;
  }

  /** SCROLL: pages shown can be gone back to. */
  keepPages(): void {
    this.#scrolls = this.#live;
  }

  /** PAN: lines are wider than the display. */
  panColumns(columns: PanColumns): void {
    this.#pan = new Pan(columns, this.width);
  }

  /** Colours for a report on the display. */
  setStyle(record: string): void {
    if (this.toDisplay && this.#live) {
      this.#style = new ReportStyle(this.#session.terminal, record);
    }
  }

  setHeading(text: string): void {
    this.#header = text;
    if (text !== '') this.#dataLine = headingLines(text) + 1;
    this.#columnLine = this.#dataLine;
  }

  setColumnHeadings(text: string): void {
    this.#header = this.#header === '' ? text : `${this.#header}'L'${text}`;
    if (this.#header !== '') this.#dataLine = headingLines(this.#header) + 1;
  }

  setFooting(text: string): void {
    this.#footer = text;
    if (text === '') return;
    this.#footerLine = this.#linesPerPage === 0 ? 0 : this.#linesPerPage + 1 - headingLines(text);
  }

  /** NO.PAGE */
  disablePagination(): void {
    this.#paginate = false;
    this.#noPage = true;
  }

  /** A report of nothing shows no headings. */
  dropHeadings(): void {
    this.#header = '';
    this.#footer = '';
    this.#dataLine = 1;
    this.#footerLine = this.#linesPerPage === 0 ? 0 : this.#linesPerPage + 1;
  }

  clearScreen(): void {
    if (this.#live) this.#session.terminal.writeRaw('\x1b[H\x1b[2J');
  }

  emit(text: string, lineClass: LineClass = 'D'): void {
    this.#startLine();
    const line = trimBack(text);
    // A page does not begin with a blank line.
    if (this.#line === this.#dataLine && line === '') return;
    this.#write(line, lineClass);
    this.#line += 1;
  }

  /** A line that counts even when it is blank at the top of a page: labels. */
  emitLine(text: string): void {
    this.#startLine();
    this.#write(trimBack(text));
    this.#line += 1;
  }

  /** Starts a new page unless one has just been started. */
  newPage(): void {
    if (this.#line === 0) return;
    this.#endPage(false);
    this.#pageNumber += 1;
  }

  /** Starts a new page when fewer lines than these are left. */
  need(lines: number): void {
    if (this.#footerLine - this.#line < lines) this.newPage();
  }

  /** The report is complete. */
  end(): void {
    if (this.#line !== 0) this.#endPage(true);
  }

  /** Hands the job of a print unit on. */
  close(): void {
    if (this.#style) this.#session.terminal.writeRaw(this.#style.ending());
    if (!this.toDisplay) this.#session.printers.close(this.#unit);
    if (this.#unit === 0) this.#session.printers.printerOn = false;
  }

  #startLine(): void {
    if (this.#linesPerPage > 0 && this.#line === this.#footerLine && !this.#noPage) {
      this.#endPage(false);
      this.#pageNumber += 1;
    }
    if (this.#line > 0) return;
    if (this.#pageNumber > 1 && !this.#noPage) {
      if (this.toDisplay) this.clearScreen();
      else if (this.#line < 0) this.#session.printers.unit(this.#unit).newPage();
    }
    this.#line = 1;
    if (!this.#noPage || this.#pageNumber === 1) this.#writeHeading();
  }

  #writeHeading(): void {
    if (this.#header === '') return;
    for (const line of this.#page.expand(this.#header, this.#pageNumber)) {
      this.#write(line, this.#line < this.#columnLine ? 'H' : 'C');
      this.#line += 1;
    }
  }

  #endPage(final: boolean): void {
    if (this.#footer === '') this.#line = this.#line < this.#footerLine ? -1 : 0;
    else {
      while (this.#line < this.#footerLine) {
        this.#write('');
        this.#line += 1;
      }
      for (const line of this.#page.expand(this.#footer, this.#pageNumber)) this.#write(line, 'F');
      this.#line = 0;
    }
    if (this.#page.suppressesPauses(this.#header + this.#footer)) this.#paginate = false;
    // At the end there is something to ask only where one can go back or sideways.
    if (this.#paginate && (!final || this.#scrolls || this.#pan)) this.#prompt(final);
    this.#image = [];
  }

  #write(laidOut: string, lineClass: LineClass = 'D'): void {
    const line = byByte(laidOut);
    if (!this.toDisplay) {
      this.#session.printers.write(this.#unit, `${line}\n`);
      return;
    }
    if (this.#scrolls || this.#pan) this.#image.push({ text: line, lineClass });
    this.#display(line, lineClass);
  }

  #display(line: string, lineClass: LineClass): void {
    const { terminal } = this.#session;
    const wide = this.#pan && !'HFO'.includes(lineClass);
    const shown = wide ? this.#pan?.view(line) : line;
    const text = (shown ?? line).slice(0, this.width);
    if (!this.#style) {
      terminal.writeLine(text);
      return;
    }
    const [before, after] = this.#style.around(lineClass);
    terminal.writeRaw(before);
    terminal.write(text);
    terminal.writeRaw(after);
    terminal.write('\n');
  }

  #prompt(final: boolean): void {
    if (!this.#live) return;
    const loop = new PagePromptLoop(this.#session, {
      pages: [...this.#kept, this.#image],
      scrolls: this.#scrolls,
      pan: this.#pan,
      final,
      show: (page) => {
        this.clearScreen();
        for (const { text, lineClass } of page) this.#display(text, lineClass);
      },
    });
    if (loop.run()) this.#paginate = false;
    if (this.#scrolls) this.#kept.push(this.#image);
  }
}
