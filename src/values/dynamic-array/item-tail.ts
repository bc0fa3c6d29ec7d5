import { integerText } from '../numbers/number-to-text.ts';
import type { Item } from './item-list.ts';

const PIECE_BITS = 10;
const PIECE = 1 << PIECE_BITS;

/** Filled with a text at once, so that the engine never has to change what kind of array it is. */
const newPiece = (): Item[] => new Array<Item>(PIECE).fill('');

/**
 * Items appended to a long list, in pieces of one size. An array that grows item by item is copied
 * again and again into ever larger, new memory; for lists of thousands that costs ten times more
 * than storing the items.
 */
export class ItemTail {
  #last: Item[] = newPiece();
  readonly #pieces: Item[][] = [this.#last];
  count = 0;

  push(item: Item): void {
    const at = this.count & (PIECE - 1);
    if (at === 0 && this.count > 0) {
      this.#last = newPiece();
      this.#pieces.push(this.#last);
    }
    this.#last[at] = item;
    this.count++;
  }

  /** The item at a place from 0; '' behind the end. */
  item(at: number): Item {
    return at < this.count ? this.#pieces[at >> PIECE_BITS]![at & (PIECE - 1)]! : '';
  }

  /** Puts another item at a place that there is. */
  replace(at: number, item: Item): void {
    this.#pieces[at >> PIECE_BITS]![at & (PIECE - 1)] = item;
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

// Numbers are made texts here because the engine's join() takes several times longer over them.
function joined(piece: readonly Item[], start: number, end: number, mark: string): string {
  const texts = new Array<string | Item>(end - start);
  for (let at = start; at < end; at++) {
    const item = piece[at]!;
    texts[at - start] = typeof item === 'number' ? integerText(item) : item;
  }
  return texts.join(mark);
}
