// What expressions are compiled to: functions over the current record.
import type { Runtime, Value } from '#qmbasic/index.ts';
import type { CurrentRecord } from '../field-readers/current-record.ts';

/** One evaluation of an expression. */
interface Frame {
  readonly current: CurrentRecord;
  readonly totalsBase: number;
  /** Results of the parts that semicolons separate. */
  readonly parts: Value[];
}

export type Code = (frame: Frame) => Value;

type Operate = (a: Value, b: Value) => Value;

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

/** How tightly operators bind; lower binds first. */
export const PRIORITY: ReadonlyMap<string, number> = new Map([
  ['**', 2],
  ['*', 3],
  ['/', 3],
  ['//', 3],
  ['+', 4],
  ['-', 4],
  [':', 6],
  ['=', 7],
  ['#', 7],
  ['><', 7],
  ['<', 7],
  ['<=', 7],
  ['>', 7],
  ['>=', 7],
  ['MATCHES', 7],
  ['&', 8],
  ['!', 8],
]);

export const LOOSEST = 8;
export const POWER = 2;

/** The operators of one run-time object. */
export function operators(rt: Runtime): ReadonlyMap<string, Operate> {
  return new Map<string, Operate>([
    ['**', rt.pow],
    ['*', rt.mul],
    ['/', rt.div],
    ['//', rt.idiv],
    ['+', rt.add],
    ['-', rt.sub],
    [':', rt.cat],
    ['=', (a, b) => flag(rt.eq(a, b))],
    ['#', (a, b) => flag(rt.ne(a, b))],
    ['><', (a, b) => flag(rt.ne(a, b))],
    ['<', (a, b) => flag(rt.lt(a, b))],
    ['<=', (a, b) => flag(rt.le(a, b))],
    ['>', (a, b) => flag(rt.gt(a, b))],
    ['>=', (a, b) => flag(rt.ge(a, b))],
    ['MATCHES', (a, b) => flag(rt.matches(a, b))],
    ['&', (a, b) => flag(rt.truth(a) && rt.truth(b))],
    ['!', (a, b) => flag(rt.truth(a) || rt.truth(b))],
  ]);
}
