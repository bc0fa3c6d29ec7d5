import { FIELD_MARK, SUBVALUE_MARK, VALUE_MARK } from '../marks.ts';
import { textToInteger } from '../numbers/text-to-number.ts';
import { nthItem } from './extract.ts';

/**
 * Where a LOCATE ended: whether an equal item is there, and its position or the one to insert at.
 */
export interface Located {
  readonly found: boolean;
  readonly position: number;
}

/** The order codes of LOCATE; '' is none. */
export type LocateOrder = '' | 'AL' | 'AR' | 'DL' | 'DR';

export interface LocateOptions {
  readonly field?: number;
  readonly value?: number;
  readonly subvalue?: number;
  /** Order code as the program gives it, for example 'AL'. */
  readonly order?: string;
  /** False under $MODE STRING.LOCATE: right justified orders then compare as text only. */
  readonly numeric?: boolean;
}

/** Longest text that a right justified LOCATE tries as a number. */
export const NUMERIC_ITEM_MAX = 20;

/** Reads an order code: undefined when it is too long to be one. */
export function locateOrder(code: string): LocateOrder | undefined {
  if (code === '' || code === 'AL' || code === 'AR') return code;
  // ScarletDME: a longer code makes LOCATE fail with position 0
  // (functions-arrays/locate-order-left)
  if (code.length > 2) return undefined;
  const order = code.toUpperCase();
  const direction = order.charAt(0);
  if (direction !== 'A' && direction !== 'D') return '';
  return order.charAt(1) === 'R' ? `${direction}R` : `${direction}L`;
}

/** LOCATE item IN S<f,v,s>: searches fields, values or subvalues from the position given. */
export function locate(text: string, item: string, options: LocateOptions = {}): Located {
  const order = locateOrder(options.order ?? '');
  if (order === undefined) return { found: false, position: 0 };
  const field = Math.max(options.field ?? 1, 1);
  const value = options.value ?? 0;
  const subvalue = options.subvalue ?? 0;
  const start = value <= 0 ? field : subvalue <= 0 ? value : subvalue;
  if (text === '') return locateInEmpty(item, [field, value, subvalue], start);
  const test = itemTest(item, order, options.numeric ?? true);
  if (value <= 0) return scanItems({ text, mark: FIELD_MARK, start, last: true }, item, test);
  const inField = nthItem(text, field, FIELD_MARK);
  if (inField === undefined) return { found: false, position: start };
  const lastField = inField.length === 0 ? false : text.endsWith(inField) && isLast(text, field);
  if (subvalue <= 0) {
    return scanItems({ text: inField, mark: VALUE_MARK, start, last: lastField }, item, test);
  }
  const inValue = nthItem(inField, value, VALUE_MARK);
  if (inValue === undefined) return { found: false, position: start };
  const last = lastField && nthItem(inField, value + 1, VALUE_MARK) === undefined;
  return scanItems({ text: inValue, mark: SUBVALUE_MARK, start, last }, item, test);
}

function isLast(text: string, field: number): boolean {
  return nthItem(text, field + 1, FIELD_MARK) === undefined;
}

function locateInEmpty(item: string, from: readonly number[], start: number): Located {
  if (item !== '') return { found: false, position: start };
  return { found: from.every((at) => at <= 1), position: 1 };
}

/** What LOCATE does at an item: take it, stop before it, go on to the next, or fail behind it. */
type ItemOutcome = 'found' | 'stop' | 'next' | 'beyond';

/**
 * Whether an item ends its level or the whole text; the original treats these differently here and
 * there.
 */
type ItemEnd = '' | 'level' | 'text';

export type ItemTest = (item: string, end: ItemEnd) => ItemOutcome;

/**
 * Items of one level: their text, the mark between them, where to start, whether the text ends with
 * them.
 */
export interface LevelItems {
  readonly text: string;
  readonly mark: string;
  readonly start: number;
  readonly last: boolean;
}

/** LOCATE among the items of a text. */
export function scanItems(level: LevelItems, item: string, test: ItemTest): Located {
  const { text, mark } = level;
  let position = level.start;
  let at = 0;
  for (let skip = position; skip > 1; skip--) {
    const next = text.indexOf(mark, at);
    if (next < 0) return { found: false, position };
    at = next + 1;
  }
  if (at === text.length) {
    // ScarletDME: a start position at the empty last item of the whole text fails even for ''
    return { found: item === '' && (at === 0 || !level.last), position };
  }
  for (;;) {
    const end = text.indexOf(mark, at);
    const candidate = text.slice(at, end < 0 ? text.length : end);
    const outcome = test(candidate, end >= 0 ? '' : level.last ? 'text' : 'level');
    if (outcome === 'found' || outcome === 'stop') return { found: outcome === 'found', position };
    if (end < 0) {
      // ScarletDME: an item not found in a text that ends with a mark goes where its empty last
      // item is
      const emptyEnd = outcome === 'next' && level.last && candidate === '';
      return { found: false, position: emptyEnd ? position : position + 1 };
    }
    at = end + 1;
    position++;
  }
}

/** The test for an item under an order. */
export function itemTest(item: string, order: LocateOrder, numeric: boolean): ItemTest {
  switch (order) {
    case '':
      return (candidate) => (candidate === item ? 'found' : 'next');
    case 'AL':
      return (candidate) => (candidate === item ? 'found' : candidate > item ? 'stop' : 'next');
    case 'DL':
      return descendingLeft(item);
    default: {
      const ascending = order === 'AR';
      const wanted =
        numeric && item !== '' && item.length <= NUMERIC_ITEM_MAX ? textToInteger(item) : undefined;
      return wanted === undefined
        ? rightTextTest(item, ascending)
        : numericTest(item, wanted, ascending);
    }
  }
}

function descendingLeft(item: string): ItemTest {
  return (candidate) => {
    if (candidate === item) return 'found';
    // ScarletDME: an item that the one wanted begins with does not end a descending search
    return candidate < item && !item.startsWith(candidate) ? 'stop' : 'next';
  };
}

function rightTextTest(item: string, ascending: boolean): ItemTest {
  return (candidate, end) => {
    if (candidate === item) return 'found';
    const lengths = candidate.length - item.length;
    const greater = lengths === 0 ? candidate > item : lengths > 0;
    if (greater !== ascending) return 'next';
    // ScarletDME: the last item of a level does not end a descending search when the one wanted
    // begins with it
    return end !== '' && lengths < 0 && item.startsWith(candidate) ? 'next' : 'stop';
  };
}

function numericTest(item: string, wanted: number, ascending: boolean): ItemTest {
  return (candidate, end) => {
    const onward = end === 'text' ? 'beyond' : 'next';
    const value = textToInteger(candidate);
    if (value !== undefined) {
      if (value === wanted) return 'found';
      return value < wanted !== ascending ? 'stop' : onward;
    }
    const less =
      candidate.length === item.length ? candidate < item : candidate.length < item.length;
    // ScarletDME: a last item that is not a number never ends the search before it
    return less !== ascending && end !== 'text' ? 'stop' : onward;
  };
}
