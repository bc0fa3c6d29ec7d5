// Operations of the statements that search and change one dynamic array.
import { convert, find, findText, locate, type Position } from '#values/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { DynamicArray, type Reference, type Value } from '../runtime/value.ts';
import { removeItem, setRemovePosition } from './remove-pointer.ts';
import type { OperationTable } from './table.ts';

type FindOperands = [
  wanted: Value,
  array: Value,
  occurrence: Value,
  field: Reference | null,
  value: Reference | null,
  subvalue: Reference | null,
];

/** FIND and FINDSTR: true when found; otherwise the positions stay as they were. */
function found(search: (text: string, wanted: string, occurrence: number) => Position | undefined) {
  return (rt: Runtime, ...operands: FindOperands): boolean => {
    const [wanted, array, occurrence, field, value, subvalue] = operands;
    const position = search(rt.text(array, 1), rt.text(wanted), rt.int(occurrence, 2));
    if (position === undefined) return false;
    if (field) field.v = position.field;
    if (value) value.v = position.value;
    if (subvalue) subvalue.v = position.subvalue;
    return true;
  };
}

type LocateOperands = [
  item: Value,
  array: Value,
  field: Value,
  value: Value,
  subvalue: Value,
  order: Value,
  position: Reference,
  asText: boolean,
];

/**
 * LOCATE item IN array<f,v,s> BY order SETTING position: true when found, else position is where it
 * belongs.
 */
function located(rt: Runtime, ...operands: LocateOperands): boolean {
  const [item, array, field, value, subvalue, order, position, asText] = operands;
  const wanted = rt.text(item);
  const options = {
    field: rt.int(field, 2),
    value: rt.int(value, 3),
    subvalue: rt.int(subvalue, 4),
    order: rt.text(order, 5),
    numeric: !asText,
  };
  const place =
    array instanceof DynamicArray
      ? array.locate(wanted, options)
      : locate(rt.text(array, 1), wanted, options);
  position.v = place.position;
  return place.found;
}

export const arrayOperations = {
  LOCATE: located,
  FIND: found(find),
  FINDSTR: found(findText),

  REMOVE(_: Runtime, item: Reference, array: Reference, delimiter: Reference): void {
    const removed = removeItem(array);
    item.v = removed.item;
    delimiter.v = removed.delimiter;
  },

  SETREM(rt: Runtime, position: Value, target: Reference): void {
    rt.session.status = setRemovePosition(target, rt.int(position));
  },

  /** CONVERT from TO to IN variable */
  CONVERT(rt: Runtime, from: Value, to: Value, target: Reference): void {
    target.v = convert(rt.text(from), rt.text(to, 1), rt.text(target.v, 2));
  },
} satisfies OperationTable;
