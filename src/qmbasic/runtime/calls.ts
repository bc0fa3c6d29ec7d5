// CALL: subroutines are found by name once in a session and then called straight through their
// link.

import { int, text } from './conversion.ts';
import { Fault } from './fault.ts';
import { Box, isReference, type Reference, SpecialValue, type Value } from './value.ts';

/** What a compiled routine takes: values, references to variables, matrices. */
export type CallArgument = Value | Reference;

export type Routine = (...args: CallArgument[]) => Value;

/** A subroutine name and the routine it leads to; the first call through `f` finds it. */
export interface Link {
  readonly name: string;
  f: Routine;
}

/** CALL @name: what the variable holds after its first call. */
export class SubroutineValue extends SpecialValue {
  readonly typeNumber = 4;
  readonly text: string;
  readonly link: Link;

  constructor(text: string, link: Link) {
    super();
    this.text = text;
    this.link = link;
  }
}

/** Value of an argument that the routine only reads. */
export function rd(argument: CallArgument): Value {
  if (isReference(argument)) return argument.v;
  return argument;
}

/**
 * An argument that the routine sets: the caller's variable, or a variable of its own for a plain
 * value.
 */
export function refOf(argument: CallArgument): Reference {
  if (isReference(argument)) return argument;
  return new Box(argument);
}

/** The argument at a position: ARG(n). */
export function argumentAt(args: readonly CallArgument[], position: Value): Value {
  const argument = args[checkedPosition(args, position)];
  return rd(argument);
}

/** SET.ARG n, value */
export function setArgument(args: readonly CallArgument[], position: Value, value: Value): void {
  const argument = args[checkedPosition(args, position)];
  if (isReference(argument)) argument.v = value;
}

function checkedPosition(args: readonly CallArgument[], position: Value): number {
  const at = int(position) - 1;
  if (at < 0 || at >= args.length) throw new Fault('Illegal argument count');
  return at;
}

const CALL_NAME_MAX = 63;
const CALL_NAME = /^[*$!_A-Z0-9.%-][A-Z0-9.%$_-]*$/i;

/** The name that CALL @variable calls. */
export function calledName(value: Value): string {
  if (value === undefined || typeof value === 'number') {
    throw new Fault('No call name where call name expected');
  }
  const name = text(value);
  if (name.length > CALL_NAME_MAX || !CALL_NAME.test(name)) throw new Fault('Illegal call name');
  return name;
}
