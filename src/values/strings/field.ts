import { checkLength } from '../limits.ts';

/** FIELD(): items n to n + items - 1 of a text separated by the first character of a delimiter. */
export function field(text: string, delimiter: string, n: number, items = 1): string {
  if (delimiter === '') return text;
  const mark = delimiter.length === 1 ? delimiter : delimiter.charAt(0);
  let start = 0;
  for (let left = n; left > 1; left--) {
    const at = text.indexOf(mark, start);
    if (at < 0) return '';
    start = at + 1;
  }
  let end = text.indexOf(mark, start);
  for (let left = items; left > 1 && end >= 0; left--) end = text.indexOf(mark, end + 1);
  return end < 0 ? (start === 0 ? text : text.slice(start)) : text.slice(start, end);
}

const DIGITS_MAX = 9;

/**
 * The n'th item of a text where it is a whole number written in up to nine digits, without making a
 * text of it; -1 where it is anything else. The delimiter is one character.
 */
export function wholeNumberField(text: string, delimiter: string, n: number): number {
  let start = 0;
  for (let left = n; left > 1; left--) {
    const at = text.indexOf(delimiter, start);
    if (at < 0) return -1;
    start = at + 1;
  }
  const found = text.indexOf(delimiter, start);
  const end = found < 0 ? text.length : found;
  if (end === start || end - start > DIGITS_MAX) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** What FIELD() found and the columns just before and behind it, for COL1() and COL2(). */
export interface FieldColumns {
  readonly item: string;
  readonly col1: number;
  readonly col2: number;
}

/** FIELD() with the columns that COL1() and COL2() give afterwards. */
export function fieldColumns(text: string, delimiter: string, n: number, items = 1): FieldColumns {
  if (text === '') return { item: '', col1: 0, col2: 0 };
  if (delimiter === '') return { item: text, col1: 0, col2: text.length + 1 };
  const mark = delimiter.charAt(0);
  let col1 = 0;
  for (let left = n; left > 1; left--) {
    const at = text.indexOf(mark, col1);
    if (at < 0) return { item: '', col1: 0, col2: 0 };
    col1 = at + 1;
  }
  const item = field(text.slice(col1), mark, 1, items);
  return { item, col1, col2: col1 + item.length + 1 };
}

/**
 * FIELDSTORE(): stores items from position n on. A positive count replaces so many items (making
 * empty ones where too few are given), zero inserts, a negative count deletes so many and inserts
 * all that are given.
 */
export function fieldStore(
  text: string,
  delimiter: string,
  place: { readonly n: number; readonly items: number },
  replacement: string,
): string {
  const mark = delimiter.charAt(0);
  const skip = Math.max(place.n, 1) - 1;
  const { head, rest, missing } = splitAt(text, mark, skip);
  checkLength(head.length + missing + Math.abs(place.items) + replacement.length);
  const dropped = splitAt(rest, mark, Math.abs(place.items));
  // Like the rest of the text an empty last item behind the ones replaced is lost with its
  // delimiter
  const tail = dropped.missing > 0 || dropped.rest === '' ? '' : mark + dropped.rest;
  return head + mark.repeat(missing) + chosen(replacement, mark, place.items) + tail;
}

// The part of a text that n items with their delimiters take, what follows, and how many delimiters
// are missing.
function splitAt(
  text: string,
  mark: string,
  n: number,
): { head: string; rest: string; missing: number } {
  let end = 0;
  for (let left = n; left > 0; left--) {
    const at = text.indexOf(mark, end);
    if (at < 0) return { head: text, rest: '', missing: left };
    end = at + 1;
  }
  return { head: text.slice(0, end), rest: text.slice(end), missing: 0 };
}

function chosen(replacement: string, mark: string, items: number): string {
  if (items <= 0) return replacement;
  let end = -1;
  for (let left = items; left > 0; left--) {
    end = replacement.indexOf(mark, end + 1);
    if (end < 0) return replacement + mark.repeat(left - 1);
  }
  return replacement.slice(0, end);
}
