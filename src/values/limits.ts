import { MvError } from '#base/index.ts';

/** The longest text that can exist (a little under the engine's own limit), in characters. */
export const TEXT_LENGTH_MAX = 536_000_000;
/** More items than this in one level of a dynamic array is a runaway program, not data. */
export const ITEMS_MAX = 1 << 25;

/** Refuses a text that would be too long, before it is built. */
export function checkLength(length: number): void {
  if (length > TEXT_LENGTH_MAX) {
    throw new MvError('TEXT_TOO_LONG', `Cannot make a string of ${length} characters`);
  }
}

/** Refuses a position that would need more items than a level may have. */
export function checkPosition(position: number): void {
  if (position > ITEMS_MAX) {
    throw new MvError('POSITION_TOO_HIGH', `Cannot make item ${position} of a dynamic array`);
  }
}
