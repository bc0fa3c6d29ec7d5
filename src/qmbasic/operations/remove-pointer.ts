// REMOVE walks through a variable item by item. Where it goes on is kept with the dynamic array that the variable holds, so that
// assigning to the variable starts over.
import { removeNext } from '#values/index.ts';
import { text } from '../runtime/conversion.ts';
import { DynamicArray, type Reference, type Value } from '../runtime/value.ts';

const positions = new WeakMap<DynamicArray, number>();

/** GETREM(): where the next REMOVE starts, 0 at first. */
export function removePosition(value: Value): number {
  return value instanceof DynamicArray ? (positions.get(value) ?? 0) : 0;
}

/** The array that a variable holds for REMOVE alone: one that others hold too is copied. */
function ownArray(holder: Reference): DynamicArray {
  const value = holder.v;
  if (value instanceof DynamicArray && !value.isShared) return value;
  const own = new DynamicArray(text(value));
  const position = removePosition(value);
  if (position > 0) positions.set(own, position);
  holder.v = own;
  return own;
}

/** REMOVE: the next item and the number of the mark that ended it (0 at the end). */
export function removeItem(holder: Reference): { item: string; delimiter: number } {
  const array = ownArray(holder);
  const { item, delimiter, position } = removeNext(array.toString(), positions.get(array) ?? 0);
  positions.set(array, position);
  return { item, delimiter };
}

/** SETREM position ON variable */
export function setRemovePosition(holder: Reference, position: number): void {
  const array = ownArray(holder);
  const last = array.toString().length;
  positions.set(array, Math.min(Math.max(position, 0), last));
}
