// Values of correlatives and what is done with them.
import { MvError } from '#base/index.ts';
import {
  combineNumbers,
  compareTexts,
  isTrue,
  numberToText,
  summation,
  textToNumber,
} from '#values/index.ts';
import type { CurrentRecord } from '../field-readers/current-record.ts';
import { rawField } from '../field-readers/raw-field.ts';

/** A part of a correlative, worked out for the current record. */
export interface Operand {
  readonly value: (current: CurrentRecord) => string;
  /** R: the last value goes on for those that are missing. */
  readonly reuse: boolean;
}

const PRECISION = 4;

export function operand(value: (current: CurrentRecord) => string, reuse = false): Operand {
  return { value, reuse };
}

export function constant(text: string): Operand {
  return operand(() => text);
}

/** A field by number, 0 the id. */
export function fieldOperand(number: number): Operand {
  if (number === 0) return operand((current) => current.id);
  if (number === 9998) return operand((current) => String(current.recordCount));
  if (number === 9999) return operand((current) => String(current.record.length));
  return operand((current) => rawField(current.record, number));
}

type Arithmetic = (a: number, b: number) => number;

function divided(a: number, b: number): number {
  if (b === 0) throw new MvError('DIVIDE_BY_ZERO', 'Divide by zero error');
  return Math.trunc(a / b);
}

/** Whole numbers only: what is not whole is taken down. */
const ARITHMETIC: ReadonlyMap<string, Arithmetic> = new Map<string, Arithmetic>([
  ['+', (a, b) => Math.floor(a + b)],
  ['-', (a, b) => Math.floor(a - b)],
  ['*', (a, b) => Math.floor(a * b)],
  ['/', divided],
]);

type Comparison = (order: number) => boolean;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['=', (order) => order === 0],
  ['#', (order) => order !== 0],
  ['<>', (order) => order !== 0],
  ['<', (order) => order < 0],
  ['>', (order) => order > 0],
  ['<=', (order) => order <= 0],
  ['>=', (order) => order >= 0],
]);

/** Joins two operands by an infix operator. */
export function combine(symbol: string, first: Operand, second: Operand): Operand {
  const arithmetic = ARITHMETIC.get(symbol);
  if (arithmetic) return calculated(first, second, arithmetic, symbol === '/' ? 1 : 0);
  const comparison = COMPARISONS.get(symbol);
  if (comparison) {
    return operand((current) => {
      return comparison(compareTexts(first.value(current), second.value(current))) ? '1' : '0';
    });
  }
  if (symbol === ':') return operand((current) => first.value(current) + second.value(current));
  const isAnd = symbol === '&';
  return operand((current) => {
    const a = isTrue(first.value(current));
    const b = isTrue(second.value(current));
    return (isAnd ? a && b : a || b) ? '1' : '0';
  });
}

function calculated(first: Operand, second: Operand, operate: Arithmetic, missing: 0 | 1): Operand {
  const options = {
    missing,
    precision: PRECISION,
    reuse: { first: first.reuse, second: second.reuse },
  } as const;
  return operand((current) =>
    combineNumbers(first.value(current), second.value(current), options, operate),
  );
}

/** R(a,b) and stack operator R. */
export function remainder(first: Operand, second: Operand): Operand {
  return calculated(first, second, (a, b) => (b === 0 ? a : a % b), 1);
}

/** S(a) and stack operator S: the sum of all values. */
export function summed(of: Operand): Operand {
  return operand((current) => numberToText(summation(of.value(current)), PRECISION));
}

export function negated(of: Operand): Operand {
  return calculated(constant('0'), of, (a, b) => a - b, 0);
}

/** Divides by a power of ten: a digit after the F operator *. */
export function scaled(of: Operand, digits: number): Operand {
  return operand((current) => {
    const number = textToNumber(of.value(current)) ?? 0;
    return String(Math.trunc(number / 10 ** digits));
  });
}

export function isTrueOperand(of: Operand, current: CurrentRecord): boolean {
  return isTrue(of.value(current));
}

function whole(of: Operand, current: CurrentRecord): number {
  return Math.trunc(textToNumber(of.value(current)) ?? 0);
}

/** text[start,length] */
export function substringOf(text: Operand, start: Operand, length: Operand): Operand {
  return operand((current) => {
    const from = Math.max(whole(start, current), 1);
    return text.value(current).slice(from - 1, from - 1 + Math.max(whole(length, current), 0));
  });
}

/** text[length]: its last characters. */
export function trailingOf(text: Operand, length: Operand): Operand {
  return operand((current) => {
    const count = whole(length, current);
    return count <= 0 ? '' : text.value(current).slice(-count);
  });
}

/** text[delimiter,occurrence,count] */
export function groupOf(
  text: Operand,
  delimiter: Operand,
  place: Operand,
  count: Operand,
): Operand {
  return operand((current) => {
    const mark = delimiter.value(current).charAt(0);
    const from = Math.max(whole(place, current), 1);
    const parts = mark === '' ? [text.value(current)] : text.value(current).split(mark);
    return parts.slice(from - 1, from - 1 + Math.max(whole(count, current), 1)).join(mark);
  });
}

/** Positions and counters by their names. */
export function counterOperand(name: string): Operand | undefined {
  switch (name) {
    case 'ND':
      return operand((current) => String(current.detailCount));
    case 'NI':
      return operand((current) => String(current.recordCount));
    case 'NS':
      return operand((current) => String(current.subvaluePosition));
    case 'NV':
      return operand((current) => String(current.valuePosition));
    default:
      return undefined;
  }
}
