// How functions of one text or number are spread over the elements of dynamic arrays.
import {
  isMultivalued,
  mapElements,
  mapNumbers,
  textToNumber,
  zipElements,
} from '#values/index.ts';
import { currentPrecision, num, text } from '../runtime/conversion.ts';
import { DynamicArray, ReusedValue, type Value } from '../runtime/value.ts';

/** A function of one text, applied to each element. */
export function eachText(change: (element: string) => string | number) {
  return (_: unknown, value: Value): string => mapElements(text(value), (e) => `${change(e)}`);
}

/** A function of one number; of an array of numbers, each of them. */
export function overNumbers(change: (number: number) => number) {
  return (_: unknown, value: Value): number | string => {
    if (typeof value === 'number') return change(value);
    if (typeof value === 'string' || value instanceof DynamicArray) {
      const shown = text(value);
      const number = textToNumber(shown);
      if (number !== undefined) return change(number);
      if (isMultivalued(shown)) return mapNumbers(shown, currentPrecision(), change);
    }
    return change(num(value));
  };
}

/**
 * A function of two texts, applied to the elements of two arrays side by side; REUSE() repeats a
 * last element.
 */
export function pairwise(change: (first: string, second: string) => string) {
  return (_: unknown, a: Value, b: Value): string => {
    const reuse = { first: a instanceof ReusedValue, second: b instanceof ReusedValue };
    return zipElements(text(a), text(b, 1), reuse, change);
  };
}
