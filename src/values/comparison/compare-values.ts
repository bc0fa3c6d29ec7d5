import { numberToText } from '../numbers/number-to-text.ts';
import { isNumeric, textToNumber } from '../numbers/text-to-number.ts';

/** Numbers nearer than this are equal (functions-numeric/compare-float-tolerance). */
const TOLERANCE = 2.91e-11;

/**
 * Below 0, 0 or above 0: how two values compare in a program; numbers are shown under the precision
 * when need be.
 */
export function compareValues(a: number | string, b: number | string, precision: number): number {
  if (typeof a === 'number') {
    if (typeof b === 'number') return compareNumbers(a, b);
    return compareNumberWithText(a, b, precision);
  }
  if (typeof b === 'number') return -compareNumberWithText(b, a, precision);
  return compareTexts(a, b);
}

/** A = B in a program. */
export function valuesEqual(a: number | string, b: number | string, precision: number): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return true;
    // Texts that do not begin like numbers are equal only when they are the same
    if (!beginsLikeNumber(a) || !beginsLikeNumber(b)) return false;
  }
  return compareValues(a, b, precision) === 0;
}

function compareNumbers(a: number, b: number): number {
  const difference = a - b;
  if (difference <= TOLERANCE && difference >= -TOLERANCE) return 0;
  if (a === b) return 0;
  return a > b ? 1 : -1;
}

// ScarletDME: a number meets a text under the rules of arithmetic (5 = ' 5'), while two texts are
// compared as numbers only when NUM() holds for both (functions-numeric/compare-number-with-text)
function compareNumberWithText(a: number, b: string, precision: number): number {
  if (b === '') return 1;
  const number = textToNumber(b);
  return number === undefined ? plain(numberToText(a, precision), b) : compareNumbers(a, number);
}

/** Two texts: as numbers when both are numeric and not empty, else by their bytes. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (beginsLikeNumber(a) && beginsLikeNumber(b) && isNumeric(a) && isNumeric(b)) {
    return compareNumbers(textToNumber(a)!, textToNumber(b)!);
  }
  return a < b ? -1 : 1;
}

function beginsLikeNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return code <= 57 && code >= 43;
}

function plain(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
