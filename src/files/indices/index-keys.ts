// How the entries of an index are keyed: by value, in the order in which the index is walked, then
// by record id.
import type { IndexDefinition } from '../file-kinds/descriptor.ts';

/** Longer values share an entry's key by their beginning. */
const VALUE_BYTES_MAX = 250;
const INTEGER = /^[+-]?\d{1,10}$/;
/**
 * Ends the value. A NUL inside a value is escaped, so order is kept and this comes nowhere
 * earlier.
 */
const END = '\0\0';
const NEGATIVE = '\x01';
const NOT_NEGATIVE = '\x02';
/** Keeps the length byte away from NUL. */
const LENGTH_BASE = 1;

function escaped(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\0\x01') : text;
}

function inverted(digits: string): string {
  let text = '';
  for (const digit of digits) text += String.fromCharCode(57 - Number(digit));
  return text;
}

/**
 * A right justified value: integers by size, all else by length and then text.
 * ScarletDME: 08 and 8 are the same key (query-index/index-key-order).
 */
function rightJustified(value: string): string {
  const number = INTEGER.test(value) ? Number(value) : undefined;
  const text = number === undefined ? value : String(Math.abs(number));
  if (number !== undefined && number < 0) {
    return NEGATIVE + String.fromCharCode(255 - text.length) + inverted(text);
  }
  return NOT_NEGATIVE + String.fromCharCode(LENGTH_BASE + text.length) + text;
}

/** The beginning of the keys of all entries under a value. */
export function valuePrefix(index: IndexDefinition, value: string): string {
  const text = value.slice(0, VALUE_BYTES_MAX);
  return escaped(index.rightJustified ? rightJustified(text) : text) + END;
}

export function entryKey(index: IndexDefinition, value: string, id: string): string {
  return valuePrefix(index, value) + id;
}

/** Where the prefix of an entry's key ends and its record id begins. */
export function prefixLength(key: string): number {
  return key.indexOf(END) + END.length;
}

/** The first key after all that begin with a prefix. */
export function afterPrefix(prefix: string): string {
  return `${prefix.slice(0, -1)}\x01`;
}
