// What a standard subroutine is: one that every program finds in the catalogue, written here rather
// than in QMBasic.
import { type CallArgument, type Routine, refOf } from '../runtime/calls.ts';
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { Box, type Reference } from '../runtime/value.ts';

export interface StandardRoutine {
  /** Functions can be declared by DEFFUN ... CALLING; their result is their first argument. */
  readonly kind: 'function' | 'subroutine';
  readonly arguments: readonly string[];
  /** How many of the last arguments may be left out. */
  readonly optional?: number;
  readonly summary: string;
  /** Every argument is there: what the caller left out is a variable without a value. */
  readonly call: (rt: Runtime, ...args: Reference[]) => void;
}

export type StandardRoutineTable = Readonly<Record<string, StandardRoutine>>;

/** The routine as CALL runs it. */
export function routineOf(rt: Runtime, name: string, row: StandardRoutine): Routine {
  const most = row.arguments.length;
  const fewest = most - (row.optional ?? 0);
  return (...args: CallArgument[]) => {
    if (args.length < fewest || args.length > most) {
      const counts = `(Call=${args.length}, subr=${most})`;
      throw new Fault(`Argument count mismatch calling ${name} ${counts}`);
    }
    row.call(rt, ...row.arguments.map((_, at) => referenceTo(args[at])));
    return undefined;
  };
}

function referenceTo(argument: CallArgument): Reference {
  return argument === undefined ? new Box(undefined) : refOf(argument);
}
