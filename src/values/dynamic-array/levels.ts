import { PIECE_LENGTH } from '../limits.ts';
import { ITEM_MARK_CODE, TEXT_MARK_CODE } from '../marks.ts';
import { mapCodes, sameCodes } from '../strings/long-text.ts';

/** RAISE(): every mark becomes the next higher one; the item mark stays. */
export function raise(text: string): string {
  return shiftMarks(text, 1);
}

/** LOWER(): every mark becomes the next lower one; the text mark stays. */
export function lower(text: string): string {
  return shiftMarks(text, -1);
}

function shiftMarks(text: string, by: 1 | -1): string {
  const limit = by > 0 ? ITEM_MARK_CODE : TEXT_MARK_CODE;
  if (text.length > PIECE_LENGTH) {
    const codes = sameCodes();
    for (let code = TEXT_MARK_CODE; code <= ITEM_MARK_CODE; code++) {
      if (code !== limit) codes[code] = code + by;
    }
    return mapCodes(text, codes);
  }
  let shifted = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < TEXT_MARK_CODE || code === limit) continue;
    shifted += text.slice(copied, at) + String.fromCharCode(code + by);
    copied = at + 1;
  }
  return copied === 0 ? text : shifted + text.slice(copied);
}
