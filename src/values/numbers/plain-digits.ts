// Whole numbers written in the plain way: what most stored amounts, counts and dates are. The
// conversions answer these by a short road.
import { integerText, THREE_DIGITS } from './number-to-text.ts';

const SMALL_DIGITS = 9;

/** A whole number of up to nine digits, or one written so with at most a minus; else undefined. */
export function smallInteger(value: number | string): number | undefined {
  if (typeof value === 'number') {
    return (value | 0) === value && value < 1e9 && value > -1e9 ? value : undefined;
  }
  const length = value.length;
  const isNegative = value.charCodeAt(0) === 45;
  const start = isNegative ? 1 : 0;
  if (length === start || length > start + SMALL_DIGITS) return undefined;
  let number = 0;
  for (let at = start; at < length; at++) {
    const digit = value.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    number = number * 10 + digit;
  }
  return isNegative ? 0 - number : number;
}

/** 0 to 99 as two digits. */
export const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, n) =>
  `${n}`.padStart(2, '0'),
);

/** The digits of a whole number from 0 up to 999,999,999 with a separator between the thousands. */
export function groupedText(value: number, separator: string): string {
  if (value < 1000) return integerText(value);
  const thousands = (value / 1000) | 0;
  const last = separator + THREE_DIGITS[value - thousands * 1000]!;
  if (thousands < 1000) return integerText(thousands) + last;
  const millions = (thousands / 1000) | 0;
  return integerText(millions) + separator + THREE_DIGITS[thousands - millions * 1000]! + last;
}

/** A whole number from 0 on as so many digits with leading zeros. */
export function paddedText(value: number, digits: number): string {
  if (digits === 2) return TWO_DIGITS[value]!;
  return digits === 3 ? THREE_DIGITS[value]! : integerText(value).padStart(digits, '0');
}
