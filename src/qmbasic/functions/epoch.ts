// Moments as seconds since 1970 in UTC (epoch values), and dates and times of a time zone made of
// them.
import { randomBytes } from 'node:crypto';
import { environmentValue } from '../operations/operating-system.ts';
import { num, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';

const DAY_SECONDS = 86_400;
/** Day 0 of MultiValue dates, 31 December 1967, is so many days before the epoch. */
const DAY_ZERO = 732;
const ZONES_MAX = 100;
/** Beyond this no calendar of ours reaches. */
const EPOCH_MAX = 1e11;

const zones = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = zones.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-US', {
      ...(zone === '' ? {} : { timeZone: zone }),
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new Fault(`There is no time zone "${zone}"`);
  }
  if (zones.size >= ZONES_MAX) zones.clear();
  zones.set(zone, made);
  return made;
}

/** Seconds that clocks of the zone are ahead of UTC at a moment. */
function offset(zone: string, epoch: number): number {
  const whole = Math.floor(epoch);
  const parts: Record<string, string> = Object.create(null);
  for (const { type, value } of zoneFormat(zone).formatToParts(whole * 1000)) parts[type] = value;
  const number = (name: string) => Number(parts[name]);
  const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
  const local = new Date(0);
  local.setUTCFullYear(year, number('month') - 1, number('day'));
  local.setUTCHours(number('hour'), number('minute'), number('second'));
  return Math.round(local.getTime() / 1000) - whole;
}

function moment(value: Value): number {
  const epoch = num(value);
  if (Math.abs(epoch) > EPOCH_MAX)
    throw new Fault(`${epoch} is too far from now for an epoch value`);
  return epoch;
}

interface DateAndTime {
  readonly date: number;
  readonly time: number;
}

function local(value: Value, zone: Value): DateAndTime {
  const epoch = moment(value);
  const seconds = epoch + offset(text(zone, 1), epoch);
  const days = Math.floor(seconds / DAY_SECONDS);
  return { date: days + DAY_ZERO, time: seconds - days * DAY_SECONDS };
}

/**
 * The epoch value of a date and time in a zone: a time that clocks skip is taken as if they had not
 * yet.
 */
function epochOf(date: number, time: number, zone: string): number {
  const wanted = moment((date - DAY_ZERO) * DAY_SECONDS + time);
  const first = wanted - offset(zone, wanted);
  return wanted - offset(zone, first);
}

/** MVEPOCH(date, time{, zone}), or MVEPOCH(date FM time{, zone}) as MVDATE.TIME() gives it. */
function mvEpoch(_: Runtime, first: Value, second: Value | null, zone: Value): number {
  const parts = text(first).split('\xfe');
  if (parts.length === 2) {
    return epochOf(num(parts[0]), num(parts[1]), second === null ? '' : text(second, 1));
  }
  return epochOf(num(first), second === null ? 0 : num(second, 1), text(zone, 2));
}

let lastKeyMs = 0;
let keyCount = 0;

/**
 * 16 characters that no other call gives: time, a count, chance. Later ones sort behind earlier
 * ones.
 */
function uniqueKey(nowMs: number): string {
  keyCount = nowMs > lastKeyMs ? 0 : keyCount + 1;
  lastKeyMs = Math.max(lastKeyMs, nowMs);
  const time = lastKeyMs.toString(36).padStart(8, '0').slice(-8);
  const count = keyCount.toString(36).padStart(3, '0').slice(-3);
  const chance = (randomBytes(4).readUInt32LE() % 36 ** 5).toString(36).padStart(5, '0');
  return `${time}${count}${chance}`.toUpperCase();
}

function environment(_: Runtime, name: Value, target: Reference | null): Value {
  const value = environmentValue(text(name));
  if (target === null) return value;
  target.v = value;
  return value === '' ? 0 : 1;
}

/** What UniVerse stores for the SQL null. */
const SQL_NULL = '\x80';
const isNull = (_: Runtime, value: Value): number =>
  typeof value === 'string' && value === SQL_NULL ? 1 : 0;
const zoned = { args: [1, 2], defaults: [''], itype: true, origin: 'OpenQM' } as const;

export const epochFunctions = {
  EPOCH: {
    args: [0, 0],
    summary: 'Seconds since 1970 in UTC',
    itype: true,
    returns: 'int',
    origin: 'OpenQM',
    call: (rt: Runtime) => Math.floor(rt.session.clock.now() / 1000),
  },
  GETENV: {
    args: [1, 2],
    defaults: [null],
    sets: [1],
    summary: 'An environment variable; with a second argument it is set and found or not returned',
    origin: 'jBASE',
    call: environment,
  },
  'IS.NULL': { args: [1, 1], summary: 'True for the SQL null', origin: 'OpenQM', call: isNull },
  ISNULL: { args: [1, 1], summary: 'True for the SQL null', origin: 'UniVerse', call: isNull },
  MVDATE: {
    ...zoned,
    summary: 'Date of an epoch value in a time zone',
    call: (_: Runtime, epoch: Value, zone: Value) => local(epoch, zone).date,
  },
  'MVDATE.TIME': {
    ...zoned,
    summary: 'Date and time of an epoch value in a time zone, as two fields',
    call(_: Runtime, epoch: Value, zone: Value) {
      const { date, time } = local(epoch, zone);
      return `${date}\xfe${Math.floor(time)}`;
    },
  },
  MVEPOCH: {
    args: [1, 3],
    defaults: [null, ''],
    summary: 'Epoch value of a date and time in a time zone',
    itype: true,
    origin: 'OpenQM',
    call: mvEpoch,
  },
  MVTIME: {
    ...zoned,
    summary: 'Time of an epoch value in a time zone',
    call: (_: Runtime, epoch: Value, zone: Value) => local(epoch, zone).time,
  },
  UNIQUEKEY: {
    args: [0, 0],
    summary: '16 characters that no other call gives',
    returns: 'string',
    origin: 'jBASE',
    call: (rt: Runtime) => uniqueKey(rt.session.clock.now()),
  },
} satisfies FunctionTable;
