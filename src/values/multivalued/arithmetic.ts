import { MvError } from '#base/index.ts';
import { nextMark } from '../dynamic-array/walk.ts';
import { numberToText } from '../numbers/number-to-text.ts';
import { textToNumber } from '../numbers/text-to-number.ts';
import { ElementReader, mapElements, type Reuse, zipReaders } from './elements.ts';

/** Whether a text is an array to arithmetic: it holds a mark. */
export function isMultivalued(text: string): boolean {
  return nextMark(text, 0) >= 0;
}

const ELEMENT_MAX = 64;

/** An element of an array is not a number; `operand` says of which array. */
export class NonNumericElement extends MvError {
  readonly operand: 0 | 1;

  constructor(operand: 0 | 1) {
    super('NOT_NUMERIC', 'Non-numeric where numeric required');
    this.operand = operand;
  }
}

function numberOf(element: string, operand: 0 | 1 = 0): number {
  if (element.length > ELEMENT_MAX) {
    throw new MvError('ELEMENT_TOO_LONG', 'Numeric array element too long');
  }
  const value = textToNumber(element);
  if (value === undefined) throw new NonNumericElement(operand);
  return value;
}

/**
 * Applies a function of one number to every element: ABS(), INT(), NEG(), SQRT() of a dynamic
 * array.
 */
export function mapNumbers(
  text: string,
  precision: number,
  change: (value: number) => number,
): string {
  return mapElements(text, (element) => numberToText(change(numberOf(element)), precision));
}

export interface ArrayArithmetic {
  /** What a missing element of the second array counts as: 1 for divisors and exponents, else 0. */
  readonly missing: 0 | 1;
  readonly precision: number;
  readonly reuse?: Reuse;
}

/** Applies an operator to two dynamic arrays element by element; a missing first element is 0. */
export function combineNumbers(
  a: string,
  b: string,
  options: ArrayArithmetic,
  operate: (first: number, second: number) => number,
): string {
  const first = new ElementReader(a, options.reuse?.first ?? false);
  const second = new ElementReader(b, options.reuse?.second ?? false);
  return zipReaders(first, second, () => {
    const right = second.isMissing ? options.missing : numberOf(second.element, 1);
    const left = first.isMissing ? 0 : numberOf(first.element);
    return numberToText(operate(left, right), options.precision);
  });
}
