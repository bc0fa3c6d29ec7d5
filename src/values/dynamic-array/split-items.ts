import { checkItems } from '../limits.ts';
import { count } from './count.ts';

const MANY = 1 << 20;

/** The items of a text between marks. The engine ends the process where there are too many. */
export function splitItems(text: string, mark: string): string[] {
  // Of a text without marks split() often makes another kind of array, which then makes everything that works on items slower.
  if (!text.includes(mark)) return [text];
  if (text.length >= MANY) checkItems(count(text, mark) + 1);
  return text.split(mark);
}
