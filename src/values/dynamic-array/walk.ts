import { TEXT_MARK_CODE } from '../marks.ts';

/**
 * One step of REMOVE: the item, the code of the mark that ended it (0 at the end), where the next
 * step starts.
 */
export interface RemovedItem {
  readonly item: string;
  /** 1 item mark, 2 field mark, 3 value mark, 4 subvalue mark, 5 text mark, 0 end of the text. */
  readonly delimiter: number;
  readonly position: number;
}

/** REMOVE: the item from a position (0 at first) to the next mark of any level. */
export function removeNext(text: string, position: number): RemovedItem {
  if (position > text.length) return { item: '', delimiter: 0, position };
  const end = nextMark(text, position);
  if (end < 0) return { item: text.slice(position), delimiter: 0, position: text.length + 1 };
  return {
    item: text.slice(position, end),
    delimiter: 256 - text.charCodeAt(end),
    position: end + 1,
  };
}

/** Where the next mark of any level is, or -1. */
export function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) >= TEXT_MARK_CODE) return at;
  return -1;
}
