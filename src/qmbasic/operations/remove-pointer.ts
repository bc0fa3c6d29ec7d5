// REMOVE walks through a variable item by item. Where it goes on is kept with the dynamic array that the variable holds, and only
// for the text that it held then; an assignment or change starts over.
import { removeNext } from '#values/index.ts';
import { text } from '../runtime/conversion.ts';
import { DynamicArray, type Reference, type Value } from '../runtime/value.ts';

interface Pointer {
  readonly text: string;
  readonly position: number;
}

const pointers = new WeakMap<DynamicArray, Pointer>();

/** GETREM(): where the next REMOVE starts, 0 at first. */
export function removePosition(value: Value): number {
  if (!(value instanceof DynamicArray) || value.isShared) return 0;
  const pointer = pointers.get(value);
  return pointer !== undefined && pointer.text === value.toString() ? pointer.position : 0;
}

/** The array that a variable holds for REMOVE alone: one that others hold too is copied. */
function ownArray(holder: Reference): DynamicArray {
  const value = holder.v;
  if (value instanceof DynamicArray && !value.isShared) return value;
  const own = new DynamicArray(text(value));
  holder.v = own;
  return own;
}

/** REMOVE: the next item and the number of the mark that ended it (0 at the end). */
export function removeItem(holder: Reference): { item: string; delimiter: number } {
  const array = ownArray(holder);
  const whole = array.toString();
  const { item, delimiter, position } = removeNext(whole, removePosition(array));
  pointers.set(array, { text: whole, position: position });
  return { item, delimiter };
}

/** SETREM position ON variable: 0, or 1 when the text is not that long. */
export function setRemovePosition(holder: Reference, position: number): number {
  const array = ownArray(holder);
  const whole = array.toString();
  if (position < 0 || position > whole.length) return 1;
  pointers.set(array, { text: whole, position });
  return 0;
}
