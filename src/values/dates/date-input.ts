import { isDigitCode, isLetterCode } from '../strings/letters.ts';
import { calendarDate, dayNumber, MONTH_NAMES, monthLength } from './calendar.ts';

/** In which order day, month and year are expected: one to three of the letters D, M and Y. */
export type DateOrder = string;

export interface DateInputSettings {
  readonly yearBase: number;
  /** Whether a day beyond the end of its month is refused rather than carried into the next. */
  readonly options: { readonly noDateWrapping: boolean };
  today(): number;
}

const TEXT_LENGTH_MAX = 50;
const MONTHS = MONTH_NAMES.map((month) => month.toUpperCase());
const MONTH_LETTERS_MIN = 3;
const MONTH_LETTERS_MAX = 9;

/** Reads the order from what follows the D of a code; undefined when it is malformed. */
export function dateOrder(code: string, europeanDates: boolean): DateOrder | undefined {
  let at = 0;
  if (isDigitCode(code.charCodeAt(at))) at++;
  if (at < code.length && !isLetterCode(code.charCodeAt(at))) at++;
  const letters = code.slice(at).toUpperCase();
  if (letters.charAt(0) === 'E') return europeanDates ? 'MDY' : 'DMY';
  const order = /^[DMY]*/.exec(letters)![0];
  if (order === '') return europeanDates ? 'DMY' : 'MDY';
  return new Set(order).size === order.length ? order : undefined;
}

/**
 * The day number that a text stands for, with status 3 when its day is beyond the month; undefined
 * for bad data.
 */
export function readDate(
  text: string,
  order: DateOrder,
  settings: DateInputSettings,
): { day: number; status: 0 | 3 } | undefined {
  if (text.length > TEXT_LENGTH_MAX) return undefined;
  const read = new DateReader(text, order).read();
  if (read === undefined || read.day === 0 || read.month < 1 || read.month > 12) return undefined;
  const year = fullYear(read, settings);
  const isBeyond = read.day > monthLength(year, read.month);
  if (isBeyond && settings.options.noDateWrapping) return undefined;
  // ScarletDME: the year 0 is counted as one day shorter
  // (functions-conversion/date-input-validation)
  const day = dayNumber(year, read.month, read.day) + (year === 0 ? 1 : 0);
  return { day, status: isBeyond ? 3 : 0 };
}

/** The day number of a valid date written as most are; undefined for all others. */
export function plainDay(text: string, order: DateOrder): number | undefined {
  if (text.length !== 10) return undefined;
  const isMonthFirst = order === 'MDY';
  if (!isMonthFirst && order !== 'DMY') return undefined;
  if (isLetterOrDigit(text.charCodeAt(2)) || isLetterOrDigit(text.charCodeAt(5))) return undefined;
  const first = twoDigits(text, 0);
  const second = twoDigits(text, 3);
  const year = twoDigits(text, 6) * 100 + twoDigits(text, 8);
  const month = isMonthFirst ? first : second;
  const day = isMonthFirst ? second : first;
  if (!(month >= 1 && month <= 12 && day >= 1 && year >= 1)) return undefined;
  return day > 28 && day > monthLength(year, month) ? undefined : dayNumber(year, month, day);
}

const isLetterOrDigit = (code: number) => isLetterCode(code) || isDigitCode(code);

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigitCode(tens) && isDigitCode(ones) ? tens * 10 + ones - 528 : Number.NaN;
}

interface ReadParts {
  day: number;
  month: number;
  year: number | undefined;
  yearDigits: number;
}

function fullYear({ year, yearDigits }: ReadParts, settings: DateInputSettings): number {
  if (year === undefined) return calendarDate(settings.today()).year;
  if (yearDigits !== 2) return year;
  const first = settings.yearBase % 100;
  return settings.yearBase - first + year + (year < first ? 100 : 0);
}

class DateReader {
  readonly #text: string;
  readonly #order: string[];
  #at = 0;
  readonly #parts: ReadParts = { day: 1, month: 1, year: undefined, yearDigits: 0 };

  constructor(text: string, order: DateOrder) {
    this.#text = text;
    this.#order = [...order];
  }

  read(): ReadParts | undefined {
    for (let index = 0; index < this.#order.length; index++) {
      if (index > 0) this.#skipSeparators();
      const code = this.#text.charCodeAt(this.#at);
      if (isLetterCode(code)) {
        if (!this.#monthName(index)) return undefined;
      } else if (isDigitCode(code)) this.#digits(this.#order[index]!);
      else if (this.#at >= this.#text.length) break;
      else return undefined;
    }
    while (this.#text.charCodeAt(this.#at) === 32) this.#at++;
    return this.#at < this.#text.length ? undefined : this.#parts;
  }

  #skipSeparators(): void {
    const { length } = this.#text;
    for (; this.#at < length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (isLetterCode(code) || isDigitCode(code)) return;
    }
  }

  #monthName(index: number): boolean {
    if (this.#order[index] === 'D' && !this.#expectMonthFirst(index)) return false;
    const start = this.#at;
    const end = start + MONTH_LETTERS_MAX;
    while (this.#at < end && isLetterCode(this.#text.charCodeAt(this.#at))) this.#at++;
    const letters = this.#text.slice(start, this.#at).toUpperCase();
    if (letters.length < MONTH_LETTERS_MIN) return false;
    this.#parts.month = MONTHS.findIndex((month) => month.startsWith(letters)) + 1;
    return this.#parts.month > 0;
  }

  // A month's name where the day is due: the two change places, or what was read as the month was
  // the day.
  #expectMonthFirst(index: number): boolean {
    let month = this.#order.indexOf('M', index);
    if (month < 0) {
      month = this.#order.indexOf('M');
      if (month < 0) return false;
      this.#parts.day = this.#parts.month;
    }
    this.#order[month] = 'D';
    this.#order[index] = 'M';
    return true;
  }

  #digits(element: string): void {
    const end = this.#at + (element === 'Y' ? 4 : 2);
    const start = this.#at;
    while (this.#at < end && isDigitCode(this.#text.charCodeAt(this.#at))) this.#at++;
    const value = Number(this.#text.slice(start, this.#at));
    if (element === 'D') this.#parts.day = value;
    else if (element === 'M') this.#parts.month = value;
    else {
      this.#parts.year = value;
      this.#parts.yearDigits = this.#at - start;
    }
  }
}
