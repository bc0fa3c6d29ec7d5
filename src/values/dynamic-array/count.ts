/** COUNT(): how often a text occurs, without overlaps; '' occurs once for each character. */
export function count(text: string, part: string): number {
  if (part.length === 0) return text.length;
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/** DCOUNT(): how many items a delimiter separates; an empty text has none. */
export function dcount(text: string, delimiter: string): number {
  if (text.length === 0) return 0;
  return delimiter.length === 0 ? text.length : count(text, delimiter) + 1;
}
