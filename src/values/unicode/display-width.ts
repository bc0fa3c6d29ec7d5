// How many columns of a screen a text takes: wide characters take two, combining ones none.
import { utf8Character } from './utf8.ts';

type Range = readonly [first: number, last: number];

/** East Asian wide and full width characters, and pictures; in order. */
const WIDE: readonly Range[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1b000, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f335],
  [0x1f337, 0x1f37c],
  [0x1f37e, 0x1f393],
  [0x1f3a0, 0x1f3ca],
  [0x1f3cf, 0x1f3d3],
  [0x1f3e0, 0x1f3f0],
  [0x1f3f8, 0x1f43e],
  [0x1f440, 0x1f4fc],
  [0x1f4ff, 0x1f53d],
  [0x1f54b, 0x1f567],
  [0x1f5fb, 0x1f64f],
  [0x1f680, 0x1f6c5],
  [0x1f6cc, 0x1f6cc],
  [0x1f6d0, 0x1f6df],
  [0x1f6eb, 0x1f6ec],
  [0x1f6f4, 0x1f6fc],
  [0x1f7e0, 0x1f7eb],
  [0x1f90c, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const SOFT_HYPHEN = 0xad;

/** Columns of one character. */
function characterWidth(point: number): number {
  if (point < 0x300) return 1;
  if (point !== SOFT_HYPHEN && COMBINING.test(String.fromCodePoint(point))) return 0;
  return isWide(point) ? 2 : 1;
}

function isWide(point: number): boolean {
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = WIDE[middle]!;
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Columns of a text in UTF-8. */
export function displayWidth(bytes: string): number {
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes.length;
  let width = 0;
  for (let at = 0; at < bytes.length; ) {
    const { point, length } = utf8Character(bytes, at);
    width += characterWidth(point);
    at += length;
  }
  return width;
}

/** The characters that lie within `columns` columns from column `start`, counted from 1. */
export function displaySubstring(bytes: string, start: number, columns: number): string {
  const first = Math.max(start, 1) - 1;
  const end = first + columns;
  let result = '';
  let column = 0;
  for (let at = 0; at < bytes.length && column < end; ) {
    const { point, length } = utf8Character(bytes, at);
    const width = characterWidth(point);
    if (column >= first && column + width <= end) result += bytes.slice(at, at + length);
    column += width;
    at += length;
  }
  return result;
}
