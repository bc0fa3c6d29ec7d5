import { checkLength, PIECE_LENGTH } from '../limits.ts';
import { LongText } from './long-text.ts';

/**
 * INDEX(): where the n'th occurrence of a text starts (from 1), or 0; occurrences do not overlap.
 */
export function index(text: string, part: string, occurrence: number): number {
  if (occurrence < 1) return 0;
  // ScarletDME: an empty part is found at the place of its number, even behind the end
  // (functions-strings/index-basics)
  if (part === '') return Math.trunc(occurrence);
  let at = text.indexOf(part);
  for (let left = occurrence; left >= 2 && at >= 0; left--)
    at = text.indexOf(part, at + part.length);
  return at + 1;
}

/** Texts up to this length are searched one occurrence after another. */
const SHORT = 2048;

/** All occurrences in a long text, piece by piece: many times as fast as one by one. */
function changedInPieces(text: string, old: string, replacement: string): string {
  const result = new LongText();
  const step = Math.max(PIECE_LENGTH >> 2, old.length);
  let from = text.indexOf(old);
  if (from < 0) return text;
  result.add(text.slice(0, from));
  while (from < text.length) {
    // Occurrences that begin within the piece are found whole
    const piece = text.slice(from, from + step + old.length - 1);
    const parts = piece.split(old);
    const tail = parts[parts.length - 1] as string;
    const found = piece.length - tail.length;
    const isLast = from + piece.length >= text.length;
    const done = isLast ? piece.length : Math.max(found, step);
    parts[parts.length - 1] = tail.slice(0, done - found);
    checkLength(replacement.length * parts.length);
    result.add(parts.join(replacement));
    from += done;
  }
  return result.toString();
}

/**
 * CHANGE(): replaces occurrences of a text, `times` of them (all when below 1), from occurrence
 * `first` on.
 */
export function change(
  text: string,
  old: string,
  replacement: string,
  times = 0,
  first = 1,
): string {
  if (old === '' || text === '') return text;
  if (times < 1 && first <= 1 && replacement.length <= PIECE_LENGTH) {
    if (text.length > SHORT) return changedInPieces(text, old, replacement);
    return text.replaceAll(old, () => replacement);
  }
  let skip = first - 1;
  let left = times < 1 ? Number.POSITIVE_INFINITY : times;
  const result = new LongText();
  let copied = 0;
  let at = text.indexOf(old);
  while (at >= 0 && left > 0) {
    if (skip > 0) {
      // ScarletDME: an occurrence that is passed over may overlap the next
      // (functions-strings/change-occurrences)
      skip--;
      at = text.indexOf(old, at + 1);
      continue;
    }
    result.add(text.slice(copied, at));
    result.add(replacement);
    copied = at + old.length;
    left--;
    at = text.indexOf(old, copied);
  }
  if (copied === 0) return text;
  result.add(text.slice(copied));
  return result.toString();
}
