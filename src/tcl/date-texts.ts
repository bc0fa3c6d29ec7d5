// Dates and times as commands show them.

import { DAYS_TO_UNIX_EPOCH } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { conversionContext } from '#session/index.ts';
import { iconv } from '#values/index.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
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
];

function two(n: number): string {
  return String(n).padStart(2, '0');
}

export interface ClockTexts {
  /** hh:mm:ss */
  readonly time: string;
  /** 31 Dec 2005 */
  readonly date: string;
  /** hh:mm:ss 31 Dec 2005: TIMEDATE() */
  readonly timeDate: string;
  /** Saturday, 31 December 2005 */
  readonly longDate: string;
}

export function clockTexts(session: Session): ClockTexts {
  const now = new Date(session.clock.now());
  const month = MONTHS[now.getMonth()] ?? '';
  const day = two(now.getDate());
  const year = String(now.getFullYear());
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
  const date = `${day} ${month.slice(0, 3)} ${year}`;
  const longDate = `${DAYS[now.getDay()]}, ${day} ${month} ${year}`;
  return { time, date, timeDate: `${time} ${date}`, longDate };
}

/** 31 Dec  23:59 of an instant, as lists of sessions show it. */
export function shortTime(timeMs: number): string {
  const time = new Date(timeMs);
  const month = (MONTHS[time.getMonth()] ?? '').slice(0, 3);
  return `${two(time.getDate())} ${month} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

const DAY_MS = 86_400_000;

/** Saturday, 24 January 2009 */
export function longDate(day: number): string {
  const date = new Date((day - DAYS_TO_UNIX_EPOCH) * DAY_MS);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  return `${DAYS[date.getUTCDay()]}, ${two(date.getUTCDate())} ${month} ${date.getUTCFullYear()}`;
}

/** Day number of a date as a user types it; undefined when it is none. */
export function inputDate(session: Session, text: string): number | undefined {
  const { text: day, status } = iconv(text, 'D', conversionContext(session));
  return status === 0 ? Number(day) : undefined;
}
