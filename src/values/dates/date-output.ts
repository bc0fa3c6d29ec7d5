import { calendarDate, DAY_NAMES, dayOfWeek, isoWeek, MONTH_NAMES, ordinal } from './calendar.ts';
import { type DateElement, type DateFormat, parseDateFormat } from './date-format.ts';

/** Writes a day number; made from a date conversion code. */
export type DateWriter = (day: number) => string;

const WRITERS_MAX = 500;
const writers = new Map<string, DateWriter | undefined>();

/** The writer for what follows the D of a code; undefined when that is malformed. */
export function dateWriter(code: string, europeanDates: boolean): DateWriter | undefined {
  const key = (europeanDates ? 'E' : 'A') + code;
  let writer = writers.get(key);
  if (writer === undefined && !writers.has(key)) {
    const format = parseDateFormat(code, europeanDates);
    writer = format === undefined ? undefined : makeWriter(format);
    if (writers.size >= WRITERS_MAX) writers.clear();
    writers.set(key, writer);
  }
  return writer;
}

interface DayParts {
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfYear: number;
}

function makeWriter(format: DateFormat): DateWriter {
  const parts = format.elements.map((element) => ({
    write: elementWriter(element, format.leadingCapital),
    behind: separatorBehind(element, format.separator),
  }));
  return (number) => {
    const date = { number, ...calendarDate(number) };
    let text = '';
    let separator: string | undefined = '';
    for (const { write, behind } of parts) {
      text += separator + write(date);
      // A year of no digits leaves the separator before it as it was
      if (behind !== undefined) separator = behind;
    }
    return text;
  };
}

function separatorBehind(element: DateElement, separator: string): string | undefined {
  if (element.text !== '') return element.text;
  switch (element.kind) {
    case 'weekday':
    case 'weekdayName':
    case 'quarter':
      return ' ';
    case 'year':
    case 'isoYear':
      return element.width > 0 ? separator : undefined;
    default:
      return separator;
  }
}

type ElementWriter = (date: DayParts) => string;

function elementWriter(element: DateElement, leadingCapital: boolean): ElementWriter {
  const { width, zeroSuppress } = element;
  const digits = zeroSuppress ? 1 : 2;
  const number = (value: number) => String(value).padStart(digits, '0').padEnd(width);
  switch (element.kind) {
    case 'day':
      return (date) => number(date.day);
    case 'month':
      return (date) => number(date.month);
    case 'isoWeek':
      return (date) => number(isoWeek(date.number).week);
    case 'ordinal':
      return (date) => ordinal(date.day);
    case 'monthName':
      return (date) => name(MONTH_NAMES[date.month - 1]!, width, leadingCapital);
    case 'weekdayName':
      return (date) => name(DAY_NAMES[dayOfWeek(date.number) - 1]!, width, leadingCapital);
    case 'weekday':
      return (date) => String(dayOfWeek(date.number)).padEnd(width);
    case 'quarter':
      return (date) => String(Math.floor((date.month + 2) / 3)).padEnd(width);
    case 'dayOfYear':
      return (date) => String(date.dayOfYear).padStart(width, zeroSuppress ? ' ' : '0');
    case 'year':
      return (date) => yearText(date.year, element);
    case 'isoYear':
      return (date) => yearText(isoWeek(date.number).year, element);
  }
}

function name(text: string, width: number, leadingCapital: boolean): string {
  const shown = leadingCapital ? text : text.toUpperCase();
  return width === 0 ? shown : shown.slice(0, width).padEnd(width);
}

function yearText(year: number, { width, zeroSuppress }: DateElement): string {
  if (width === 0) return '';
  const shown = String(year % 10 ** width);
  return zeroSuppress ? shown : shown.padStart(width, '0');
}
