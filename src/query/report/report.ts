// LIST and its like: records in, lines out, with breaks and totals in between.
import type { CurrentRecord, ValueForms } from '#dictionary/index.ts';
import { compareLeft } from '#values/index.ts';
import { headingSlot } from '../sentence/index.ts';
import { accumulate, summary } from './accumulate.ts';
import { BreakLine } from './break-line.ts';
import { accumulates, type BreakPoint, newGathered, type ReportColumn } from './column.ts';
import { repeatSingleValues, subvalueCounts } from './rows.ts';
import type { LineClass } from './style.ts';
import { byCharacter } from './wide-characters.ts';

/** Takes finished cells and prints them in one form or another. */
export interface RowPrinter {
  /** True when cells are wanted as converted, without formats. */
  readonly unformatted: boolean;
  readonly vertical: boolean;
  row(cells: readonly string[], lineClass: LineClass): void;
  /** An empty line between parts of the report. */
  blank(): void;
  newPage(): void;
  /** Text that goes over the beginning of the next line: the words of GRAND.TOTAL. */
  caption(text: string): void;
}

export interface ReportSettings {
  readonly forms: ValueForms;
  readonly detailSuppressed: boolean;
  readonly newPage: boolean;
  readonly repeating: boolean;
  readonly reformat: boolean;
  readonly grandTotal: { readonly text: string; readonly control: string };
  readonly pickBreakpoint: boolean;
  readonly pickBreakpointUnderline: boolean;
  readonly pickGrandTotal: boolean;
  /** Sets the value that code B of headings shows. */
  readonly setHeadingValue: (slot: number, value: string) => void;
}

export class Report {
  readonly columns: readonly ReportColumn[];
  readonly breaks: readonly BreakPoint[];
  readonly current: CurrentRecord;
  readonly settings: ReportSettings;
  readonly printer: RowPrinter;
  /** Detail lines so far. */
  detailLines = 0;
  readonly accumulating: boolean;
  /** Values of the record before. */
  #before: readonly string[] = [];
  readonly #breakLine: BreakLine;

  constructor(
    columns: readonly ReportColumn[],
    breaks: readonly BreakPoint[],
    surroundings: { current: CurrentRecord; settings: ReportSettings; printer: RowPrinter },
  ) {
    this.columns = columns;
    this.breaks = breaks;
    this.current = surroundings.current;
    this.settings = surroundings.settings;
    this.printer = surroundings.printer;
    this.accumulating = columns.some(accumulates);
    for (const column of columns) {
      while (column.byBreak.length < breaks.length) column.byBreak.push(newGathered());
    }
    this.#breakLine = new BreakLine(this);
  }

  /** Values of the record before the current one. */
  get before(): readonly string[] {
    return this.#before;
  }

  /** Shows one record, given the stored values of its columns. */
  record(values: readonly string[]): void {
    if (this.current.recordCount === 1) this.#firstHeadingValues(values);
    else this.#checkBreaks(values);
    this.#before = values;
    const shown = this.accumulating
      ? this.columns.map((column, index) => accumulate(column, values[index] ?? '', this.current))
      : values;
    if (this.settings.detailSuppressed) return;
    this.print(this.columns.map((column, index) => this.#cell(column, shown[index] ?? '')));
  }

  /** Last breaks and the grand total. */
  finish(): void {
    for (let n = this.breaks.length; n >= 1; n -= 1) {
      const breakPoint = this.breaks[n - 1] as BreakPoint;
      if (this.#isShown(breakPoint)) this.#breakLine.show(n, n === 1);
      else {
        this.resetFrom(n);
        if (!this.settings.detailSuppressed) this.printer.blank();
      }
    }
    this.current.breakLevel = 255;
    this.#grandTotal();
  }

  /** Prints cells that are ready. */
  print(cells: readonly string[], lineClass: LineClass = 'D'): void {
    if (this.settings.newPage) this.printer.newPage();
    const lines = subvalueCounts(this.columns, cells).reduce((sum, count) => sum + count, 0);
    const shown = this.settings.repeating ? repeatSingleValues(this.columns, cells) : cells;
    this.printer.row(shown, lineClass);
    this.detailLines += lines;
    this.current.detailCount += lines;
  }

  /** Starts to gather anew for a break and those within it. */
  resetFrom(breakNumber: number): void {
    for (let n = breakNumber; n <= this.breaks.length; n += 1) {
      (this.breaks[n - 1] as BreakPoint).detailLines = this.detailLines;
      for (const column of this.columns) column.byBreak[n - 1] = newGathered();
    }
  }

  /** A value as a column shows it. */
  shown(column: ReportColumn, text: string, converted = true): string {
    const { item } = column;
    const { forms } = this.settings;
    const { multivalued, conversion } = item;
    let value = text;
    if (converted && conversion !== '') {
      value = multivalued ? forms.oconvs(value, conversion) : forms.oconv(value, conversion);
    }
    if (this.printer.unformatted) return value;
    const wide = byCharacter(value);
    return multivalued ? forms.fmts(wide, item.format) : forms.fmt(wide, item.format);
  }

  #cell(column: ReportColumn, text: string): string {
    if (column.hidden || !column.included) return '';
    return this.shown(column, text);
  }

  /** Code D hides the line of a break with a single detail line, code L any. */
  #isShown(breakPoint: BreakPoint): boolean {
    const { control } = breakPoint;
    if (control.includes('L')) return false;
    return !control.includes('D') || this.detailLines > breakPoint.detailLines + 1;
  }

