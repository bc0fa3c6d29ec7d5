// Concatenation, substrings and their assignments.
import {
  checkLength,
  fieldStore,
  overlay,
  pickFixedOverlay,
  pickOverlay,
  substring,
  trailing,
} from '#values/index.ts';
import { int, text } from './conversion.ts';
import { Fault } from './fault.ts';
import { rememberedField, rememberedNumber } from './last-field.ts';
import { DynamicArray, type Value } from './value.ts';

/** Shorter texts are put together without a look at limits. */
const LONG = 1 << 16;

/** a : b */
export function cat(a: Value, b: Value): string {
  if (typeof a === 'string' && typeof b === 'string' && a.length + b.length < LONG) return a + b;
  return joined(text(a, 0), text(b, 1));
}

function joined(a: string, b: string): string {
  checkLength(a.length + b.length, Math.min(a.length, b.length));
  return a + b;
}

/** X := b, for a variable that may hold a dynamic array. */
export function append(a: Value, b: Value): Value {
  if (typeof a === 'string' && typeof b === 'string' && a.length + b.length < LONG) return a + b;
  if (a instanceof DynamicArray) return a.concatenate(text(b, 1));
  return joined(text(a, 0), text(b, 1));
}

/** X[start,length] */
export function substr(source: Value, start: Value, length: Value): string {
  return substring(text(source, 0), int(start, 1), int(length, 2));
}

/** X[length]: the last characters */
export function tail(source: Value, length: Value): string {
  return trailing(text(source, 0), int(length, 1));
}

/** X[delimiter,occurrence,count] */
export function fieldsOf(source: Value, delimiter: Value, occurrence: Value, count: Value): string {
  return rememberedField(text(source, 0), text(delimiter, 1), int(occurrence, 2), int(count, 3));
}

/** FIELD() or X[delimiter,occurrence,count] where a number is wanted. */
export function fieldsNumber(
  source: Value,
  delimiter: Value,
  occurrence: Value,
  count: Value,
): number | string {
  const shown = text(source, 0);
  const mark = text(delimiter, 1);
  const first = int(occurrence, 2);
  const items = int(count, 3);
  return items === 1
    ? rememberedNumber(shown, mark, first)
    : rememberedField(shown, mark, first, items);
}

/** X[start,length] = value */
export function setSubstr(source: Value, start: Value, length: Value, value: Value): string {
  return overlay(text(source, 0), int(start, 1), int(length, 2), text(value, 3));
}

/** X[start,length] = value under $MODE PICK.SUBSTR */
export function setSubstrFixed(source: Value, start: Value, length: Value, value: Value): string {
  return pickFixedOverlay(text(source, 0), int(start, 1), int(length, 2), text(value, 3));
}

/** X[start,length] = value under $MODE PICK.SUBSTR.ASSIGN */
export function setSubstrPick(source: Value, start: Value, length: Value, value: Value): string {
  return pickOverlay(text(source, 0), int(start, 1), int(length, 2), text(value, 3));
}

/** X[delimiter,occurrence,count] = value */
export function setFields(
  source: Value,
  delimiter: Value,
  occurrence: Value,
  count: Value,
  value: Value,
): string {
  const place = { n: int(occurrence, 2), items: int(count, 3) };
  const separator = text(delimiter, 1);
  if (separator === '') throw new Fault('Null substring delimiter');
  return fieldStore(text(source, 0), separator, place, text(value, 4));
}
