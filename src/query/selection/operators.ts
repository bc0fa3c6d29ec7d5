// The relational operators of selections, as conditions on one element.
import { compareTexts, isNumeric, matches, soundex, textToNumber } from '#values/index.ts';
import type { RelationalOperator } from '../sentence/index.ts';

/** Operators that compare an element with one value by order or equality. */
export type OrderOperator = Extract<RelationalOperator, 'EQ' | 'NE' | 'LT' | 'LE' | 'GE' | 'GT'>;

export type Condition = (element: string) => boolean;

const BY_ORDER: { readonly [name in OrderOperator]: (order: number) => boolean } = {
  EQ: (order) => order === 0,
  NE: (order) => order !== 0,
  LT: (order) => order < 0,
  LE: (order) => order <= 0,
  GE: (order) => order >= 0,
  GT: (order) => order > 0,
};

/** An order test against a value that stays the same. */
export function orderCondition(operator: OrderOperator, value: string): Condition {
  const holds = BY_ORDER[operator];
  if (operator === 'EQ') return equalCondition(value);
  if (operator === 'NE') {
    const equal = equalCondition(value);
    return (element) => !equal(element);
  }
  const number = value !== '' && isNumeric(value) ? textToNumber(value) : undefined;
  if (number === undefined) return (element) => holds(compareTexts(element, value));
  return (element) => {
    const other = plainNumber(element);
    if (other === undefined) return holds(compareTexts(element, value));
    return holds(other - number);
  };
}

function equalCondition(value: string): Condition {
  // Two texts that are not both numbers are equal only when they are the same.
  if (value === '' || !isNumeric(value)) return (element) => element === value;
  const number = plainNumber(value);
  return (element) => {
    if (element === value) return true;
    if (!isLikeNumber(element)) return false;
    const other = number === undefined ? undefined : plainNumber(element);
    return other === undefined ? compareTexts(element, value) === 0 : other === number;
  };
}

function isLikeNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 43 && code <= 57;
}

/** The value of a short whole number; undefined for all else. */
function plainNumber(text: string): number | undefined {
  const length = text.length;
  if (length === 0 || length > 9) return undefined;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** A test against a value that may differ from record to record. */
export function compareElements(operator: OrderOperator, element: string, value: string): boolean {
  return BY_ORDER[operator](compareTexts(element, value));
}

export function likeCondition(pattern: string): Condition {
  return (element) => matches(element, pattern);
}

export function soundexCondition(code: string): Condition {
  return (element) => soundex(element) === code;
}

export function betweenCondition(low: string, high: string): Condition {
  const fromLow = orderCondition('GE', low);
  const toHigh = orderCondition('LE', high);
  return (element) => fromLow(element) && toHigh(element);
}
