// UTF-8 held in strings of bytes (code units 0 to 255): its characters, and the way to and from
// Latin-1. Bytes that are not
// UTF-8 count as characters of their own, so nothing is lost and marks stay marks.
import { checkWork } from '../limits.ts';

/** Code point of the character at a byte, and how many bytes it takes. */
export interface Utf8Character {
  readonly point: number;
  readonly length: number;
}

/**
 * The least code point that a character of so many bytes may have; a smaller one is written too
 * long.
 */
const LEAST = [0, 0, 0x80, 0x800, 0x10000] as const;

function sequenceLength(first: number): number {
  if (first < 0xc2) return 1;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 1;
}

/**
 * How many bytes the character at `at` takes: 1 for ASCII and for a byte that begins no valid
 * sequence.
 */
function utf8Length(bytes: string, at: number): number {
  const first = bytes.charCodeAt(at);
  const length = sequenceLength(first);
  if (length === 1) return 1;
  let point = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next++) {
    const byte = bytes.charCodeAt(at + next);
    if ((byte & 0xc0) !== 0x80) return 1;
    point = point * 64 + (byte & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < LEAST[length]! || isSurrogate || point > 0x10ffff ? 1 : length;
}

/** The character that begins at `at`. */
export function utf8Character(bytes: string, at: number): Utf8Character {
  const length = utf8Length(bytes, at);
  const first = bytes.charCodeAt(at);
  if (length === 1) return { point: first, length };
  let point = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next++) point = point * 64 + (bytes.charCodeAt(at + next) & 63);
  return { point, length };
}

/** The bytes of a code point. */
export function utf8Bytes(point: number): string {
  if (point < 0x80) return String.fromCharCode(point);
  const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), tail(0));
  if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), tail(6), tail(0));
  return String.fromCharCode(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
}

/** The same text as a JavaScript string of Unicode characters; other bytes stand for themselves. */
export function fromUtf8(bytes: string): string {
  checkWork(bytes.length);
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  let result = '';
  for (let at = 0; at < bytes.length; ) {
    const { point, length } = utf8Character(bytes, at);
    result += String.fromCodePoint(point);
    at += length;
  }
  return result;
}

/** The UTF-8 bytes of a JavaScript string. */
export function toUtf8(text: string): string {
  checkWork(text.length);
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  let result = '';
  for (const character of text) result += utf8Bytes(character.codePointAt(0) ?? 0);
  return result;
}

/** Latin-1 to UTF-8; marks (codes 251 to 255) stay as they are. */
export function latin1ToUtf8(text: string): string {
  return text.replace(/[\x80-\xfa]/g, (byte) => utf8Bytes(byte.charCodeAt(0)));
}

/**
 * UTF-8 to Latin-1; characters that Latin-1 lacks, and those that would turn into marks, become
 * '?'.
 */
export function utf8ToLatin1(bytes: string): string {
  return mapUtf8(bytes, ({ point, length }, own) => {
    if (length === 1) return own;
    return point <= 0xfa ? String.fromCharCode(point) : '?';
  });
}

/** True when there is no byte that is not part of valid UTF-8. */
export function isUtf8(bytes: string): boolean {
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length === 1 && bytes.charCodeAt(at) > 0x7f) return false;
    at += length;
  }
  return true;
}

/** Replaces every character by what `change` makes of it and of its own bytes. */
export function mapUtf8(
  bytes: string,
  change: (character: Utf8Character, own: string) => string,
): string {
  checkWork(bytes.length);
  let result = '';
  for (let at = 0; at < bytes.length; ) {
    const character = utf8Character(bytes, at);
    result += change(character, bytes.slice(at, at + character.length));
    at += character.length;
  }
  return result;
}

/** How many characters there are. */
export function utf8Count(bytes: string): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += utf8Length(bytes, at)) count++;
  return count;
}

/** `length` characters from the character number `start`, counted from 1. */
export function utf8Substring(bytes: string, start: number, length: number): string {
  const skipped = Math.max(start - 1, 0);
  let at = 0;
  for (let n = 0; n < skipped && at < bytes.length; n++) at += utf8Length(bytes, at);
  const from = at;
  for (let n = 0; n < length && at < bytes.length; n++) at += utf8Length(bytes, at);
  return bytes.slice(from, at);
}

/** Letters in upper or lower case, whatever their script; other bytes are kept. */
export function utf8Case(bytes: string, to: 'upper' | 'lower'): string {
  return mapUtf8(bytes, ({ point, length }, own) => {
    if (length === 1 && point > 0x7f) return own;
    const character = String.fromCodePoint(point);
    return toUtf8(to === 'upper' ? character.toUpperCase() : character.toLowerCase());
  });
}
