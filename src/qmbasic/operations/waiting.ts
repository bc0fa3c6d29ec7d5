// SLEEP, NAP, RQM, PAUSE: waiting without work, ended early by BREAK or LOGOUT.
import { localDateTime } from '#base/index.ts';
import { ATTENTION, type Session } from '#session/index.ts';

const SECONDS_A_DAY = 86_400;
const WAIT_STEP_MS = 60_000;
const TIMED_OUT = 1011;

/** Waits; returns early when BREAK or LOGOUT wants the program's attention. */
export function waitMs(session: Session, milliseconds: number): void {
  const { attention } = session.terminal.device;
  const end = performance.now() + milliseconds;
  for (;;) {
    const left = end - performance.now();
    if (left <= 0) return;
    const raised = Atomics.load(attention, 0);
    if ((raised & (ATTENTION.BREAK | ATTENTION.LOGOUT)) !== 0) return;
    Atomics.wait(attention, 0, raised, Math.min(left, WAIT_STEP_MS));
  }
}

/**
 * How long SLEEP waits: a number of seconds, or until a time of day (hh:mm{:ss}). Anything else
 * does not wait.
 */
export function sleepMs(session: Session, text: string): number {
  const clock = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text);
  if (!clock) {
    const seconds = Number(text);
    return Number.isFinite(seconds) && seconds > 0 ? Math.trunc(seconds) * 1000 : 0;
  }
  const [, hours, minutes, seconds] = clock;
  const wanted = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  const { time } = localDateTime(session.clock.now());
  const left = wanted - time;
  return (left <= 0 ? left + SECONDS_A_DAY : left) * 1000;
}

/**
 * PAUSE: until another user's WAKE, or so many seconds (0: for ever). STATUS() 1011 when nobody
 * woke us.
 */
export function pauseFor(session: Session, seconds: number): void {
  const woken = session.neighbours?.waitForWake(seconds > 0 ? seconds * 1000 : undefined) ?? false;
  session.status = woken ? 0 : TIMED_OUT;
}
