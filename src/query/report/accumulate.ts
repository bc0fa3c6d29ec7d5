// Totals, averages and their like: what each column gathers, and what it shows of it at a break and
// at the end.
import type { CurrentRecord } from '#dictionary/index.ts';
import { compareValues, isNumeric, numberToText, textToNumber } from '#values/index.ts';
import { mapElementsWith } from '../selection/elements.ts';
import type { Gathered, ReportColumn } from './column.ts';

/** Decimal places that sums are shown with before any conversion. */
const PRECISION = 4;

function isGreater(a: number | string, b: number | string): boolean {
  return compareValues(a, b, PRECISION) > 0;
}

/** Adds one value to what has been gathered. */
function gather(column: ReportColumn, into: Gathered, value: string): void {
  switch (column.mode) {
    case 'total':
    case 'average':
    case 'percent':
    case 'cumulative':
      if (isNumeric(value)) into.value = Number(into.value) + (textToNumber(value) ?? 0);
      break;
    case 'max':
      // ScarletDME: starts from 0, so the greatest of negative values is 0 (query-report/total-
      // basics)
      if (isGreater(value, into.value)) into.value = value;
      break;
    case 'min':
      if (into.count === 0 || isGreater(into.value, value)) into.value = value;
      break;
    default:
      break;
  }
  into.count += 1;
}

function gatherTotals(column: ReportColumn, into: Gathered, current: CurrentRecord): void {
  for (let n = 0; n < column.totals; n += 1) {
    into.totals[n] = (into.totals[n] ?? 0) + (current.totals[column.item.totalsBase + n] ?? 0);
  }
}

/**
 * Takes a column's value of the current record into account; gives back what the detail line
 * shows.
 */
export function accumulate(column: ReportColumn, text: string, current: CurrentRecord): string {
  const { mode } = column;
  const targets = [column.whole, ...column.byBreak];
  const step = (value: string): string => {
    if (column.noNulls && value === '') return value;
    for (const target of targets) {
      gather(column, target, value);
      if (mode === 'calc') gatherTotals(column, target, current);
    }
    if (mode === 'percent') return percentText(textToNumber(value) ?? 0, column.percentBase);
    if (mode !== 'cumulative') return value;
    return numberToText(Number((column.byBreak.at(-1) ?? column.whole).value), PRECISION);
  };
  if (!column.item.multivalued) return step(text);
  const shown = mapElementsWith(text, step);
  // Only running totals are shown value by value; a percentage is that of the last value.
  if (mode === 'cumulative') return shown;
  return mode === 'percent' ? (shown.split(/[\xfb-\xfe]/).at(-1) ?? '') : text;
}

function percentText(value: number, base: number): string {
  return numberToText(base === 0 ? 0 : (value * 100) / base, PRECISION);
}

/** What a total line shows of a column, and whether the item's conversion applies to it. */
export interface Summary {
  readonly text: string;
  readonly converted: boolean;
}

/** The value of a column at a break (`final` false) or at the end of the report. */
export function summary(
  column: ReportColumn,
  gathered: Gathered,
  current: CurrentRecord,
  final: boolean,
): Summary {
  switch (column.mode) {
    case 'average': {
      const { count, value } = gathered;
      const text = count === 0 ? '' : numberToText(Number(value) / count, PRECISION);
      return { text, converted: true };
    }
    case 'number':
      return { text: String(gathered.count), converted: false };
    case 'percent':
      // ScarletDME: the percentage of the whole report is not converted (query-report/percent)
      return { text: percentText(Number(gathered.value), column.percentBase), converted: !final };
    case 'calc': {
      for (let n = 0; n < column.totals; n += 1) {
        current.totals[column.item.totalsBase + n] = gathered.totals[n] ?? 0;
      }
      return { text: column.read(current), converted: true };
    }
    default: {
      const { value } = gathered;
      const text = typeof value === 'number' ? numberToText(value, PRECISION) : value;
      return { text, converted: true };
    }
  }
}
