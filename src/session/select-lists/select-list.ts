import { FIELD_MARK, reserve, splitItems, VALUE_MARK } from '#values/index.ts';

/** Memory of an entry of an exploded list while it is made. */
const EXPLODED_BYTES = 150;

/**
 * One entry of a select list: a record id, and for exploded lists the value and subvalue that it
 * stands for.
 */
export interface SelectEntry {
  readonly id: string;
  readonly valuePosition: number;
  readonly subvaluePosition: number;
}

/** An active select list: ids in order, consumed from the front by READNEXT. */
export class SelectList {
  readonly #ids: readonly string[];
  /**
   * value position * 65536 + subvalue position of each id, or undefined when nothing is exploded.
   */
  readonly #positions: readonly number[] | undefined;
  /**
   * The entries as they were written, where a program made the list from text that holds value
   * marks.
   */
  readonly #texts: readonly string[] | undefined;
  #next = 0;

  constructor(
    ids: readonly string[],
    positions?: readonly number[],
    texts?: readonly string[] | undefined,
  ) {
    this.#ids = ids;
    this.#positions = positions;
    this.#texts = texts;
  }

  get remaining(): number {
    return Math.max(0, this.#ids.length - this.#next);
  }

  get isExploded(): boolean {
    return this.#positions !== undefined;
  }

  /** The next id, or undefined at the end. READNEXT's fast path. */
  nextId(): string | undefined {
    return this.#ids[this.#next++];
  }

  /** Value and subvalue position of the id that nextId() gave last. */
  lastPosition(): { valuePosition: number; subvaluePosition: number } {
    const packed = this.#positions?.[this.#next - 1] ?? 0;
    return { valuePosition: packed >>> 16, subvaluePosition: packed & 0xffff };
  }

  /**
   * The entry that nextId() gave last, as READLIST and COMPOSITE.READNEXT show it: id, then
   * positions after value marks.
   */
  lastText(): string {
    return this.#text(this.#next - 1);
  }

  /** Ids not yet consumed; the list itself stays as it is. */
  restOfIds(): string[] {
    return this.#ids.slice(this.#next);
  }

  /** Entries not yet consumed, as one dynamic array. */
  restAsText(): string {
    return this.restOfTexts().join(FIELD_MARK);
  }

  /**
   * Entries not yet consumed, each as text: id, then positions after value marks where it is
   * exploded.
   */
  restOfTexts(): string[] {
    if (this.#positions === undefined && this.#texts === undefined) return this.restOfIds();
    const texts: string[] = [];
    for (let at = this.#next; at < this.#ids.length; at++) texts.push(this.#text(at));
    return texts;
  }

  /** Entries not yet consumed, with positions. */
  restOfEntries(): SelectEntry[] {
    return this.restOfIds().map((id, index) => {
      const packed = this.#positions?.[this.#next + index] ?? 0;
      return { id, valuePosition: packed >>> 16, subvaluePosition: packed & 0xffff };
    });
  }

  #text(at: number): string {
    const written = this.#texts?.[at];
    if (written !== undefined) return written;
    const id = this.#ids[at] ?? '';
    const packed = this.#positions?.[at] ?? 0;
    if (packed === 0) return id;
    const text = `${id}${VALUE_MARK}${packed >>> 16}`;
    return packed & 0xffff ? `${text}${VALUE_MARK}${packed & 0xffff}` : text;
  }

  /**
   * Number of the field that an exploded list was made of, -1 for an expression; undefined when it
   * is not known.
   */
  get explodedField(): number | undefined {
    const number = this.#texts?.[this.#next]?.split(VALUE_MARK)[3];
    return number === undefined ? undefined : Number(number);
  }

  /** A list of entries; `field` is the number of the field that they were exploded by. */
  static ofEntries(entries: readonly SelectEntry[], field?: number): SelectList {
    const ids = entries.map((entry) => entry.id);
    if (entries.every((entry) => entry.valuePosition === 0)) return new SelectList(ids);
    const written = (entry: SelectEntry) =>
      [entry.id, entry.valuePosition, entry.subvaluePosition, field].join(VALUE_MARK);
    return new SelectList(
      ids,
      entries.map((entry) => entry.valuePosition * 65536 + entry.subvaluePosition),
      field === undefined ? undefined : entries.map(written),
    );
  }

  /**
   * A list of the fields of a dynamic array; what follows a value mark is the position of an
   * exploded entry.
   */
  static ofText(text: string): SelectList {
    if (text === '') return new SelectList([]);
    const texts = splitItems(text, FIELD_MARK);
    if (!text.includes(VALUE_MARK)) return new SelectList(texts);
    reserve(texts.length * EXPLODED_BYTES);
    const parts = texts.map((entry) => entry.split(VALUE_MARK));
    const position = (part: string | undefined) => {
      const number = Number(part);
      return Number.isInteger(number) && number > 0 && number < 65536 ? number : 0;
    };
    return new SelectList(
      parts.map((entry) => entry[0] ?? ''),
      parts.map((entry) => position(entry[1]) * 65536 + position(entry[2])),
      texts,
    );
  }
}
