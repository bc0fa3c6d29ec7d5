import { FIELD_MARK, SUBVALUE_MARK, VALUE_MARK } from '../marks.ts';
import { nthItem } from './extract.ts';
import {
  appendItemCompatibly,
  deleteItem,
  type ItemEdit,
  insertItem,
  replaceItem,
} from './item-edits.ts';

/**
 * A position in a dynamic array: value 0 means the whole field, subvalue 0 the whole value;
 * negative means append.
 */
export interface Position {
  readonly field: number;
  readonly value: number;
  readonly subvalue: number;
}

/**
 * S<f,v,s> = item, REPLACE(): a missing position is made by adding marks, a negative one appends.
 */
export function replace(text: string, position: Position, item: string): string {
  return edit(text, position, item, replaceItem);
}

/** INS item BEFORE S<f,v,s>, INSERT(). */
export function insert(text: string, position: Position, item: string): string {
  return edit(text, position, item, insertItem);
}

/** S<f,v,s> = item under $MODE COMPATIBLE.APPEND: appending fills an empty last item. */
export function replaceCompatibly(text: string, position: Position, item: string): string {
  return edit(text, position, item, compatible(replaceItem));
}

/** INS and INSERT() under $MODE COMPATIBLE.APPEND. */
export function insertCompatibly(text: string, position: Position, item: string): string {
  return edit(text, position, item, compatible(insertItem));
}

function compatible(otherwise: ItemEdit): ItemEdit {
  return (text, n, mark, item) =>
    n < 0 ? appendItemCompatibly(text, mark, item) : otherwise(text, n, mark, item);
}

function edit(text: string, position: Position, item: string, how: ItemEdit): string {
  // ScarletDME: field 0 is field 1 for assignments (functions-arrays/replace-angle)
  const field = position.field === 0 ? 1 : position.field;
  const { value, subvalue } = position;
  if (value === 0) return how(text, field, FIELD_MARK, item);
  const inField = itemAt(text, field, FIELD_MARK);
  if (subvalue === 0)
    return put(text, field, FIELD_MARK, how(inField, value, VALUE_MARK, item), how);
  const inValue = itemAt(inField, value, VALUE_MARK);
  const newValue = how(inValue, subvalue, SUBVALUE_MARK, item);
  return put(text, field, FIELD_MARK, put(inField, value, VALUE_MARK, newValue, how), how);
}

function itemAt(text: string, n: number, mark: string): string {
  return n < 0 ? '' : (nthItem(text, n, mark) ?? '');
}

// Above the level edited an item is replaced; appending follows the mode of the edit.
function put(text: string, n: number, mark: string, item: string, how: ItemEdit): string {
  return n < 0 ? how(text, n, mark, item) : replaceItem(text, n, mark, item);
}

/** DEL S<f,v,s>, DELETE(): negative or missing positions change nothing. */
export function remove(text: string, field: number, value = 0, subvalue = 0): string {
  if (field < 0 || value < 0 || subvalue < 0) return text;
  const at = field === 0 ? 1 : field;
  if (value === 0) return deleteItem(text, at, FIELD_MARK);
  const inField = nthItem(text, at, FIELD_MARK);
  if (inField === undefined) return text;
  if (subvalue === 0)
    return replaceItem(text, at, FIELD_MARK, deleteItem(inField, value, VALUE_MARK));
  const inValue = nthItem(inField, value, VALUE_MARK);
  if (inValue === undefined) return text;
  const newValue = deleteItem(inValue, subvalue, SUBVALUE_MARK);
  return replaceItem(text, at, FIELD_MARK, replaceItem(inField, value, VALUE_MARK, newValue));
}
