import { checkItems, checkPosition, taken } from '../limits.ts';
import { nthItem } from './extract.ts';
import { ItemTail } from './item-tail.ts';
import { type ItemTest, itemTest, type Located, type LocateOrder } from './locate.ts';
import {
  inOrder,
  integerItem,
  isTracked,
  lowerBound,
  mayLead,
  type TrackedOrder,
  textAt,
} from './ordered-items.ts';
import { splitItems } from './split-items.ts';

/**
 * The items of one level kept apart: fields, or the values of a field, or the subvalues of a value.
 * A whole number stays a number until somebody wants its text: its text says the same.
 */
export type Item = string | number | ItemList;

/** Lists of so many items grow by pieces. */
const LONG_LIST = 1024;
/** After so many appends in a row: a list that is searched in between stays one array. */
const APPENDS_BEFORE = 16;

/** Texts shorter than this are scanned rather than split when one item is read. */
const SPLIT_FROM = 200;
/** Memory is asked for whenever so many items have been added. */
const ITEMS_STEP = (1 << 20) - 1;
/**
 * One level of a dynamic array. Its text is made when asked for and kept; `covered` tells how many
 * leading items the kept text spells, so that appending needs no text at all.
 */
export class ItemList {
  readonly #mark: string;
  readonly #markCode: number;
  #items: Item[] | undefined;
  /** Items appended behind a long `#items`; see ItemTail. */
  #tail: ItemTail | undefined;
  /** Appends since all items were last wanted in one array. */
  #appended = 0;
  #text: string;
  #covered: number;
  #order: TrackedOrder | '' = '';
  #inOrder = 0;
  /** Who may change this list in place; a list reached from a copy is copied first. */
  owner: object | undefined;

  constructor(text: string, markCode: number, owner: object | undefined, items?: Item[]) {
    this.#mark = String.fromCharCode(markCode);
    this.#markCode = markCode;
    this.#items = items;
    this.#text = text;
    this.#covered = items === undefined ? -1 : 0;
    this.owner = owner;
  }

