import { checkWork } from '../limits.ts';
import { FIELD_MARK } from '../marks.ts';
import { textToNumber } from '../numbers/text-to-number.ts';

const BETWEEN_WIDTHS = /[\xfb-\xff]/;

/**
 * FOLD(): breaks a text at spaces into pieces of a width; several widths (as values) are for
 * successive pieces.
 */
export function fold(text: string, width: string, delimiter = FIELD_MARK): string {
  checkWork(text.length);
  const widths = width
    .split(BETWEEN_WIDTHS)
    .map((item) => Math.max(Math.trunc(textToNumber(item) ?? 0), 1));
  let limit = widths[0]!;
  if (text.length <= limit) return text;
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    limit = widths[pieces.length] ?? limit;
    const isLonger = text.length - start > limit;
    const space = isLonger ? text.lastIndexOf(' ', start + limit) : -1;
    if (space >= start) {
      pieces.push(text.slice(start, space));
      start = space + 1;
    } else {
      pieces.push(text.slice(start, start + limit));
      start += limit;
    }
  }
  return pieces.join(delimiter);
}
