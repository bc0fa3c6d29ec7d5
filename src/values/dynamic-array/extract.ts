import { FIELD_MARK, SUBVALUE_MARK, VALUE_MARK } from '../marks.ts';

/**
 * S<f,v,s>: the item at a position; '' where there is none. Zero as value or subvalue takes the
 * whole level above.
 */
export function extract(text: string, field: number, value = 0, subvalue = 0): string {
  // ScarletDME: X<0> is '' although field 0 means field 1 in assignments
  // (functions-arrays/extract-angle)
  if (field <= 0) return '';
  const found = nthItem(text, field, FIELD_MARK);
  if (value === 0 || found === undefined) return found ?? '';
  if (value < 0) return '';
  const inField = nthItem(found, value, VALUE_MARK);
  if (subvalue === 0 || inField === undefined) return inField ?? '';
  if (subvalue < 0) return '';
  return nthItem(inField, subvalue, SUBVALUE_MARK) ?? '';
}

/** The n'th item (from 1) of a text separated by one mark; undefined when there are fewer. */
export function nthItem(text: string, n: number, mark: string): string | undefined {
  let start = 0;
  for (let left = n; left > 1; left--) {
    const at = text.indexOf(mark, start);
    if (at < 0) return undefined;
    start = at + 1;
  }
  const end = text.indexOf(mark, start);
  return end < 0 ? (start === 0 ? text : text.slice(start)) : text.slice(start, end);
}
