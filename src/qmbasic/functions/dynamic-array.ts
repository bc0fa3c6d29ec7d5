// Functions that read and build dynamic arrays.
import {
  crop,
  extract,
  insert,
  insertCompatibly,
  locate,
  lower,
  maximum,
  minimum,
  type Position,
  raise,
  remove,
  replace,
  replaceCompatibly,
  substitute,
  sum,
  summation,
  vslice,
} from '#values/index.ts';
import { removeItem, removePosition } from '../operations/remove-pointer.ts';
import { currentPrecision, int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import { DynamicArray, type Reference, ReusedValue, type Value } from '../runtime/value.ts';

const POSITIONS = [2, 4] as const;
const returnsString = { itype: true, returns: 'string' } as const;

/** S<f,v,s> of any value; a dynamic array kept apart is not turned into text for it. */
function extracted(array: Value, field: number, value: number, subvalue: number): string {
  if (array instanceof DynamicArray) return array.extract(field, value, subvalue);
  return extract(text(array), field, value, subvalue);
}

type Edit = (text: string, position: Position, item: string) => string;

/** INSERT() and REPLACE(): dyn, f, v, s, item, and 1 under $MODE COMPATIBLE.APPEND. */
function edited(compatibly: Edit, usually: Edit, operands: readonly Value[]): string {
  const [array, f, v, s, item, compatible] = operands;
  const position = { field: int(f, 1), value: int(v, 2), subvalue: int(s, 3) };
  const edit = compatible === 1 ? compatibly : usually;
  return edit(text(array), position, text(item, 4));
}

export const dynamicArrayFunctions = {
  CROP: {
    args: [1, 1],
    summary: 'Takes trailing empty elements off every level',
    ...returnsString,
    call: (_: Runtime, array: Value) => crop(text(array)),
  },
  DELETE: {
    args: POSITIONS,
    defaults: [0, 0],
    summary: 'A copy without an element',
    ...returnsString,
    call: (_: Runtime, array: Value, f: Value, v: Value, s: Value) =>
      remove(text(array), int(f, 1), int(v, 2), int(s, 3)),
  },
  EXTRACT: {
    args: POSITIONS,
    defaults: [0, 0],
    summary: 'An element',
    ...returnsString,
    call: (_: Runtime, array: Value, f: Value, v: Value, s: Value) =>
      extracted(array, int(f, 1), int(v, 2), int(s, 3)),
  },
  GETREM: {
    args: [1, 1],
    summary: 'Where REMOVE goes on in a variable',
    returns: 'number',
    call: (_: Runtime, value: Value) => removePosition(value),
  },
  INSERT: {
    args: [3, 5],
    form: 'insert',
    summary: 'A copy with an element inserted',
    ...returnsString,
    call: (_: Runtime, ...operands: Value[]) => edited(insertCompatibly, insert, operands),
  },
  LOCATE: {
    args: [3, 6],
    form: 'locate',
    summary: 'Where an element stands, or 0',
    itype: true,
    returns: 'number',
    call(_: Runtime, ...[item, array, f, v, s, order]: Value[]) {
      const wanted = text(item);
      const options = {
        field: int(f, 2),
        value: int(v, 3),
        subvalue: int(s, 4),
        order: text(order, 5),
      };
      const found =
        array instanceof DynamicArray
          ? array.locate(wanted, options)
          : locate(text(array, 1), wanted, options);
      return found.found ? found.position : 0;
    },
  },
  LOWER: {
    args: [1, 1],
    summary: 'Every mark becomes the next lower one',
    ...returnsString,
    call: (_: Runtime, array: Value) => lower(text(array)),
  },
  MAXIMUM: {
    args: [1, 1],
    summary: 'The largest element',
    itype: true,
    call: (_: Runtime, array: Value) => maximum(text(array)),
  },
  MINIMUM: {
    args: [1, 1],
    summary: 'The smallest element',
    itype: true,
    call: (_: Runtime, array: Value) => minimum(text(array)),
  },
  RAISE: {
    args: [1, 1],
    summary: 'Every mark becomes the next higher one',
    ...returnsString,
    call: (_: Runtime, array: Value) => raise(text(array)),
  },
  REMOVE: {
    args: [2, 2],
    form: 'remove',
    summary: 'The next element of any level, and which mark ended it',
    returns: 'string',
    call(_: Runtime, holder: Reference, delimiter: Reference) {
      const { item, delimiter: mark } = removeItem(holder);
      delimiter.v = mark;
      return item;
    },
  },
  REPLACE: {
    args: [3, 5],
    form: 'insert',
    summary: 'A copy with an element replaced',
    ...returnsString,
    call: (_: Runtime, ...operands: Value[]) => edited(replaceCompatibly, replace, operands),
  },
  REUSE: {
    args: [1, 1],
    summary: 'Element by element operations repeat the last element',
    itype: true,
    call: (_: Runtime, array: Value) => new ReusedValue(array),
  },
  SUBSTITUTE: {
    args: [3, 4],
    defaults: ['\xfd'],
    summary: 'Replaces whole elements by those of a list',
    ...returnsString,
    call(_: Runtime, array: Value, from: Value, to: Value, delimiter: Value) {
      const mark = text(delimiter, 3);
      if (mark === '') throw new Fault('Null substring delimiter');
      return substitute(text(array), text(from, 1), text(to, 2), mark);
    },
  },
  SUM: {
    args: [1, 1],
    summary: 'Totals the lowest level of elements',
    itype: true,
    call: (_: Runtime, array: Value) => numberIfPlain(sum(text(array), currentPrecision())),
  },
  SUMMATION: {
    args: [1, 1],
    summary: 'Totals all elements',
    itype: true,
    returns: 'number',
    call: (_: Runtime, array: Value) => summation(text(array)),
  },
  VSLICE: {
    args: [2, 2],
    summary: 'One value of every field',
    ...returnsString,
    call: (_: Runtime, array: Value, n: Value) => vslice(text(array), int(n, 1)),
  },
} satisfies FunctionTable;

// A total without marks is a number again, so that arithmetic goes on with it at full speed.
function numberIfPlain(total: string): Value {
  const number = Number(total);
  return Number.isSafeInteger(number) && String(number) === total ? number : total;
}
