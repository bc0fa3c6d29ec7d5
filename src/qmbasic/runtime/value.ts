// What a variable of a program can hold.
import { DynamicArray } from '#values/index.ts';

export { DynamicArray };

/** A file, select list, socket, object or other thing that is neither number nor text. */
export abstract class SpecialValue {
  /** What VARTYPE() says of it. */
  abstract readonly typeNumber: number;
}

/**
 * Undefined is "unassigned". A DynamicArray is text whose fields are kept apart; see copyValue for
 * sharing.
 */
export type Value = number | string | undefined | DynamicArray | SpecialValue;

/** A variable as another routine sees it: by reference. */
export abstract class Reference {
  abstract v: Value;

  /** Quicker to ask than instanceof: see isReference(). */
  get byReference(): true {
    return true;
  }
}

/**
 * A variable of its own: common variables, variables passed to a routine, results of operations. A
 * reference in all but its base class, and its field only declared: every call of a routine makes
 * some, and the engine makes them faster so.
 */
export class Box implements Reference {
  declare v: Value;

  constructor(value: Value) {
    this.v = value;
  }

  get byReference(): true {
    return true;
  }
}

/** Whether an argument of a call is a variable rather than a value. */
export function isReference(argument: Value | Reference): argument is Reference {
  return typeof argument === 'object' && (argument as Partial<Reference>).byReference === true;
}

/**
 * Marks a dynamic array as held twice, so that a change copies it; other values are copied by
 * assignment.
 */
export function copyValue(value: Value): Value {
  if (typeof value !== 'object') return value;
  if (value instanceof DynamicArray) return value.share();
  return value instanceof ReusedValue ? value.inner : value;
}

/** The result of REUSE(): in arithmetic its last element stands for missing ones. */
export class ReusedValue extends SpecialValue {
  readonly typeNumber = 4;
  readonly inner: Value;

  constructor(inner: Value) {
    super();
    this.inner = inner;
  }
}
