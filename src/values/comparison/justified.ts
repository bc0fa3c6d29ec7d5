import { WHOLE_DIGITS_MAX } from '../numbers/text-to-number.ts';

/** -1, 0 or 1: two texts by their bytes. */
export function compareLeft(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** -1, 0 or 1: two texts as if the shorter were filled with spaces on its left. */
function compareRight(a: string, b: string): number {
  if (a.length === b.length) return compareLeft(a, b);
  return a.length > b.length ? compareLongerWithShorter(a, b) : -compareLongerWithShorter(b, a);
}

function compareLongerWithShorter(longer: string, shorter: string): number {
  const extra = longer.length - shorter.length;
  for (let at = 0; at < extra; at++) {
    const code = longer.charCodeAt(at);
    if (code !== 32) return code > 32 ? 1 : -1;
  }
  return compareLeft(longer.slice(extra), shorter);
}

/** COMPARE(): right justified when the mode begins with R. */
export function compare(a: string, b: string, mode = ''): number {
  return mode.charAt(0) === 'R' ? compareRight(a, b) : compareLeft(a, b);
}

/**
 * What a sort needs of a text to order it right justified: numbers by value, else by compareRight.
 */
export interface RightSortKey {
  readonly text: string;
  readonly number: number | undefined;
}

export function rightSortKey(text: string): RightSortKey {
  return { text, number: sortNumber(text) };
}

/** The order of right justified sort keys. */
export function compareSortKeys(a: RightSortKey, b: RightSortKey): number {
  if (a.number === undefined || b.number === undefined) return compareRight(a.text, b.text);
  return a.number === b.number ? 0 : a.number < b.number ? -1 : 1;
}

/**
 * The number a right justified sort sees: leading spaces, a minus sign, digits with a point; '' is
 * 0.
 */
function sortNumber(text: string): number | undefined {
  let at = 0;
  while (text.charCodeAt(at) === 32) at++;
  const rest = at === 0 ? text : text.slice(at);
  if (rest === '') return 0;
  const parts = /^(-?)(\d*)(\.\d*)?$/.exec(rest);
  if (parts === null || parts[2]!.length > WHOLE_DIGITS_MAX) return undefined;
  const value = Number(`0${parts[2]}${parts[3] ?? ''}`);
  return parts[1] === '' ? value : 0 - value;
}
