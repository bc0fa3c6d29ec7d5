// Values of a row as the text of a record. Characters are kept as UTF-8: its bytes never reach those of the marks (251 to 255).
import type { JsonValue } from './import-row.ts';
import { isObject } from './import-row.ts';

/** Between elements of an array, of an array in an array, and so on. */
const MARKS = ['\xfd', '\xfc', '\xfb'];
const ASCII = /^[\0-\x7f]*$/;

/** One code unit for each byte of the text's UTF-8 form. */
export function bytesOf(text: string): string {
  return ASCII.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** Turns each single value into text; arrays become values, arrays in arrays subvalues. */
export function textOf(
  value: JsonValue | undefined,
  convert: (text: string) => string,
  level = 0,
): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const mark = MARKS[level] ?? MARKS[MARKS.length - 1];
    return (value as readonly JsonValue[])
      .map((each) => textOf(each, convert, level + 1))
      .join(mark);
  }
  if (isObject(value)) return bytesOf(JSON.stringify(value));
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return convert(numberText(value));
  return typeof value === 'string' ? convert(bytesOf(value)) : '';
}

/** Digits, never an exponent: programs compute with them. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
