// The calendar that day numbers count in: day 0 is 31 December 1967, and the Gregorian rules hold
// for all years.

/** Day number of 31 December of the year 0, so that days of the era count from 1. */
const ERA_START = -718431;
const DAYS_IN_400_YEARS = 146097;
const DAYS_IN_100_YEARS = 36524;
const DAYS_IN_4_YEARS = 1461;
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const DAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Day of the year, from 1. */
  readonly dayOfYear: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** Day number of a date; a day beyond its month runs on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return ERA_START + before * 365 + leapDays + MONTH_STARTS[month - 1]! + leapDay + day;
}

export function calendarDate(dayNumberOf: number): CalendarDate {
  const days = dayNumberOf - ERA_START - 1;
  const eras = Math.floor(days / DAYS_IN_400_YEARS);
  let rest = days - eras * DAYS_IN_400_YEARS;
  const centuries = Math.min(Math.floor(rest / DAYS_IN_100_YEARS), 3);
  rest -= centuries * DAYS_IN_100_YEARS;
  const fours = Math.floor(rest / DAYS_IN_4_YEARS);
  rest -= fours * DAYS_IN_4_YEARS;
  const years = Math.min(Math.floor(rest / 365), 3);
  const dayOfYear = rest - years * 365 + 1;
  const year = eras * 400 + centuries * 100 + fours * 4 + years + 1;
  return { year, ...monthAndDay(year, dayOfYear), dayOfYear };
}

/** First and last day numbers of the years that `packedDate` knows. */
export const PACKED_DAYS_MIN = -718430;
export const PACKED_DAYS_MAX = 2933628;

/** Year, month and day of a day number of the years 1 to 9999, as year * 512 + month * 32 + day. */
export function packedDate(dayNumberOf: number): number {
  // Counted from 1 March of the year 0, so that a leap day is the last of its year
  const days = dayNumberOf - ERA_START + 305;
  const era = (days / DAYS_IN_400_YEARS) | 0;
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const leaps =
    ((dayOfEra / 1460) | 0) - ((dayOfEra / DAYS_IN_100_YEARS) | 0) + ((dayOfEra / 146096) | 0);
  const yearOfEra = ((dayOfEra - leaps) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const shifted = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return (year << 9) | (month << 5) | day;
}

function monthAndDay(year: number, dayOfYear: number): { month: number; day: number } {
  const leap = isLeapYear(year) ? 1 : 0;
  let month = Math.min((dayOfYear >> 5) + 2, 12);
  while (month > 1 && dayOfYear <= MONTH_STARTS[month - 1]! + (month > 2 ? leap : 0)) month--;
  return { month, day: dayOfYear - MONTH_STARTS[month - 1]! - (month > 2 ? leap : 0) };
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(dayNumberOf: number): number {
  return ((((dayNumberOf - 1) % 7) + 7) % 7) + 1;
}

/** The ISO year and week that a day lies in. */
export function isoWeek(dayNumberOf: number): { year: number; week: number } {
  // The week belongs to the year that its Thursday lies in
  const thursday = dayNumberOf - dayOfWeek(dayNumberOf) + 4;
  const { year, dayOfYear } = calendarDate(thursday);
  return { year, week: Math.floor((dayOfYear - 1) / 7) + 1 };
}

/** 1st, 2nd, 3rd and so on. */
export function ordinal(day: number): string {
  const teens = day > 10 && day < 14;
  return day + (teens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));
}
