// Limits of values, and the memory that a session may use. The engine ends the process when its heap is full, so whatever makes
// large things asks here first.
import { MvError } from '#base/index.ts';

/** The longest text that can exist (a little under the engine's own limit), in characters. */
const TEXT_LENGTH_MAX = 536_000_000;
/** More items than this in one level of a dynamic array is a runaway program, not data. */
const ITEMS_MAX = 1 << 25;
/** Appending may go on to here: an array of the engine that grows further cannot be made. */
const ITEMS_GROWN_MAX = 1 << 26;
/** Shorter texts are not looked at: they are garbage or part of something that is. */
const LARGE = 1 << 16;
/** Characters of work that a text built piece by piece may cost, for each character of it. */
const PIECE_COST = 64;
/** Longer texts are worked on in pieces, so that what is made on the way stays small. */
export const PIECE_LENGTH = 1 << 20;

/**
 * Looks at the memory in use and returns how many bytes are free; throws when fewer than `needed`
 * are, after garbage has been collected.
 */
export type MemoryLook = (needed: number) => number;

/** Rounds between two looks at memory. */
const ROUNDS_MAX = 128;

let look: MemoryLook | undefined;
let free = Number.POSITIVE_INFINITY;
let rounds = 1;
let roundsLeft = 1;

/** Whoever runs sessions in this thread says how memory is looked at. */
export function setMemoryLook(next: MemoryLook | undefined): void {
  look = next;
  free = next ? next(0) : Number.POSITIVE_INFINITY;
}

/** Asks for memory before it is taken: `needed` bytes must be free, `taken` of them are gone afterwards. */
export function reserve(needed: number, taken = needed): void {
  free -= taken;
  if (needed > free && look) free = look(needed);
}

/** Counts memory that was taken without asking; it shows the next time that memory is looked at. */
export function taken(bytes: number): void {
  free -= bytes;
}

/**
 * Called now and then by everything that goes on for long. How often memory is really looked at
 * depends on how fast it goes.
 */
export function lookAtMemory(): void {
  if (--roundsLeft > 0 && free > 0) return;
  lookNow();
}

// Apart, because every loop of a program calls lookAtMemory(): what is short is compiled quickly.
function lookNow(): void {
  if (!look) return;
  const before = free;
  free = look(0);
  rounds = before - free > free / 16 ? Math.max(rounds >> 2, 1) : Math.min(rounds * 2, ROUNDS_MAX);
  roundsLeft = rounds;
}

/** Refuses a text that would be too long, before it is built; `added` of its characters are new. */
export function checkLength(length: number, added = length): void {
  if (length < LARGE) {
    free -= added;
    return;
  }
  if (length > TEXT_LENGTH_MAX) {
    throw new MvError('TEXT_TOO_LONG', `Cannot make a string of ${length} characters`);
  }
  reserve(length, added);
}

/** For functions that build their result character by character: there must be memory for that. */
export function checkWork(length: number): void {
  if (length >= LARGE) reserve(length * PIECE_COST, length);
}

/** Applies what works on each character by itself to a text, in pieces when it is long. */
export function inPieces(text: string, work: (piece: string) => string): string {
  if (text.length <= PIECE_LENGTH) return work(text);
  const pieces: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length; at += PIECE_LENGTH) {
    const piece = work(text.slice(at, at + PIECE_LENGTH));
    // Reading a character makes the engine put the pieces of a text together.
    piece.charCodeAt(0);
    pieces.push(piece);
    length += piece.length;
    checkLength(length, piece.length);
  }
  return pieces.join('');
}

/** Refuses a position that would need more items than a level may have. */
export function checkPosition(position: number): void {
  if (position > ITEMS_MAX) {
    throw new MvError('POSITION_TOO_HIGH', `Cannot make item ${position} of a dynamic array`);
  }
  if (position >= LARGE) reserve(position * 16);
}

/** Refuses more items than a level may have; called before its items are made. */
export function checkItems(count: number): void {
  if (count > ITEMS_GROWN_MAX) {
    throw new MvError('TOO_MANY_ITEMS', `Cannot make a dynamic array of ${count} items`);
  }
  reserve(count * 16, 0);
}
