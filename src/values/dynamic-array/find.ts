import { FIELD_MARK_CODE, SUBVALUE_MARK_CODE, VALUE_MARK_CODE } from '../marks.ts';
import type { Position } from './edit.ts';

/** FIND: the n'th element of any level that equals a text; undefined when there is none. */
export function find(text: string, wanted: string, occurrence: number): Position | undefined {
  if (text === '') return undefined;
  let left = occurrence;
  for (const element of elements(text)) {
    if (element.text === wanted && --left === 0) return element;
  }
  return undefined;
}

/** FINDSTR: the n'th place where an element contains a text; undefined when there is none. */
export function findText(text: string, wanted: string, occurrence: number): Position | undefined {
  if (text === '') return undefined;
  if (wanted === '') return { field: 1, value: 1, subvalue: 1 };
  if (occurrence < 1) return undefined;
  let left = occurrence;
  for (const element of elements(text)) {
    left -= matchesWithoutRestart(element.text, wanted, left);
    if (left === 0) return element;
  }
  return undefined;
}

// ScarletDME: the character that broke a partial match is not looked at again, so 'ab' is not found
// in 'aab' (functions-arrays/findstr-partial-match-restart)
function matchesWithoutRestart(text: string, wanted: string, limit: number): number {
  let found = 0;
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== wanted.charCodeAt(matched)) matched = 0;
    else if (++matched === wanted.length) {
      if (++found === limit) return found;
      matched = 0;
    }
  }
  return found;
}

interface Element extends Position {
  readonly text: string;
}

/** The elements of a dynamic array in order, with their positions. */
function* elements(text: string): Generator<Element> {
  let field = 1;
  let value = 1;
  let subvalue = 1;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SUBVALUE_MARK_CODE || code > FIELD_MARK_CODE) continue;
    yield { text: text.slice(start, at), field, value, subvalue };
    start = at + 1;
    if (code === SUBVALUE_MARK_CODE) subvalue++;
    else {
      subvalue = 1;
      if (code === VALUE_MARK_CODE) value++;
      else {
        value = 1;
        field++;
      }
    }
  }
  yield { text: text.slice(start), field, value, subvalue };
}
