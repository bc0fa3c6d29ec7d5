import { checkLength } from '../limits.ts';

/** S[start, length]: a start below 1 is 1, a negative length is 0. */
export function substring(text: string, start: number, length: number): string {
  const from = start < 1 ? 0 : start - 1;
  return length > 0 ? text.slice(from, from + length) : '';
}

/** S[n]: the last n characters. */
export function trailing(text: string, length: number): string {
  return length > 0 ? text.slice(Math.max(text.length - length, 0)) : '';
}

/** S[start, length] = item: overlays what is there; never lengthens the text. */
export function overlay(text: string, start: number, length: number, item: string): string {
  const from = start < 1 ? 0 : start - 1;
  if (length <= 0 || from >= text.length) return text;
  const width = Math.min(length, text.length - from);
  const put = item.length >= width ? item.slice(0, width) : item.padEnd(width);
  return text.slice(0, from) + put + text.slice(from + width);
}

/** S[start, length] = item under $MODE PICK.SUBSTR.ASSIGN: replaces, inserts and extends. */
export function pickOverlay(text: string, start: number, length: number, item: string): string {
  const skipped = Math.max(length, 0);
  if (start < 0) {
    checkLength(text.length + item.length - start);
    return item + ' '.repeat(-start) + text.slice(skipped);
  }
  const from = Math.max(start - 1, 0);
  checkLength(from + item.length);
  return text.slice(0, from).padEnd(from) + item + text.slice(from + skipped);
}

/**
 * X[start,length] = item under $MODE PICK.SUBSTR: exactly so many characters are replaced.
 * ScarletDME: a text that is too short grows to one character less than that (functions-strings/pick-substr-mode)
 */
export function pickFixedOverlay(
  text: string,
  start: number,
  length: number,
  item: string,
): string {
  if (length < 1) return text;
  const from = Math.max(start, 1) - 1;
  checkLength(from + length);
  const whole = text.padEnd(from + length - 1);
  const end = Math.min(from + length, whole.length);
  return whole.slice(0, from) + item.slice(0, end - from).padEnd(end - from) + whole.slice(end);
}

/** STR(): a text repeated; nothing for a count below 1. */
export function repeat(text: string, times: number): string {
  if (times < 1) return '';
  checkLength(text.length * times);
  return text.repeat(times);
}
