// The elements of a multivalued field, separated by marks of any level.
import { nextMark } from '#values/index.ts';

/** True when the condition holds for at least one element; an empty text has one empty element. */
export function someElement(text: string, holds: (element: string) => boolean): boolean {
  let start = 0;
  for (;;) {
    const end = nextMark(text, start);
    if (end < 0) return holds(start === 0 ? text : text.slice(start));
    if (holds(text.slice(start, end))) return true;
    start = end + 1;
  }
}

/** True when the condition holds for all elements. */
export function everyElement(text: string, holds: (element: string) => boolean): boolean {
  return !someElement(text, (element) => !holds(element));
}

/** The elements one by one, each with the mark before it ('' at first). */
export function mapElementsWith(text: string, map: (element: string) => string): string {
  let start = 0;
  let out = '';
  for (;;) {
    const end = nextMark(text, start);
    if (end < 0) return out + map(start === 0 ? text : text.slice(start));
    out += map(text.slice(start, end)) + text[end];
    start = end + 1;
  }
}
