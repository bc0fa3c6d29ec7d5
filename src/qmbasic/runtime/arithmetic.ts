// + - * / // ** and unary minus. Text is taken as a number, text with marks as an array of numbers.
import { combineNumbers, isMultivalued, mapNumbers, textToNumber } from '#values/index.ts';
import { currentPrecision, numberText, text } from './conversion.ts';
import { divisionByZero, nonNumeric, unassigned } from './fault.ts';
import { DynamicArray, ReusedValue, type Value } from './value.ts';

/** A number, or the text of an array of numbers. */
function operandOf(value: Value, operand: number): number | string {
  if (typeof value === 'number') return value;
  if (value === undefined) return unassigned(operand, 'number');
  if (value instanceof ReusedValue) return operandOf(value.inner, operand);
  if (typeof value === 'object' && !(value instanceof DynamicArray)) return nonNumeric(operand);
  const shown = typeof value === 'string' ? value : value.toString();
  const number = textToNumber(shown);
  if (number !== undefined) return number;
  return isMultivalued(shown) ? shown : nonNumeric(operand);
}

/** The number in a text that is one, without asking what else it may be. */
function numberIn(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? textToNumber(value) : undefined;
}

type NumberOperator = (a: number, b: number) => number;

/** An operator on two numbers, or on the elements of two arrays. */
export function combine(
  a: Value,
  b: Value,
  missing: 0 | 1,
  operate: NumberOperator,
): number | string {
  // Where both are at fault the second is named
  const second = operandOf(b, 1);
  const first = operandOf(a, 0);
  if (typeof first === 'number' && typeof second === 'number') return operate(first, second);
  const reuse = { first: a instanceof ReusedValue, second: b instanceof ReusedValue };
  const options = { missing, precision: currentPrecision(), reuse };
  return combineNumbers(asText(first), asText(second), options, operate);
}

const asText = (value: number | string): string =>
  typeof value === 'number' ? numberText(value) : value;

// A program often begins with small whole numbers. Having seen others the engine makes code that
// goes on when a sum leaves 32 bits; else it would have to compile the program once more then.
for (let at = 0; at < 50; at++) {
  add(at + 0.5, 2 ** 31);
  add(at + 0.5, '2147483648');
}

export function add(a: Value, b: Value): number | string {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const first = numberIn(a);
  const second = first === undefined ? first : numberIn(b);
  if (second !== undefined) return first! + second;
  return combine(a, b, 0, (x, y) => x + y);
}

export function sub(a: Value, b: Value): number | string {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return combine(a, b, 0, (x, y) => x - y);
}

export function mul(a: Value, b: Value): number | string {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return combine(a, b, 0, (x, y) => x * y);
}

const quotient: NumberOperator = (a, b) => (b === 0 ? divisionByZero(1) : a / b);

export function div(a: Value, b: Value): number | string {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return a / b;
  return combine(a, b, 1, quotient);
}

/** / of two numbers that the compiler knows to be numbers. */
export function divNumbers(a: number, b: number): number {
  return b !== 0 ? a / b : divisionByZero(1);
}

// ScarletDME: // drops the fraction of whole numbers but rounds down others (functions-
// numeric/integer-division)
const wholeQuotient: NumberOperator = (a, b) => {
  if (b === 0) return divisionByZero(1);
  const whole = Number.isInteger(a) && Number.isInteger(b);
  return whole ? Math.trunc(a / b) : Math.floor(a / b);
};

export function idiv(a: Value, b: Value): number | string {
  if (typeof a === 'number' && typeof b === 'number') return wholeQuotient(a, b);
  return combine(a, b, 1, wholeQuotient);
}

const power: NumberOperator = (a, b) => a ** b;

export function pow(a: Value, b: Value): number | string {
  if (typeof a === 'number' && typeof b === 'number') return a ** b;
  const second = operandOf(b, 1);
  const first = operandOf(a, 0);
  if (typeof first === 'number' && typeof second === 'number') return first ** second;
  // ScarletDME: ** takes no notice of REUSE() of a single number (functions-arrays/reuse-ignored-
  // by-power)
  const isReused = (value: Value, shown: number | string) =>
    value instanceof ReusedValue && typeof shown === 'string';
  const reuse = { first: isReused(a, first), second: isReused(b, second) };
  const options = { missing: 1 as const, precision: currentPrecision(), reuse };
  return combineNumbers(asText(first), asText(second), options, power);
}

export function neg(a: Value): number | string {
  if (typeof a === 'number') return -a;
  const operand = operandOf(a, 0);
  if (typeof operand === 'number') return -operand;
  return mapNumbers(text(operand), currentPrecision(), (x) => -x);
}
