// Functions of numbers. Angles are in degrees.
import { compareValues, textToNumber } from '#values/index.ts';
import { combine } from '../runtime/arithmetic.ts';
import { currentPrecision, int, num, text, wholeNumber, wholePart } from '../runtime/conversion.ts';
import { divisionByZero, Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import { DynamicArray, type Value } from '../runtime/value.ts';
import { overNumbers } from './element-by-element.ts';

const one = [1, 1] as const;
const two = [2, 2] as const;
const itype = { itype: true } as const;
const returnsNumber = { itype: true, returns: 'number' } as const;

const DEGREES = 180 / Math.PI;
/** MOD(): takes the sign of the divisor; a divisor of 0 gives the number itself. */
export function modulus(a: number, b: number): number {
  return b === 0 ? a : a - b * Math.floor(a / b);
}

/** REM(): takes the sign of the dividend. */
function remainder(a: number, b: number): number {
  if (b === 0) return a;
  const [x, y] = [Math.abs(a), Math.abs(b)];
  const left = x - y * Math.floor(x / y);
  return a < 0 ? 0 - left : left;
}

function quotient(_: Runtime, a: Value, b: Value): number {
  const [y, x] = [num(b, 1), num(a)];
  return y === 0 ? divisionByZero(1) : Math.trunc(x / y) + 0;
}

// ScarletDME: IDIV() of fractions rounds down, of whole numbers towards zero (functions-
// numeric/integer-division)
function integerQuotient(_: Runtime, a: Value, b: Value): number {
  const [y, x] = [num(b, 1), num(a)];
  if (y === 0) return divisionByZero(1);
  return Number.isInteger(x) && Number.isInteger(y) ? Math.trunc(x / y) + 0 : Math.floor(x / y);
}

function roundedQuotient(_: Runtime, a: Value, b: Value): number {
  const [y, x] = [num(b, 1), num(a)];
  if (y === 0) return divisionByZero(1);
  return Math.trunc(x / y + (x >= 0 === y >= 0 ? 0.5 : -0.5)) + 0;
}

function squareRoot(n: number): number {
  if (n < 0) throw new Fault('SQRT() attempted for negative value');
  return Math.sqrt(n);
}

function logarithm(n: number): number {
  if (n < 0) throw new Fault('LN() attempted for negative value');
  return Math.log(n);
}

/** A function of whole numbers of 32 bits. */
function bits(operate: (a: number, b: number) => number) {
  return (_: Runtime, a: Value, b: Value) => operate(wholeNumber(a), wholeNumber(b, 1)) | 0;
}

function shifted(a: number, count: number): number {
  if (count <= -32 || count >= 32) return 0;
  return count >= 0 ? a >>> count : a << -count;
}

/** MAX(), MIN(): numbers by value, other texts by their characters. */
function chosen(sign: 1 | -1) {
  return (_: Runtime, a: Value, b: Value): Value => {
    const [x, y] = [asNumber(a), asNumber(b)];
    return compareValues(x, y, currentPrecision()) * sign >= 0 ? x : y;
  };
}

// Numeric text becomes a number, as the original's comparison leaves its operands.
function asNumber(value: Value): number | string {
  if (typeof value === 'number') return value;
  const shown = text(value);
  if (shown === '' || value instanceof DynamicArray) return shown;
  return textToNumber(shown) ?? shown;
}

export const mathFunctions = {
  ABS: { args: one, summary: 'Absolute value', ...itype, call: overNumbers(Math.abs) },
  ACOS: {
    args: one,
    summary: 'Arc cosine in degrees',
    ...itype,
    call: overNumbers((n) => Math.acos(n) * DEGREES),
  },
  ASIN: {
    args: one,
    summary: 'Arc sine in degrees',
    ...itype,
    call: overNumbers((n) => Math.asin(n) * DEGREES),
  },
  ATAN: {
    args: one,
    summary: 'Arc tangent in degrees',
    ...itype,
    call: overNumbers((n) => Math.atan(n) * DEGREES),
  },
  BITAND: {
    args: two,
    summary: 'Bits that both have',
    ...returnsNumber,
    call: bits((a, b) => a & b),
  },
  BITNOT: {
    args: one,
    summary: 'All bits turned over',
    ...returnsNumber,
    call: (_: Runtime, a: Value) => ~wholeNumber(a),
  },
  BITOR: {
    args: two,
    summary: 'Bits that either has',
    ...returnsNumber,
    call: bits((a, b) => a | b),
  },
  BITRESET: {
    args: two,
    summary: 'A bit cleared',
    ...returnsNumber,
    call: bits((a, bit) => a & ~(1 << bit)),
  },
  BITSET: {
    args: two,
    summary: 'A bit set',
    ...returnsNumber,
    call: bits((a, bit) => a | (1 << bit)),
  },
  BITTEST: {
    args: two,
    summary: 'Whether a bit is set',
    ...returnsNumber,
    call: bits((a, bit) => (a >>> bit) & 1),
  },
  BITXOR: {
    args: two,
    summary: 'Bits that one has',
    ...returnsNumber,
    call: bits((a, b) => a ^ b),
  },
  COS: {
    args: one,
    summary: 'Cosine of degrees',
    ...itype,
    call: overNumbers((n) => Math.cos(n / DEGREES)),
  },
  DIV: { args: two, summary: 'Quotient without its fraction', ...returnsNumber, call: quotient },
  EXP: { args: one, summary: 'Power of e', ...itype, call: overNumbers(Math.exp) },
  IDIV: { args: two, summary: 'Integer division', ...returnsNumber, call: integerQuotient },
  INT: { args: one, summary: 'Integer part', ...itype, call: overNumbers(wholePart) },
  LN: { args: one, summary: 'Natural logarithm', ...itype, call: overNumbers(logarithm) },
  MAX: { args: two, summary: 'The larger of two', ...itype, call: chosen(1) },
  MIN: { args: two, summary: 'The smaller of two', ...itype, call: chosen(-1) },
  MOD: {
    args: two,
    summary: 'Modulus, with the sign of the divisor',
    ...returnsNumber,
    call: (_: Runtime, a: Value, b: Value) => {
      const divisor = num(b, 1);
      return modulus(num(a), divisor);
    },
  },
  NEG: { args: one, summary: 'The number negated', ...itype, call: overNumbers((n) => -n) },
  PWR: {
    args: two,
    summary: 'Power',
    ...itype,
    call: (rt: Runtime, a: Value, b: Value) => rt.pow(a, b),
  },
  RDIV: { args: two, summary: 'Quotient rounded', ...returnsNumber, call: roundedQuotient },
  REM: {
    args: two,
    summary: 'Remainder, with the sign of the dividend',
    itype: true,
    call: (_: Runtime, a: Value, b: Value) => combine(a, b, 0, remainder),
  },
  RND: {
    args: one,
    summary: 'Random whole number below a limit',
    itype: true,
    call: (rt: Runtime, limit: Value) =>
      overNumbers((n) => rt.session.language.random.below(n))(rt, limit),
  },
  SHIFT: {
    args: two,
    summary: 'Bits moved right, or left for a negative count',
    ...returnsNumber,
    call: (_: Runtime, a: Value, count: Value) => shifted(int(a), int(count, 1)) | 0,
  },
  SIN: {
    args: one,
    summary: 'Sine of degrees',
    ...itype,
    call: overNumbers((n) => Math.sin(n / DEGREES)),
  },
  SQRT: { args: one, summary: 'Square root', ...itype, call: overNumbers(squareRoot) },
  TAN: {
    args: one,
    summary: 'Tangent of degrees',
    ...itype,
    call: overNumbers((n) => Math.tan(n / DEGREES)),
  },
} satisfies FunctionTable;
