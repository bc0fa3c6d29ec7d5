// Functions about variables themselves: whether they are assigned, what they hold, arguments of the
// running routine.
import { argumentAt, type CallArgument } from '../runtime/calls.ts';
import { Matrix } from '../runtime/matrix.ts';
import type { FunctionTable } from '../runtime/runtime.ts';
import { DynamicArray, SpecialValue, type Value } from '../runtime/value.ts';

/** What VARTYPE() says. */
function typeNumber(value: Value): number {
  if (value === undefined) return 0;
  // ScarletDME: whole numbers have 32 bits, larger ones are of the other kind (functions-
  // numeric/increment-forms)
  if (typeof value === 'number') return (value | 0) === value ? 2 : 3;
  if (typeof value === 'string' || value instanceof DynamicArray) return 5;
  return value instanceof SpecialValue ? value.typeNumber : 5;
}

export const variableFunctions = {
  ASSIGNED: {
    args: [1, 1],
    summary: 'True when a variable has a value',
    returns: 'number',
    call: (_rt, value: Value) => (value === undefined ? 0 : 1),
  },
  UNASSIGNED: {
    args: [1, 1],
    summary: 'True when a variable has no value yet',
    returns: 'number',
    call: (_rt, value: Value) => (value === undefined ? 1 : 0),
  },
  VARTYPE: {
    args: [1, 1],
    summary: 'Number that tells what a variable holds',
    returns: 'number',
    call: (_rt, value: Value) => typeNumber(value),
  },
  ARG: {
    args: [1, 1],
    form: 'arguments',
    summary: 'An argument of the running routine, by position',
    call: (_rt, args: readonly CallArgument[], position: Value) => argumentAt(args, position),
  },
  'ARG.COUNT': {
    args: [0, 0],
    form: 'arguments',
    summary: 'Number of arguments given to the running routine',
    returns: 'number',
    call: (_rt, args: readonly CallArgument[], hidden: number) => args.length - hidden,
  },
  SUBR: {
    args: [1, 255],
    form: 'subr',
    summary: 'What a subroutine or function returns',
    itype: true,
    call: (rt, name: Value, ...args: CallArgument[]) => rt.callNamed(name, ...args),
  },
  INMAT: {
    args: [0, 1],
    form: 'matrix',
    summary: 'Elements set by the last MATREAD or MATPARSE, or the size of a matrix',
    call: (rt, matrix: Matrix | null) => {
      if (!(matrix instanceof Matrix)) return rt.inmat();
      return matrix.columns === 0 ? matrix.rows : `${matrix.rows}\xfd${matrix.columns}`;
    },
  },
  NOT: {
    args: [1, 1],
    summary: 'True when a value is false',
    returns: 'number',
    itype: true,
    call: (rt, value: Value) => (rt.truth(value) ? 0 : 1),
  },
} satisfies FunctionTable;
