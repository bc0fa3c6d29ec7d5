// Values on their way into a variable.
import { unassigned } from './fault.ts';
import { copyValue, type Value } from './value.ts';

/**
 * A value as an assignment stores it: it must be assigned, and arrays held elsewhere are marked as
 * shared.
 */
export function assigned(value: Value): Value {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === undefined ? unassigned(0, 'number') : copyValue(value);
}

/** The label that ON GOTO takes: the first or last when the number is out of range. */
export function clamp(selector: number, last: number): number {
  return Math.max(1, Math.min(selector, last));
}
