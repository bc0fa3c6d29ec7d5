// Values as numbers, texts and truth values. The first line of each function is the case that
// matters for speed.
import { integerText, isTrue, numberToText, textToInteger, textToNumber } from '#values/index.ts';
import { Fault, nonNumeric, unassigned } from './fault.ts';
import { DynamicArray, ReusedValue, type Value } from './value.ts';

/**
 * Numbers this near to each other are equal. The emitter writes the same number into generated
 * code.
 */
export const TOLERANCE = 2.91e-11;

/** What rounding leaves of sums that should be 0 counts as false. */
const RESIDUE = 1e-15;

let precision = 4;

/** Decimals that numbers keep as text: PRECISION of the running program. */
export function currentPrecision(): number {
  return precision;
}

export function setPrecision(decimals: number): void {
  precision = decimals;
}

/** The text of a number under the current PRECISION. */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return integerText(value);
  return numberToText(value, precision);
}

/** The text of a value. */
export function text(value: Value, operand = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  return textSlow(value, operand);
}

function textSlow(value: Value, operand: number): string {
  if (value === undefined) return unassigned(operand, 'text');
  if (value instanceof DynamicArray) return value.toString();
  if (value instanceof ReusedValue) return text(value.inner, operand);
  const own = (value as { text?: unknown }).text;
  if (typeof own === 'string') return own;
  throw new Fault('Data cannot be converted to a string');
}

/** The number in a value; text that is not one ends the program. */
export function num(value: Value, operand = 0): number {
  if (typeof value === 'number') return value;
  return numSlow(value, operand);
}

function numSlow(value: Value, operand: number): number {
  if (value === undefined) return unassigned(operand, 'number');
  if (
    typeof value === 'object' &&
    !(value instanceof DynamicArray || value instanceof ReusedValue)
  ) {
    return nonNumeric(operand);
  }
  return textToNumber(text(value, operand)) ?? nonNumeric(operand);
}

/** The whole number in a value: fractions are dropped. It must fit 32 bits. */
export function int(value: Value, operand = 0): number {
  if (typeof value === 'number' && (value | 0) === value) return value;
  return intSlow(value, operand);
}

function intSlow(value: Value, operand: number): number {
  const whole = wholeNumber(value, operand);
  if ((whole | 0) !== whole) throw new Fault('Numeric overflow');
  return whole;
}

/** What a number is raised by before its fraction is dropped, so that 2.9999999999999 counts as 3. */
let wholeRounding = 5e-13;

/** INTPREC: so many decimals count where whole numbers are wanted; 0 for all of them. */
export function setWholePrecision(decimals: number): void {
  wholeRounding = decimals > 0 ? 5 * 10 ** -decimals : 0;
}

/** A number without its fraction, as INT() and every place that takes a whole number see it. */
export function wholePart(n: number): number {
  return (n < 0 ? Math.ceil(n - wholeRounding) : Math.floor(n + wholeRounding)) + 0;
}

/** The whole number in a value, of whatever size. */
export function wholeNumber(value: Value, operand = 0): number {
  if (typeof value === 'string') {
    const whole = textToInteger(value);
    if (whole !== undefined) return whole;
  }
  // ScarletDME: texts are cut off where numbers are rounded (functions-numeric/nearly-whole)
  if (typeof value === 'string') return Math.trunc(num(value, operand)) + 0;
  return wholePart(num(value, operand));
}

/** Whether a value is true: a number that is not 0, a text that is not empty and not zero. */
export function truth(value: Value, operand = 0): boolean {
  if (typeof value === 'number') {
    if ((value | 0) === value) return value !== 0;
    // ScarletDME: what is left over by rounding is false (statements-flow/if-truth-values)
    return value > RESIDUE || value < -RESIDUE;
  }
  if (typeof value === 'string') return isTrue(value);
  if (value === undefined) return unassigned(operand, 'number') !== 0;
  if (value instanceof DynamicArray || value instanceof ReusedValue) return isTrue(text(value));
  return true;
}
