import { MvError } from '#base/index.ts';
import { compareTexts } from '../comparison/compare-values.ts';
import { removeNext } from '../dynamic-array/walk.ts';
import { checkWork } from '../limits.ts';
import { SUBVALUE_MARK, VALUE_MARK } from '../marks.ts';
import { numberToText } from '../numbers/number-to-text.ts';
import { isNumeric, textToNumber } from '../numbers/text-to-number.ts';

function add(total: number, item: string): number {
  const value = textToNumber(item);
  // ScarletDME: SUM() and SUMMATION() refuse what is not a number
  // (functions-arrays/sum-non-numeric)
  if (value === undefined) throw new MvError('NOT_NUMERIC', 'Non-numeric where numeric required');
  return total + value;
}

/** SUM(): totals the lowest level of elements that there is, and takes that level away. */
export function sum(text: string, precision: number): string {
  checkWork(text.length);
  const lowest = text.includes(SUBVALUE_MARK) ? 4 : text.includes(VALUE_MARK) ? 3 : 2;
  let result = '';
  let total = 0;
  let position = 0;
  for (;;) {
    const step = removeNext(text, position);
    position = step.position;
    total = add(total, step.item);
    if (step.delimiter === 0) return result + numberToText(total, precision);
    if (step.delimiter === lowest) continue;
    result += numberToText(total, precision) + String.fromCharCode(256 - step.delimiter);
    total = 0;
  }
}

/** SUMMATION(): totals the elements of every level. */
export function summation(text: string): number {
  let total = 0;
  let position = 0;
  for (;;) {
    const step = removeNext(text, position);
    position = step.position;
    total = add(total, step.item);
    if (step.delimiter === 0) return total;
  }
}

/** MAXIMUM(): the highest numeric element, as it is spelt; '' when there is none. */
export function maximum(text: string): string {
  return extreme(text, 1);
}

/** MINIMUM(): the lowest numeric element, as it is spelt; '' when there is none. */
export function minimum(text: string): string {
  return extreme(text, -1);
}

function extreme(text: string, sign: 1 | -1): string {
  let best = '';
  let position = 0;
  for (;;) {
    const step = removeNext(text, position);
    position = step.position;
    const { item } = step;
    if (item !== '' && isNumeric(item)) {
      if (best === '' || compareTexts(item, best) * sign > 0) best = item;
    }
    if (step.delimiter === 0) return best;
  }
}
