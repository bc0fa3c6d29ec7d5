// Binary search for LOCATE ... BY. A level remembers how many of its leading items are known to be
// in order, so that a sorted list is searched in logarithmic time with the answer that the item by
// item scan would give.

import { textToInteger } from '../numbers/text-to-number.ts';
import { type LocateOrder, NUMERIC_ITEM_MAX } from './locate.ts';

/** Orders that a level can keep track of; the others are always scanned. */
export type TrackedOrder = 'AL' | 'AR' | 'DR';

export function isTracked(order: LocateOrder): order is TrackedOrder {
  return order === 'AL' || order === 'AR' || order === 'DR';
}

/** Whether a may stand just before b. Right justified orders are tracked for whole numbers only. */
export function inOrder(a: string, b: string, order: TrackedOrder): boolean {
  if (order === 'AL') return a <= b;
  const first = integerItem(a);
  const second = integerItem(b);
  if (first === undefined || second === undefined) return false;
  return order === 'AR' ? first <= second : first >= second;
}

/** Whether an item may be the first of a tracked list. */
export function mayLead(item: string, order: TrackedOrder): boolean {
  return order === 'AL' || integerItem(item) !== undefined;
}

export function integerItem(item: string): number | undefined {
  return item === '' || item.length > NUMERIC_ITEM_MAX ? undefined : textToInteger(item);
}

/**
 * How many items from `from` on stand before the place of the item wanted, among `end` items in
 * order.
 */
export function lowerBound(
  itemAt: (index: number) => string,
  range: { readonly from: number; readonly end: number },
  wanted: string,
  order: TrackedOrder,
): number {
  let low = range.from;
  let high = range.end;
  const number = order === 'AL' ? 0 : integerItem(wanted)!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = itemAt(middle);
    let before: boolean;
    if (order === 'AL') before = item < wanted;
    else if (order === 'AR') before = integerItem(item)! < number;
    else before = integerItem(item)! > number;
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}
