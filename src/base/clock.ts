// Days and seconds as MultiValue counts them. Everything that needs the time asks a Clock, so that
// tests can set it.

/** Days from 31 December 1967 (day 0) to 1 January 1970. */
export const DAYS_TO_UNIX_EPOCH = 732;
const DAY_MS = 86_400_000;

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** Local date (day number) and time (seconds since midnight, with fraction) at an instant. */
export function localDateTime(nowMs: number): { date: number; time: number } {
  const offsetMs = new Date(nowMs).getTimezoneOffset() * 60_000;
  const localMs = nowMs - offsetMs;
  const days = Math.floor(localMs / DAY_MS);
  return { date: days + DAYS_TO_UNIX_EPOCH, time: (localMs - days * DAY_MS) / 1000 };
}
