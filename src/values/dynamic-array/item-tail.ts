import { integerText } from '../numbers/number-to-text.ts';
import type { Item } from './item-list.ts';

const PIECE_BITS = 10;
const PIECE = 1 << PIECE_BITS;

/** Whole numbers of 32 bits, as long as nothing else is among them, or items of all kinds. */
type Piece = Int32Array | Item[];

/**
 * Items appended to a long list, in pieces of one size. An array that grows item by item is copied
 * again and again into ever larger, new memory; for lists of thousands that costs ten times more
 * than storing the items. Pieces of numbers take half the memory, which the engine need not move.
 */
export class ItemTail {
  readonly #pieces: Piece[] = [];
  /** The last piece, if it holds nothing but numbers; else `#items` is the last piece. */
  #numbers: Int32Array | undefined;
  #items: Item[] = [];
  count = 0;

  push(item: Item): void {
    const at = this.count & (PIECE - 1);
    if (at === 0) this.#begin(isSmallNumber(item));
    if (this.#numbers === undefined) this.#items[at] = item;
    else if (isSmallNumber(item)) this.#numbers[at] = item;
    else this.#itemsOf(this.count >> PIECE_BITS)[at] = item;
    this.count++;
  }

  #begin(withNumbers: boolean): void {
    this.#numbers = withNumbers ? new Int32Array(PIECE) : undefined;
    // Filled with a text at once, so that the engine never has to change what kind of array it is
    if (!withNumbers) this.#items = new Array<Item>(PIECE).fill('');
    this.#pieces.push(this.#numbers ?? this.#items);
  }

  /** A piece that can hold items of all kinds from now on. */
  #itemsOf(number: number): Item[] {
    const piece = this.#pieces[number]!;
    if (Array.isArray(piece)) return piece;
    const items = new Array<Item>(PIECE).fill('');
    for (let at = 0; at < PIECE; at++) items[at] = piece[at]!;
    this.#pieces[number] = items;
    if (piece === this.#numbers) {
      this.#numbers = undefined;
      this.#items = items;
    }
    return items;
  }

  /** The item at a place from 0; '' behind the end. */
  item(at: number): Item {
    return at < this.count ? this.#pieces[at >> PIECE_BITS]![at & (PIECE - 1)]! : '';
  }

  /** Puts another item at a place that there is. */
  replace(at: number, item: Item): void {
    const number = at >> PIECE_BITS;
    const piece = this.#pieces[number]!;
    if (Array.isArray(piece) || !isSmallNumber(item)) {
      this.#itemsOf(number)[at & (PIECE - 1)] = item;
    } else {
      piece[at & (PIECE - 1)] = item;
    }
  }

  /** Adds the texts of the items from a place on, in longer parts separated by the mark. */
  addText(parts: string[], mark: string, from: number): void {
    for (let at = from; at < this.count; ) {
      const piece = this.#pieces[at >> PIECE_BITS]!;
      const start = at & (PIECE - 1);
      const end = Math.min(PIECE, start + this.count - at);
      parts.push(joined(piece, start, end, mark));
      at += end - start;
    }
  }

  /** Appends the items to an array. */
  moveTo(items: Item[]): void {
    for (let at = 0; at < this.count; at++) items.push(this.item(at));
  }
}

function isSmallNumber(item: Item): item is number {
  return typeof item === 'number' && (item | 0) === item;
}

// Numbers are made texts here because the engine's join() takes several times longer over them.
function joined(piece: Piece, start: number, end: number, mark: string): string {
  const texts = new Array<string | Item>(end - start);
  for (let at = start; at < end; at++) {
    const item = piece[at]!;
    texts[at - start] = typeof item === 'number' ? integerText(item) : item;
  }
  return texts.join(mark);
}