  toString(): string {
    const items = this.#items;
    if (items === undefined) return this.#text;
    const tail = this.#tail;
    const count = items.length + (tail === undefined ? 0 : tail.count);
    if (this.#covered === count) return this.#text;
    const parts = this.#covered === 0 ? [] : [this.#text];
    if (this.#covered < items.length) {
      parts.push((this.#covered === 0 ? items : items.slice(this.#covered)).join(this.#mark));
    }
    tail?.addText(parts, this.#mark, Math.max(this.#covered - items.length, 0));
    this.#text = parts.length === 1 ? parts[0]! : parts.join(this.#mark);
    this.#covered = count;
    return this.#text;
  }

  /** A list of the same items for another owner. */
  copyFor(owner: object): ItemList {
    if (this.#items === undefined) return new ItemList(this.#text, this.#markCode, owner);
    const copy = new ItemList('', this.#markCode, owner, this.#split().slice());
    copy.#text = this.#text;
    copy.#covered = this.#covered;
    copy.#order = this.#order;
    copy.#inOrder = this.#inOrder;
    return copy;
  }

  /** Whether the text is empty; never makes it. */
  get isEmpty(): boolean {
    const items = this.#items;
    if (items === undefined) return this.#text === '';
    return items.length === 1 && isEmptyItem(items[0]!);
  }

  get count(): number {
    const tail = this.#tail;
    return tail === undefined ? this.#split().length : this.#items!.length + tail.count;
  }

  /** Item n (from 1); '' where there is none. */
  item(n: number): string {
    const items = this.#items;
    if (items === undefined) {
      if (this.#text.length < SPLIT_FROM)
        return n > 0 ? (nthItem(this.#text, n, this.#mark) ?? '') : '';
      return this.#itemText(this.#split(), n);
    }
    return this.#itemText(items, n);
  }

  #itemText(items: readonly Item[], n: number): string {
    const tail = this.#tail;
    let item: Item | undefined;
    if (n <= items.length) item = n > 0 ? items[n - 1]! : '';
    else item = tail === undefined ? '' : tail.item(n - items.length - 1);
    return typeof item === 'string' ? item : item.toString();
  }

  /** Item n as a number when it is kept as one. */
  numberAt(n: number): number | undefined {
    const items = this.#items;
    if (items === undefined) return undefined;
    const isBehind = this.#tail !== undefined && n > items.length;
    const item = isBehind ? this.#tail!.item(n - items.length - 1) : items[n - 1];
    return typeof item === 'number' ? item : undefined;
  }

  /** Item n as a list of the next level when it is worth splitting, else its text. */
  level(n: number): string | ItemList {
    if (n <= 0) return '';
    const items = this.#split();
    if (n > items.length) return '';
    const item = items[n - 1]!;
    if (typeof item === 'number') return String(item);
    if (typeof item !== 'string' || item.length < SPLIT_FROM) return item;
    const list = new ItemList(item, this.#markCode - 1, this);
    items[n - 1] = list;
    return list;
  }

  /** Item n as a list of the next level that may be changed in place; missing items are made. */
  levelForChange(n: number): ItemList {
    const items = this.#split();
    const at = n < 0 ? this.#appendIndex(items) : n - 1;
    this.#pad(items, at + 1);
    const item = items[at]!;
    let list: ItemList;
    if (typeof item !== 'object') list = new ItemList(String(item), this.#markCode - 1, this);
    else list = item.owner === this ? item : item.copyFor(this);
    items[at] = list;
    this.#changedAt(at);
    return list;
  }

  /** Puts an item at position n (negative: at the end). */
  replace(n: number, text: string | number): void {
    if (n < 0 || (n > LONG_LIST && n === this.count + 1)) {
      this.append(text);
      return;
    }
    const items = this.#items;
    if (this.#tail !== undefined && n > items!.length && n <= this.count) {
      this.#tail.replace(n - items!.length - 1, text);
      if (n <= this.#covered) this.#covered = 0;
      return;
    }
    this.#replaceAmong(this.#split(), n, text);
  }

  #replaceAmong(items: Item[], n: number, text: string | number): void {
    this.#pad(items, n);
    if (typeof text === 'string') taken(text.length);
    items[n - 1] = text;
    if (n <= this.#covered) this.#covered = 0;
    if (this.#inOrder >= n) this.#keepOrder(items, n - 1);
  }

  append(text: string | number): void {
    if (typeof text === 'string') taken(text.length);
    const items = this.#items ?? this.#split();
    if (items.length >= LONG_LIST && ++this.#appended > APPENDS_BEFORE) {
      this.#tail ??= new ItemTail();
      if ((this.#tail.count & ITEMS_STEP) === ITEMS_STEP) checkItems(this.count + 1);
      this.#tail.push(text);
    } else if (items.length === 1 && isEmptyItem(items[0]!)) {
      items[0] = text;
      this.#covered = this.#inOrder = 0;
    } else {
      if ((items.length & ITEMS_STEP) === ITEMS_STEP) checkItems(items.length + 1);
      items.push(text);
    }
  }

  /** Puts an item before position n (negative: at the end). */
  insert(n: number, text: string): void {
    const items = this.#split();
    const length = items.length;
    // Before an empty last item no mark is written, so the new one takes its place
    if (n < 0 || n > length || (n === length && isEmptyItem(items[n - 1]!))) {
      this.replace(n, text);
      return;
    }
    items.splice(n - 1, 0, text);
    if (n <= this.#covered) this.#covered = 0;
    if (this.#inOrder >= n) {
      this.#inOrder++;
      this.#keepOrder(items, n - 1);
    }
  }

  /** Takes item n out. */
  remove(n: number): void {
    const items = this.#split();
    if (n > items.length) return;
    items.splice(n - 1, 1);
    if (items.length === 0) items.push('');
    if (n <= this.#covered) this.#covered = 0;
    if (this.#inOrder >= n) this.#inOrder--;
  }

  /** Continues the text: the last item grows by what precedes the first mark. */
  concatenate(text: string): void {
    const items = this.#split();
    const parts = splitItems(text, this.#mark);
    if (parts.length > ITEMS_STEP) checkItems(items.length + parts.length);
    const last = items.length - 1;
    items[last] = `${items[last]}${parts[0]}`;
    if (this.#covered > last) this.#covered = 0;
    if (this.#inOrder > last) this.#inOrder = last;
    for (let at = 1; at < parts.length; at++) items.push(parts[at]!);
  }

  /** LOCATE among the items; `last` tells that the whole text ends with this level. */
  locate(
    wanted: string,
    start: number,
    order: LocateOrder,
    options: { numeric: boolean; last: boolean },
  ): Located {
    const items = this.#split();
    const count = items.length;
    if (start > count) return { found: false, position: start };
    if (start === count && isEmptyItem(items[count - 1]!)) {
      return { found: wanted === '' && (count === 1 || !options.last), position: start };
    }
    let from = start;
    if (isTracked(order) && this.#isSearchable(wanted, order, options.numeric)) {
      const known = this.#knownInOrder(items, order);
      if (start <= known) {
        const before = lowerBound(items, { from: start - 1, end: known }, wanted, order);
        if (before < known) return this.#atBound(items, before, wanted, order);
        from = known + 1;
        if (from > count) {
          const position = options.last && isEmptyItem(items[count - 1]!) ? count : from;
          return { found: false, position };
        }
      }
    }
    return scan(items, from, itemTest(wanted, order, options.numeric), options.last);
  }

  #isSearchable(wanted: string, order: TrackedOrder, numeric: boolean): boolean {
    return order === 'AL' || (numeric && integerItem(wanted) !== undefined);
  }

  #atBound(items: readonly Item[], before: number, wanted: string, order: TrackedOrder): Located {
    const item = textAt(items, before);
    const found = order === 'AL' ? item === wanted : integerItem(item) === integerItem(wanted);
    return { found, position: before + 1 };
  }

  #knownInOrder(items: readonly Item[], order: TrackedOrder): number {
    if (this.#order !== order) {
      this.#order = order;
      this.#inOrder = 0;
    }
    let known = this.#inOrder;
    if (known === 0 && mayLead(textAt(items, 0), order)) known = 1;
    if (known > 0) {
      let previous = textAt(items, known - 1);
      for (; known < items.length; known++) {
        const next = textAt(items, known);
        if (!inOrder(previous, next, order)) break;
        previous = next;
      }
    }
    this.#inOrder = known;
    return known;
  }

  // After item `at` of the ordered part changed: the part goes on over it only when it fits between
  // its neighbours.
  #keepOrder(items: readonly Item[], at: number): void {
    const order = this.#order as TrackedOrder;
    const item = textAt(items, at);
    const fits =
      (at === 0 ? mayLead(item, order) : inOrder(textAt(items, at - 1), item, order)) &&
      (at + 1 >= this.#inOrder || inOrder(item, textAt(items, at + 1), order));
    if (!fits) this.#inOrder = at;
  }

  #changedAt(at: number): void {
    if (at < this.#covered) this.#covered = 0;
    if (at < this.#inOrder) this.#inOrder = at;
  }

  #appendIndex(items: readonly Item[]): number {
    return items.length === 1 && isEmptyItem(items[0]!) ? 0 : items.length;
  }

  #pad(items: Item[], n: number): void {
    if (n > items.length) checkPosition(n);
    while (items.length < n) items.push('');
  }

  /** All items in one array. */
  #split(): Item[] {
    this.#appended = 0;
    if (this.#items !== undefined) {
      this.#tail?.moveTo(this.#items);
      this.#tail = undefined;
      return this.#items;
    }
    this.#items = splitItems(this.#text, this.#mark);
    this.#covered = this.#items.length;
    return this.#items;
  }
}

function isEmptyItem(item: Item): boolean {
  return typeof item === 'object' ? item.isEmpty : item === '';
}

function scan(items: readonly Item[], start: number, test: ItemTest, last: boolean): Located {
  const count = items.length;
  for (let position = start; position < count; position++) {
    const outcome = test(textAt(items, position - 1), '');
    if (outcome === 'found' || outcome === 'stop') return { found: outcome === 'found', position };
  }
  const item = textAt(items, count - 1);
  const outcome = test(item, last ? 'text' : 'level');
  if (outcome === 'found' || outcome === 'stop') {
    return { found: outcome === 'found', position: count };
  }
  const emptyEnd = outcome === 'next' && last && item === '';
  return { found: false, position: emptyEnd ? count : count + 1 };
}
