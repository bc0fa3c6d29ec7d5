// = # < > <= >= and MATCHES. Numbers nearer than a tolerance are equal; two texts that are both
// numeric compare as numbers.
import { compareValues, matches as matchesTemplate, valuesEqual } from '#values/index.ts';
import { currentPrecision, TOLERANCE, text } from './conversion.ts';
import { Fault, unassigned } from './fault.ts';
import { DynamicArray, ReusedValue, type Value } from './value.ts';

function comparable(value: Value, operand: number): number | string {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === undefined) return unassigned(operand, 'number');
  if (value instanceof DynamicArray) return value.toString();
  if (value instanceof ReusedValue) return comparable(value.inner, operand);
  const own = (value as { text?: unknown }).text;
  if (typeof own === 'string') return own;
  throw new Fault('Value not found where required');
}

function compare(a: Value, b: Value): number {
  return compareValues(comparable(a, 0), comparable(b, 1), currentPrecision());
}

export function eq(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= TOLERANCE;
  }
  if (typeof a === 'string' && a === b) return true;
  return valuesEqual(comparable(a, 0), comparable(b, 1), currentPrecision());
}

export function ne(a: Value, b: Value): boolean {
  return !eq(a, b);
}

export function lt(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return b - a > TOLERANCE;
  return compare(a, b) < 0;
}

export function gt(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a - b > TOLERANCE;
  return compare(a, b) > 0;
}

export function le(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a - b <= TOLERANCE;
  return compare(a, b) <= 0;
}

export function ge(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return b - a <= TOLERANCE;
  return compare(a, b) >= 0;
}

/** A comparison under $NOCASE.STRINGS: below 0, 0 or above. */
export function compareNoCase(a: Value, b: Value): number {
  const fold = (value: number | string) =>
    typeof value === 'string' ? value.toUpperCase() : value;
  return compareValues(fold(comparable(a, 0)), fold(comparable(b, 1)), currentPrecision());
}

const TEMPLATE_MAX = 256;

/** The template of MATCHES and MATCHFIELD(). */
export function matchTemplate(value: Value, operand: number): string {
  const template = text(value, operand);
  if (template.length > TEMPLATE_MAX) throw new Fault('MATCHES template too long');
  return template;
}

export function matches(a: Value, b: Value): boolean {
  return matchesTemplate(text(a, 0), matchTemplate(b, 1));
}
