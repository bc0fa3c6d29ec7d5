import {
  FIELD_MARK,
  FIELD_MARK_CODE,
  SUBVALUE_MARK,
  SUBVALUE_MARK_CODE,
  VALUE_MARK,
  VALUE_MARK_CODE,
} from '../marks.ts';
import { field } from '../strings/field.ts';
import { LongText } from '../strings/long-text.ts';
import { nextMark } from './walk.ts';

/** CROP(): takes out marks with nothing behind them at their level. */
export function crop(text: string): string {
  const result = new LongText();
  const wanted = { fields: 0, values: 0, subvalues: 0 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === FIELD_MARK_CODE) {
      wanted.fields++;
      wanted.values = wanted.subvalues = 0;
    } else if (code === VALUE_MARK_CODE) {
      wanted.values++;
      wanted.subvalues = 0;
    } else if (code === SUBVALUE_MARK_CODE) wanted.subvalues++;
    else {
      result.add(FIELD_MARK.repeat(wanted.fields) + VALUE_MARK.repeat(wanted.values));
      result.add(SUBVALUE_MARK.repeat(wanted.subvalues) + text[at]);
      wanted.fields = wanted.values = wanted.subvalues = 0;
    }
  }
  return result.toString();
}

/** VSLICE(): value n of every field; n below 1 gives the text itself. */
export function vslice(text: string, n: number): string {
  if (n < 1) return text;
  const result = new LongText();
  let pending = 0;
  let value = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === FIELD_MARK_CODE) {
      pending++;
      value = 1;
    } else if (code === VALUE_MARK_CODE) value++;
    else if (value === n) {
      // ScarletDME: a leading empty subvalue writes its mark before the field marks that are due,
      // and empty fields at the end go (functions-strings/vslice)
      if (code !== SUBVALUE_MARK_CODE) {
        result.add(FIELD_MARK.repeat(pending));
        pending = 0;
      }
      result.add(text.charAt(at));
    }
  }
  return result.toString();
}

/** SUBSTITUTE(): whole elements found in one list become the item at the same place of another. */
export function substitute(
  text: string,
  oldList: string,
  newList: string,
  delimiter: string,
): string {
  const replaced = (element: string) => {
    const at = listIndex(oldList, delimiter, element);
    return at > 0 ? field(newList, delimiter, at) : element;
  };
  const result = new LongText();
  let start = 0;
  for (let end = nextMark(text, 0); end >= 0; end = nextMark(text, start)) {
    result.add(replaced(text.slice(start, end)) + text[end]);
    start = end + 1;
  }
  result.add(replaced(text.slice(start)));
  return result.toString();
}

/**
 * LISTINDEX(): where an item stands in a list (from 1), or 0; the first character of the delimiter
 * counts.
 */
export function listIndex(list: string, delimiter: string, item: string): number {
  if (delimiter === '') return 0;
  const mark = delimiter.charAt(0);
  const cut = item.indexOf(mark);
  // ScarletDME: an item that holds the delimiter ends there, but is then not found as the last of
  // the list
  const wanted = mark + (cut < 0 ? item : item.slice(0, cut)) + mark;
  const at = (cut < 0 ? mark + list + mark : mark + list).indexOf(wanted);
  if (at < 0) return 0;
  let position = 1;
  for (let next = list.indexOf(mark); next >= 0 && next < at; next = list.indexOf(mark, next + 1)) {
    position++;
  }
  return position;
}
