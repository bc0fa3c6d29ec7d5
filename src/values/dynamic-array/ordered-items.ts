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

type Items = readonly (string | number | { toString(): string })[];

export function textAt(items: Items, at: number): string {
  const item = items[at]!;
  return typeof item === 'string' ? item : item.toString();
}

/** Items from a place on, up to another, that are in order. */
interface Range {
  readonly from: number;
  readonly end: number;
}

/** Where among the items of the range the one wanted stands, or would stand. */
export function lowerBound(
  items: Items,
  range: Range,
  wanted: string,
  order: TrackedOrder,
): number {
  if (order !== 'AL') return numericBound(items, range, integerItem(wanted)!, order);
  let low = range.from;
  let high = range.end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(items, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numericBound(items: Items, range: Range, wanted: number, order: 'AR' | 'DR'): number {
  let low = range.from;
  let high = range.end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const number = integerItem(textAt(items, middle))!;
    if (order === 'AR' ? number < wanted : number > wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
