import { TEXT_MARK } from '../marks.ts';

/** Cuts a text into pieces of a width, each filled up on its right, joined by text marks. */
export function withTextBreaks(text: string, width: number, fill: string): string {
  if (text.length <= width) return text.padEnd(width, fill);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += width) pieces.push(text.slice(at, at + width));
  pieces.push(pieces.pop()!.padEnd(width, fill));
  return pieces.join(TEXT_MARK);
}

/** The same, breaking at spaces where there are any. */
export function withWordBreaks(text: string, width: number, fill: string): string {
  const pieces: string[] = [];
  let at = 0;
  do {
    let end = Math.min(at + width, text.length);
    let next = end;
    if (text.length - at > width) {
      const space = text.lastIndexOf(' ', at + width);
      // A space as the very first character of a piece is no place to break
      if (space > at) {
        end = space;
        next = space + 1;
      }
    }
    pieces.push(text.slice(at, end).padEnd(width, fill));
    at = next;
  } while (at < text.length);
  return pieces.join(TEXT_MARK);
}
