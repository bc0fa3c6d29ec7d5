// Matrices as text and back: MATBUILD, MATPARSE, MATREAD, MATWRITE.
import { checkLength, reserve } from '#values/index.ts';
import { text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import { type Matrix, NO_MATRIX } from '../runtime/matrix.ts';
import { DynamicArray, type Value } from '../runtime/value.ts';

const FIELD_MARK = '\xfe';
/** What one element among many costs while they are joined. */
const PART_BYTES = 24;

function checkMatrix(matrix: Matrix, message: string): void {
  if (matrix === NO_MATRIX) throw new Fault(message);
}

const isNull = (value: Value) =>
  value === undefined || value === '' || (value instanceof DynamicArray && value.toString() === '');

// ScarletDME: an element that was never set counts as null (statements-errors/unassigned-variable)
const elementText = (value: Value) => (value === undefined ? '' : text(value));

/**
 * MATBUILD: elements first to last joined, null ones at the end left out; element zero follows when
 * it is not null.
 */
export function matrixText(matrix: Matrix, first: number, last: number, delimiter: string): string {
  checkMatrix(matrix, 'Array not found where array required');
  const { elements, isPick } = matrix;
  const highest = elements.length - 1;
  let end = last < 1 || last > highest ? highest : last;
  const start = Math.max(first, 1);
  while (end >= start && isNull(elements[end])) end -= 1;
  reserve((end - start) * PART_BYTES);
  const parts: string[] = [];
  let length = 0;
  for (let at = start; at <= end; at++) {
    const part = elementText(elements[at]);
    length += part.length + delimiter.length;
    parts.push(part);
  }
  checkLength(length);
  const rest = isPick || elements[0] === undefined ? '' : text(elements[0]);
  // ScarletDME: what did not fit follows at once, also where elements in between are null
  // (functions-arrays/matparse-matbuild)
  if (rest !== '') parts.push(rest);
  return parts.join(delimiter);
}

/**
 * Puts the fields of a record into a matrix; what is left over goes to element zero (or the last
 * one in Pick style).
 */
export function fillFromRecord(matrix: Matrix, record: string): number {
  checkMatrix(matrix, 'MATREAD target is not a matrix');
  const { elements, isPick } = matrix;
  const highest = elements.length - 1;
  elements.fill('', isPick ? 1 : 0);
  if (record === '') return 0;
  let at = 0;
  for (let start = 0; ; ) {
    const end = record.indexOf(FIELD_MARK, start);
    at += 1;
    if (at > highest) {
      if (isPick)
        elements[highest] = `${text(elements[highest])}${FIELD_MARK}${record.slice(start)}`;
      else elements[0] = record.slice(start);
      return 0;
    }
    elements[at] = record.slice(start, end < 0 ? undefined : end);
    if (end < 0) return at;
    start = end + 1;
  }
}

/**
 * MATPARSE: splits a text at the delimiter. Several delimiter characters each end an element and
 * get one of their own.
 * Returns the number of elements set, 0 when there were too many.
 */
export function fillFromText(matrix: Matrix, source: string, delimiters: string): number {
  checkMatrix(matrix, 'Array not found where array required');
  const { elements, isPick } = matrix;
  const highest = elements.length - 1;
  elements.fill('', isPick ? 1 : 0);
  if (source === '') return 0;
  const parts = splitAt(source, delimiters, highest);
  parts.items.forEach((item, index) => {
    elements[index + 1] = item;
  });
  if (parts.rest === undefined) return parts.items.length;
  if (isPick) elements[highest] = `${text(elements[highest])}${parts.delimiter}${parts.rest}`;
  else elements[0] = parts.rest;
  return 0;
}

interface Parts {
  readonly items: string[];
  /** What follows the last item that fits; undefined when all did. */
  readonly rest: string | undefined;
  readonly delimiter: string;
}

function splitAt(source: string, delimiters: string, most: number): Parts {
  if (delimiters.length === 0) return splitCharacters(source, most);
  const items: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (!delimiters.includes(character)) continue;
    if (delimiters.length > 1 && at > 0 && source[at - 1] === character) {
      start = at + 1;
      continue;
    }
    items.push(source.slice(start, at));
    if (items.length === most) return { items, rest: source.slice(at + 1), delimiter: character };
    if (delimiters.length > 1) {
      items.push(character);
      if (items.length === most) return { items, rest: source.slice(at + 1), delimiter: '' };
    }
    start = at + 1;
  }
  items.push(source.slice(start));
  return { items, rest: undefined, delimiter: '' };
}

// ScarletDME: without a delimiter the first element stays empty, and the character that no longer
// fits is lost
// (functions-arrays/matparse-empty-delimiter)
function splitCharacters(source: string, most: number): Parts {
  const items = ['', ...source.slice(0, most)].slice(0, most);
  const isTooLong = source.length + 1 > most;
  return { items, rest: isTooLong ? source.slice(most) : undefined, delimiter: '' };
}
