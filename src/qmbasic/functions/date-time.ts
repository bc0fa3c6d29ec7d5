// The clock, as day numbers and seconds.
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const none = [0, 0] as const;
const two = (n: number) => String(n).padStart(2, '0');

/** hh:mm:ss dd MMM yyyy */
function timeAndDate(nowMs: number): string {
  const now = new Date(nowMs);
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return `${time} ${two(now.getDate())} ${MONTHS[now.getMonth()]} ${now.getFullYear()}`;
}

export const dateTimeFunctions = {
  DATE: {
    args: none,
    summary: 'Number of the day',
    itype: true,
    returns: 'number',
    call: (rt: Runtime) => rt.session.now().date,
  },
  TIME: {
    args: none,
    summary: 'Seconds since midnight',
    itype: true,
    returns: 'number',
    call: (rt: Runtime) => Math.floor(rt.session.now().time),
  },
  TIMEDATE: {
    args: none,
    summary: 'Time and date as text',
    itype: true,
    returns: 'string',
    call: (rt: Runtime) => timeAndDate(rt.session.clock.now()),
  },
} satisfies FunctionTable;
