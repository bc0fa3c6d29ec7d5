import { TWO_DIGITS } from '../numbers/plain-digits.ts';
import {
  type CalendarDate,
  calendarDate,
  DAY_NAMES,
  dayOfWeek,
  isoWeek,
  MONTH_NAMES,
  ordinal,
  PACKED_DAYS_MAX,
  PACKED_DAYS_MIN,
  packedDate,
} from './calendar.ts';
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

function makeWriter(format: DateFormat): DateWriter {
  const parts = format.elements.map((element) => ({
    write: elementWriter(element, format.leadingCapital),
    behind: separatorBehind(element, format.separator),
  }));
  return (number) => {
    const date = calendarDate(number);
    let text = '';
    let separator = '';
    for (let index = 0; index < parts.length; index++) {
      const { write, behind } = parts[index]!;
      text += separator + write(date, number);
      // A year of no digits leaves the separator before it as it was
      if (behind !== undefined) separator = behind;
    }
    return text;
  };
}

/** The day numbers that a quick writer is for. */
export const QUICK_DAYS_MIN = PACKED_DAYS_MIN;
export const QUICK_DAYS_MAX = PACKED_DAYS_MAX;

/**
 * A writer that puts dates together from tables, for formats of day, month and year; undefined for
 * other formats.
 */
export function quickDateWriter(code: string, europeanDates: boolean): DateWriter | undefined {
  const format = parseDateFormat(code, europeanDates);
  if (format?.elements.length !== 3) return undefined;
  const [first, second, third] = format.elements.map((element, at) =>
    quickElement(element, format, at === 2),
  );
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return (number) => {
    const date = packedDate(number);
    return first(date) + second(date) + third(date);
  };
}

/** Text of one element of a packed date, with what stands behind it. */
function quickElement(
  element: DateElement,
  format: DateFormat,
  isLast: boolean,
): ((date: number) => string) | undefined {
  const behind = separatorBehind(element, format.separator);
  if (behind === undefined) return undefined;
  const write = elementWriter(element, format.leadingCapital);
  const textOf = (part: 'day' | 'month' | 'year', value: number) =>
    write({ year: 1, month: 1, day: 1, dayOfYear: 1, [part]: value }, 0) + (isLast ? '' : behind);
  switch (element.kind) {
    case 'day': {
      const texts = Array.from({ length: 32 }, (_, day) => textOf('day', day));
      return (date) => texts[date & 31]!;
    }
    case 'month':
    case 'monthName': {
      const texts = Array.from({ length: 13 }, (_, month) => (month ? textOf('month', month) : ''));
      return (date) => texts[(date >> 5) & 15]!;
    }
    case 'year': {
      let lastYear = 0;
      let lastText = '';
      return (date) => {
        const year = date >> 9;
        if (year !== lastYear) {
          lastText = textOf('year', year);
          lastYear = year;
        }
        return lastText;
      };
    }
    default:
      return undefined;
  }
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

type ElementWriter = (date: CalendarDate, number: number) => string;

function elementWriter(element: DateElement, leadingCapital: boolean): ElementWriter {
  const { width, zeroSuppress } = element;
  const shown = (value: number) =>
    width === 2 && !zeroSuppress ? TWO_DIGITS[value]! : numberText(value, element);
  switch (element.kind) {
    case 'day':
      return (date) => shown(date.day);
    case 'month':
      return (date) => shown(date.month);
    case 'isoWeek':
      return (_, number) => shown(isoWeek(number).week);
    case 'ordinal':
      return (date) => ordinal(date.day);
    case 'monthName': {
      const names = MONTH_NAMES.map((month) => name(month, width, leadingCapital));
      return (date) => names[date.month - 1]!;
    }
    case 'weekdayName':
      return (_, number) => name(DAY_NAMES[dayOfWeek(number) - 1]!, width, leadingCapital);
    case 'weekday':
      return (_, number) => String(dayOfWeek(number)).padEnd(width);
    case 'quarter':
      return (date) => String(Math.floor((date.month + 2) / 3)).padEnd(width);
    case 'dayOfYear':
      return (date) => String(date.dayOfYear).padStart(width, zeroSuppress ? ' ' : '0');
    case 'year':
      return (date) => yearText(date.year, element);
    case 'isoYear':
      return (_, number) => yearText(isoWeek(number).year, element);
  }
}

function numberText(value: number, { width, zeroSuppress }: DateElement): string {
  return String(value)
    .padStart(zeroSuppress ? 1 : 2, '0')
    .padEnd(width);
}

function name(text: string, width: number, leadingCapital: boolean): string {
  const shown = leadingCapital ? text : text.toUpperCase();
  return width === 0 ? shown : shown.slice(0, width).padEnd(width);
}

function yearText(year: number, { width, zeroSuppress }: DateElement): string {
  if (width === 0) return '';
  if (width === 4 && year >= 1000 && year <= 9999) return `${year}`;
  const shown = String(year % 10 ** width);
  return zeroSuppress ? shown : shown.padStart(width, '0');
}