  #firstHeadingValues(values: readonly string[]): void {
    this.columns.forEach((column, index) => {
      this.#setHeadingValue(column, values[index] ?? '');
    });
  }

  #setHeadingValue(column: ReportColumn, value: string): boolean {
    const breakPoint = this.breaks[column.breakNumber - 1];
    const slot = breakPoint && headingSlot(breakPoint.control);
    if (slot === undefined) return false;
    this.settings.setHeadingValue(slot, value);
    return true;
  }

  #columnOf(breakNumber: number): number {
    return this.columns.findIndex((column) => column.breakNumber === breakNumber);
  }

  #checkBreaks(values: readonly string[]): void {
    for (let n = 1; n <= this.breaks.length; n += 1) {
      const at = this.#columnOf(n);
      if (compareLeft(values[at] ?? '', this.#before[at] ?? '') !== 0) {
        this.#takeBreaks(n, values);
        return;
      }
      const column = this.columns[at] as ReportColumn;
      if ((this.breaks[n - 1] as BreakPoint).control.includes('O')) column.included = false;
    }
  }

  /** The value of break `first` changed: it and all within it come, the innermost first. */
  #takeBreaks(first: number, values: readonly string[]): void {
    const totals = [...this.current.totals];
    let newPage = false;
    for (let n = this.breaks.length; n >= first; n -= 1) {
      const breakPoint = this.breaks[n - 1] as BreakPoint;
      if (this.#isShown(breakPoint)) this.#breakLine.show(n, n === first);
      else {
        this.resetFrom(n);
        if (!this.settings.detailSuppressed) this.printer.blank();
      }
      const at = this.#columnOf(n);
      const column = this.columns[at] as ReportColumn;
      if (this.#setHeadingValue(column, values[at] ?? '')) newPage = true;
      if (breakPoint.control.includes('P')) newPage = true;
      column.included = true;
    }
    if (newPage) this.printer.newPage();
    this.current.detailCount = 0;
    this.current.totals.splice(0, totals.length, ...totals);
  }

  #grandTotal(): void {
    const { grandTotal, pickGrandTotal, forms } = this.settings;
    if (!this.accumulating || grandTotal.control.includes('L')) return;
    const cells = this.columns.map((column, index) => {
      if (column.mode === 'item') {
        return pickGrandTotal && index === 0 ? `\xfb${grandTotal.text}` : '';
      }
      if (column.hidden) return '';
      const { text, converted } = summary(column, column.whole, this.current, true);
      const { item } = column;
      let shown = converted ? forms.oconv(text, item.conversion) : text;
      shown = forms.fmt(shown, item.format);
      return this.printer.vertical ? shown : `${'='.repeat(item.width)}\xfb${shown}`;
    });
    if (grandTotal.control.includes('P')) this.printer.newPage();
    if (!pickGrandTotal) this.printer.caption(grandTotal.text);
    this.print(cells, 'T');
  }
}
