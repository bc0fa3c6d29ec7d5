// Replace, insert and delete among the items that one mark separates. The three levels of a dynamic
// array nest these.

import { checkPosition } from '../limits.ts';

/** What an edit does with the item at its position. */
export type ItemEdit = (text: string, n: number, mark: string, item: string) => string;

/** Puts an item at position n (negative: at the end), adding marks to get there. */
export function replaceItem(text: string, n: number, mark: string, item: string): string {
  if (n < 0) return appendItem(text, mark, item);
  let start = 0;
  for (let at = 1; at < n; at++) {
    const next = text.indexOf(mark, start);
    if (next < 0) {
      checkPosition(n);
      return text + mark.repeat(n - at) + item;
    }
    start = next + 1;
  }
  const end = text.indexOf(mark, start);
  return text.slice(0, start) + item + (end < 0 ? '' : text.slice(end));
}

/** Adds an item at the end; an empty text takes it as its first item. */
function appendItem(text: string, mark: string, item: string): string {
  return text === '' ? item : text + mark + item;
}

/** $MODE COMPATIBLE.APPEND: an empty last item is filled instead of a new one made. */
export function appendItemCompatibly(text: string, mark: string, item: string): string {
  return text === '' || text.endsWith(mark) ? text + item : text + mark + item;
}

/** Puts an item before position n (negative: at the end). */
export function insertItem(text: string, n: number, mark: string, item: string): string {
  if (n < 0) return appendItem(text, mark, item);
  let start = 0;
  for (let at = 1; at < n; at++) {
    const next = text.indexOf(mark, start);
    if (next < 0) {
      checkPosition(n);
      return text + mark.repeat(n - at) + item;
    }
    start = next + 1;
  }
  // At the end no mark is written, so an empty last item is filled
  return text.slice(0, start) + item + (start < text.length ? mark : '') + text.slice(start);
}

/** Takes out item n with one mark beside it; nothing happens when there is no such item. */
export function deleteItem(text: string, n: number, mark: string): string {
  let start = 0;
  for (let at = 1; at < n; at++) {
    const next = text.indexOf(mark, start);
    if (next < 0) return text;
    start = next + 1;
  }
  const end = text.indexOf(mark, start);
  if (start > 0) return text.slice(0, start - 1) + (end < 0 ? '' : text.slice(end));
  return end < 0 ? '' : text.slice(end + 1);
}
