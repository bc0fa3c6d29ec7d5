// Functions of numbers that other MultiValue systems have and the original has not; SADD() and its
// kin are exact.
import {
  type DecimalResult,
  decimalAdd,
  decimalCompare,
  decimalDivide,
  decimalMultiply,
  decimalSubtract,
  fixedText,
} from '#values/index.ts';
import { add, div, mul, sub } from '../runtime/arithmetic.ts';
import { currentPrecision, int, num, text, truth } from '../runtime/conversion.ts';
import { divisionByZero, Fault, nonNumeric } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { overNumbers } from './element-by-element.ts';

const one = [1, 1] as const;
const two = [2, 2] as const;
const openQm = { itype: true, origin: 'OpenQM' } as const;
const uniVerse = { itype: true, origin: 'UniVerse' } as const;

/** Decimals of SDIV() when none are asked for. */
const QUOTIENT_DECIMALS = 14;
const FIXED_DECIMALS_MAX = 14;

/** The text of an exact result; operands that are not numbers end the program. */
function exact(result: DecimalResult): string {
  if ('text' in result) return result.text;
  return String('notNumeric' in result ? nonNumeric(result.notNumeric) : divisionByZero(1));
}

/** Text of a number in full, not cut to PRECISION. */
function digits(value: Value, operand: number): string {
  if (typeof value !== 'number') return text(value, operand);
  return Number.isInteger(value) ? BigInt(value).toString() : plainDigits(value);
}

function plainDigits(value: number): string {
  if (!Number.isFinite(value)) return text(value);
  const shown = String(value);
  return shown.includes('e') ? value.toFixed(20) : shown;
}

function exactly(operate: (a: string, b: string) => DecimalResult) {
  return (_: Runtime, a: Value, b: Value): string => exact(operate(digits(a, 0), digits(b, 1)));
}

function numbers(operate: (a: number, b: number) => number) {
  return (_: Runtime, a: Value, b: Value): number => operate(num(a), num(b, 1));
}

/** A multiple of the increment, in the direction that `round` takes. */
function rounded(round: (n: number) => number) {
  return (_: Runtime, n: Value, increment: Value): number => {
    const [value, step] = [num(n), num(increment, 1)];
    if (step === 0) return value;
    const quotient = value / step;
    const nearest = Math.round(quotient);
    // 0.3 / 0.1 must count as 3
    const whole = Math.abs(quotient - nearest) < 1e-9 ? nearest : round(quotient);
    return Number((whole * step).toPrecision(15));
  };
}

const awayFromZero = (n: number) => (n < 0 ? Math.floor(n) : Math.ceil(n));

function fixed(_: Runtime, n: Value, decimals: Value | null, truncate: Value): string {
  const places = decimals === null ? currentPrecision() : int(decimals, 1);
  if (places < 0 || places > FIXED_DECIMALS_MAX) {
    throw new Fault(`FIX() takes 0 to ${FIXED_DECIMALS_MAX} decimals, not ${places}`);
  }
  return fixedText(num(n), places, truth(truncate, 2));
}

export const laterNumberFunctions = {
  ADDS: { args: two, summary: 'Adds elements', ...uniVerse, call: (_, a, b) => add(a, b) },
  BOOL: {
    args: one,
    summary: '1 for true, 0 for false',
    ...openQm,
    returns: 'int',
    call: (_: Runtime, value: Value) => (truth(value) ? 1 : 0),
  },
  CEIL: {
    args: one,
    summary: 'The least whole number not below',
    ...openQm,
    call: overNumbers((n) => Math.ceil(n) + 0),
  },
  COSH: { args: one, summary: 'Hyperbolic cosine', ...uniVerse, call: overNumbers(Math.cosh) },
  DIVS: { args: two, summary: 'Divides elements', ...uniVerse, call: (_, a, b) => div(a, b) },
  FADD: { args: two, summary: 'Sum of two numbers', ...uniVerse, call: numbers((a, b) => a + b) },
  FDIV: {
    args: two,
    summary: 'Quotient of two numbers',
    ...uniVerse,
    call: numbers((a, b) => (b === 0 ? divisionByZero(1) : a / b)),
  },
  FFIX: {
    args: one,
    summary: 'A number as text with its decimals',
    ...uniVerse,
    call: (_: Runtime, n: Value) => plainDigits(num(n)),
  },
  FFLT: { args: one, summary: 'A text as a number', ...uniVerse, call: (_, n: Value) => num(n) },
  FIX: {
    args: [1, 3],
    defaults: [null, 0],
    summary: 'A number as text with so many decimals',
    ...openQm,
    returns: 'string',
    call: fixed,
  },
  FLOOR: {
    args: one,
    summary: 'The greatest whole number not above',
    ...openQm,
    call: overNumbers(Math.floor),
  },
  FMUL: {
    args: two,
    summary: 'Product of two numbers',
    ...uniVerse,
    call: numbers((a, b) => a * b),
  },
  FSUB: {
    args: two,
    summary: 'Difference of two numbers',
    ...uniVerse,
    call: numbers((a, b) => a - b),
  },
  MULS: { args: two, summary: 'Multiplies elements', ...uniVerse, call: (_, a, b) => mul(a, b) },
  REAL: { args: one, summary: 'A text as a number', ...uniVerse, call: (_, n: Value) => num(n) },
  ROUNDDOWN: {
    args: two,
    summary: 'The multiple of an increment next towards zero',
    ...openQm,
    call: rounded(Math.trunc),
  },
  ROUNDUP: {
    args: two,
    summary: 'The multiple of an increment next away from zero',
    ...openQm,
    call: rounded(awayFromZero),
  },
  SADD: {
    args: two,
    summary: 'Exact sum of numbers of any length',
    ...openQm,
    returns: 'string',
    call: exactly(decimalAdd),
  },
  SCMP: {
    args: two,
    summary: 'Exact comparison: -1, 0 or 1',
    ...openQm,
    call: (rt: Runtime, a: Value, b: Value) => Number(exactly(decimalCompare)(rt, a, b)),
  },
  SDIV: {
    args: [2, 3],
    defaults: [QUOTIENT_DECIMALS],
    summary: 'Exact quotient with so many decimals at most',
    ...openQm,
    returns: 'string',
    call: (_: Runtime, a: Value, b: Value, decimals: Value) =>
      exact(decimalDivide(digits(a, 0), digits(b, 1), int(decimals, 2))),
  },
  SINH: { args: one, summary: 'Hyperbolic sine', ...uniVerse, call: overNumbers(Math.sinh) },
  SMUL: {
    args: two,
    summary: 'Exact product of numbers of any length',
    ...openQm,
    returns: 'string',
    call: exactly(decimalMultiply),
  },
  SSUB: {
    args: two,
    summary: 'Exact difference of numbers of any length',
    ...openQm,
    returns: 'string',
    call: exactly(decimalSubtract),
  },
  SUBS: { args: two, summary: 'Subtracts elements', ...uniVerse, call: (_, a, b) => sub(a, b) },
  TANH: { args: one, summary: 'Hyperbolic tangent', ...uniVerse, call: overNumbers(Math.tanh) },
} satisfies FunctionTable;
