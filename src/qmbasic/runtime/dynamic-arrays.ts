// X<f,v,s> read and written, INS and DEL. A variable that is changed as an array becomes a
// DynamicArray object.
import { extract as extractText } from '#values/index.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { int, text } from './conversion.ts';
import { cat } from './texts.ts';
import { DynamicArray, type Value } from './value.ts';

/** Texts longer than this are worth keeping as an array when they are only read. */
const SHORT_TEXT = 200;

/** X<f> */
export function ext1(source: Value, field: Value): Value {
  if (source instanceof DynamicArray && typeof field === 'number') {
    return source.field(int(field, 1));
  }
  return extract(source, int(field, 1), 0, 0);
}

/** X<f> where a number is wanted: a whole number that was stored as such comes without a text in between. */
export function ext1n(source: Value, field: Value): Value {
  if (source instanceof DynamicArray && typeof field === 'number') {
    const at = int(field, 1);
    return source.numberAt(at) ?? source.field(at);
  }
  return extract(source, int(field, 1), 0, 0);
}

/** X<f,v> */
export function ext2(source: Value, field: Value, value: Value): Value {
  return extract(source, int(field, 1), int(value, 2), 0);
}

/** X<f,v,s> */
export function ext3(source: Value, field: Value, value: Value, subvalue: Value): Value {
  return extract(source, int(field, 1), int(value, 2), int(subvalue, 3));
}

function extract(source: Value, field: number, value: number, subvalue: number): string {
  if (source instanceof DynamicArray) return source.extract(field, value, subvalue);
  return extractText(text(source, 0), field, value, subvalue);
}

/**
 * A long text as an array, for a variable that is about to be read field by field; others
 * unchanged.
 */
export function asArray(source: Value): Value {
  if (typeof source === 'string' && source.length > SHORT_TEXT) return new DynamicArray(source);
  return source;
}

/** Numbers whose text is their digits under every PRECISION. */
function isPlainInteger(n: number): boolean {
  return Number.isInteger(n) && n < 1e15 && n > -1e15;
}

function arrayOf(source: Value): DynamicArray {
  return source instanceof DynamicArray ? source : new DynamicArray(text(source, 0));
}

/** X<f,v,s> = item: the array that X holds from now on. */
export function rep(
  source: Value,
  field: Value,
  value: Value,
  subvalue: Value,
  item: Value,
): DynamicArray {
  const array = arrayOf(source);
  return array.replace(int(field, 1), int(value, 2), int(subvalue, 3), text(item, 4));
}

/** X<f> = item */
export function rep1(source: Value, field: Value, item: Value): DynamicArray {
  const array = arrayOf(source);
  const f = int(field, 1);
  if (f === -1 && typeof item === 'number' && isPlainInteger(item)) {
    // A whole number that the engine keeps as a fraction would cost it a box of its own.
    return array.appendNumber((item | 0) === item ? item | 0 : item + 0);
  }
  const shown = text(item, 4);
  return f === -1 ? array.append(shown) : array.replace(f, 0, 0, shown);
}

/** X<f,v,s> = item under $MODE COMPATIBLE.APPEND */
export function repCompatible(
  source: Value,
  field: Value,
  value: Value,
  subvalue: Value,
  item: Value,
): DynamicArray {
  const position = { field: int(field, 1), value: int(value, 2), subvalue: int(subvalue, 3) };
  return arrayOf(source).replaceCompatibly(position, text(item, 4));
}

/** INS item BEFORE X<f,v,s> */
export function ins(
  source: Value,
  field: Value,
  value: Value,
  subvalue: Value,
  item: Value,
): DynamicArray {
  const array = arrayOf(source);
  return array.insert(int(field, 1), int(value, 2), int(subvalue, 3), text(item, 4));
}

/** INS under $MODE COMPATIBLE.APPEND */
export function insCompatible(
  source: Value,
  field: Value,
  value: Value,
  subvalue: Value,
  item: Value,
): DynamicArray {
  const position = { field: int(field, 1), value: int(value, 2), subvalue: int(subvalue, 3) };
  return arrayOf(source).insertCompatibly(position, text(item, 4));
}

/** DEL X<f,v,s> */
export function del(source: Value, field: Value, value: Value, subvalue: Value): DynamicArray {
  return arrayOf(source).remove(int(field, 1), int(value, 2), int(subvalue, 3));
}

const OPERATORS: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  '+': add,
  '-': sub,
  '*': mul,
  '/': div,
  ':': cat,
};

/** X<f,v,s> += item and its kin: the element after the operation. */
export function combineElement(
  operator: string,
  source: Value,
  field: Value,
  value: Value,
  subvalue: Value,
  item: Value,
): Value {
  const before = extract(source, int(field, 1), int(value, 2), int(subvalue, 3));
  return (OPERATORS[operator] ?? cat)(before, item);
}
