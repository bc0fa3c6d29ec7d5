import { FIELD_MARK } from '#values/index.ts';

/** Field n (from 1) of a record; only the text up to its end is looked at. */
export function rawField(record: string, number: number): string {
  let start = 0;
  for (let left = number; left > 1; left -= 1) {
    const at = record.indexOf(FIELD_MARK, start);
    if (at < 0) return '';
    start = at + 1;
  }
  const end = record.indexOf(FIELD_MARK, start);
  return end < 0 ? record.slice(start) : record.slice(start, end);
}
