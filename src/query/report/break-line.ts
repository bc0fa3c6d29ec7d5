// The line (or lines) printed when the value of a break column changes.
import { VALUE_PLACE } from '../sentence/index.ts';
import { summary } from './accumulate.ts';
import type { BreakPoint, Gathered, ReportColumn } from './column.ts';
import type { Report } from './report.ts';
import { byCharacter } from './wide-characters.ts';

const TEXT_MARK = '\xfb';

/** How one break line is laid out. */
interface LineStyle {
  /** No row of hyphens over the subtotals. */
  readonly plain: boolean;
  /** An empty line in place of the hyphens. */
  readonly blankAbove: boolean;
}

export class BreakLine {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Shows break `number`; the last of several that come together is followed by an empty line. */
  show(number: number, last: boolean): void {
    const report = this.#report;
    const { settings, current, breaks } = report;
    const breakPoint = breaks[number - 1] as BreakPoint;
    current.breakLevel = breaks.length - number + 1;
    if (!this.#isOmitted(breakPoint)) {
      const style = this.#style(breakPoint);
      const cells = report.columns.map((column) => this.#cell(column, number, style));
      report.print(cells, settings.detailSuppressed ? 'D' : 'S');
    }
    const separate = !settings.detailSuppressed && !settings.reformat;
    if (separate && last) report.printer.blank();
    report.resetFrom(number);
    current.breakLevel = 0;
  }

  #isOmitted(breakPoint: BreakPoint): boolean {
    const { settings, detailLines } = this.#report;
    if (settings.detailSuppressed || settings.reformat) return false;
    return breakPoint.control.includes('D') && detailLines <= breakPoint.detailLines + 1;
  }

  #style(breakPoint: BreakPoint): LineStyle {
    const { settings, printer } = this.#report;
    const { control } = breakPoint;
    const plain = !control.includes('U') === settings.pickBreakpointUnderline;
    const blankAbove =
      plain &&
      !printer.vertical &&
      !settings.detailSuppressed &&
      settings.pickBreakpoint &&
      !control.includes('L');
    return { plain, blankAbove };
  }

  #cell(column: ReportColumn, number: number, style: LineStyle): string {
    if (column.hidden) return '';
    if (column.mode !== 'item') return this.#subtotal(column, number, style);
    if (column.breakNumber === 0) return '';
    return this.#breakCell(column, number, style);
  }

  #subtotal(column: ReportColumn, number: number, style: LineStyle): string {
    const { settings, printer, current } = this.#report;
    const { forms } = settings;
    const { item } = column;
    const gathered = column.byBreak[number - 1] as Gathered;
    const { text, converted } = summary(column, gathered, current, false);
    const value = converted ? forms.oconv(text, item.conversion) : text;
    if (settings.reformat) return value;
    const shown = forms.fmt(byCharacter(value), item.format);
    if (style.blankAbove) return TEXT_MARK + shown;
    if (printer.vertical || settings.detailSuppressed || style.plain) return shown;
    return `${'-'.repeat(item.width)}${TEXT_MARK}${shown}`;
  }

  #breakCell(column: ReportColumn, number: number, style: LineStyle): string {
    const { settings } = this.#report;
    const own = column.breakNumber === number;
    const shows = own || (column.breakNumber < number && !settings.pickBreakpoint);
    if (!shows) return '';
    const { converted, formatted } = this.#value(column);
    if (own) return this.#ownCell(column, { converted, formatted }, style);
    if (style.blankAbove) return TEXT_MARK + formatted;
    return settings.detailSuppressed || style.plain ? formatted : TEXT_MARK + formatted;
  }

  /** The value that the break column had, converted, and fitted to the column. */
  #value(column: ReportColumn): { converted: string; formatted: string } {
    const { columns, before, settings } = this.#report;
    const { forms } = settings;
    const { item } = column;
    let converted = before[columns.indexOf(column)] ?? '';
    const { multivalued, conversion } = item;
    if (conversion !== '') {
      converted = multivalued
        ? forms.oconvs(converted, conversion)
        : forms.oconv(converted, conversion);
    }
    if (item.justification === 'U') return { converted, formatted: converted };
    const formatted = multivalued
      ? forms.fmts(converted, item.format)
      : forms.fmt(byCharacter(converted), item.format);
    return { converted, formatted };
  }

  /** The cell of the column whose break it is: the text of the sentence, the value, or both. */
  #ownCell(
    column: ReportColumn,
    value: { converted: string; formatted: string },
    style: LineStyle,
  ): string {
    const { settings, accumulating, breaks } = this.#report;
    const { text, control } = breaks[column.breakNumber - 1] as BreakPoint;
    if (settings.detailSuppressed || settings.reformat) return value.formatted;
    if (settings.pickBreakpoint) return this.#pickCell(column, value.converted, style);
    const both = style.plain ? text : `${text}${TEXT_MARK}${value.formatted}`;
    if (control.includes('D')) return both;
    if (control.includes('V')) {
      const inserted = text.replaceAll(VALUE_PLACE, value.formatted.replace(/^ +/, ''));
      const shown = inserted.slice(0, column.item.width);
      const at = both.indexOf(TEXT_MARK);
      return at < 0 ? shown : shown + both.slice(at);
    }
    return accumulating ? both : text;
  }

  #pickCell(column: ReportColumn, converted: string, style: LineStyle): string {
    const { settings, accumulating, breaks } = this.#report;
    const { text, control } = breaks[column.breakNumber - 1] as BreakPoint;
    const { item } = column;
    let shown = text;
    if (control.includes('V')) {
      const inserted = text.replaceAll(VALUE_PLACE, converted.replace(/^ +/, ''));
      shown = inserted.slice(0, item.width);
    }
    if (item.justification !== 'U' && item.width > 0)
      shown = settings.forms.fmt(shown, item.format);
    const underlined = accumulating && !style.plain;
    return style.blankAbove || underlined ? TEXT_MARK + shown : shown;
  }
}
