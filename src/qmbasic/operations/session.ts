// Operations of the statements about the session as such.
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { setBreak } from './execute.ts';
import type { OperationTable } from './table.ts';
import { pauseFor, sleepMs, waitMs } from './waiting.ts';

const NATIONAL = ['currency', 'thousands', 'decimal'] as const;
const CURRENCY_LENGTH_MAX = 8;

const waitingOperations = {
  /** SLEEP, RQM: seconds, or until a time of day */
  SLEEP(rt: Runtime, time: Value): void {
    waitMs(rt.session, sleepMs(rt.session, rt.text(time)));
    rt.poll();
  },

  NAP(rt: Runtime, milliseconds: Value): void {
    waitMs(rt.session, Math.max(0, rt.int(milliseconds)));
    rt.poll();
  },

  PAUSE(rt: Runtime, seconds: Value): void {
    pauseFor(rt.session, rt.int(seconds));
    rt.poll();
  },

  /** A user that is not there is no error. */
  WAKE(rt: Runtime, user: Value): void {
    rt.session.neighbours?.wake(rt.int(user));
  },
} satisfies OperationTable;

export const sessionOperations = {
  ...waitingOperations,

  BREAK(rt: Runtime, mode: Value): void {
    setBreak(rt.session, rt.int(mode));
    rt.poll();
  },

  'SET.BREAK.HANDLER'(rt: Runtime, name: Value): void {
    rt.session.breakHandler = rt.text(name).toUpperCase();
  },

  'REMOVE.BREAK.HANDLER'(rt: Runtime): void {
    rt.session.breakHandler = '';
  },

  LOGMSG: (rt: Runtime, message: Value): void =>
    rt.session.system.log?.(rt.text(message), rt.session.subject),

  'SET.EXIT.STATUS'(rt: Runtime, status: Value): void {
    rt.session.exitStatus = rt.int(status) & 255;
  },

  SETNLS(rt: Runtime, key: Value, setting: Value): void {
    const name = NATIONAL[rt.int(key) - 1];
    const chosen = rt.text(setting, 1);
    if (name === 'currency') rt.session.locale.currency = chosen.slice(0, CURRENCY_LENGTH_MAX);
    else if (name !== undefined && chosen !== '') rt.session.locale[name] = chosen.slice(0, 1);
  },

  RANDOMIZE(rt: Runtime, seed: Value | null): void {
    const { session } = rt;
    session.language.random.seed(seed === null ? session.clock.now() : rt.int(seed));
  },

  /** DEBUG in a program that was not compiled for debugging */
  DEBUG(): void {},

  /** DEBUG: the debugger stops at the next element. */
  'ENTER.DEBUGGER'(rt: Runtime): void {
    rt.frames.onDebugStatement();
  },
} satisfies OperationTable;
