/** One entry of a select list: a record id, and for exploded lists the value and subvalue that it stands for. */
export interface SelectEntry {
  readonly id: string;
  readonly valuePosition: number;
  readonly subvaluePosition: number;
}

/** An active select list: ids in order, consumed from the front by READNEXT. */
export class SelectList {
  readonly #ids: readonly string[];
  /** value position * 65536 + subvalue position of each id, or undefined when nothing is exploded. */
  readonly #positions: readonly number[] | undefined;
  #next = 0;

  constructor(ids: readonly string[], positions?: readonly number[]) {
    this.#ids = ids;
    this.#positions = positions;
  }

  get remaining(): number {
    return this.#ids.length - this.#next;
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

  /** Ids not yet consumed; the list itself stays as it is. */
  restOfIds(): string[] {
    return this.#ids.slice(this.#next);
  }

  /** Entries not yet consumed, with positions. */
  restOfEntries(): SelectEntry[] {
    return this.restOfIds().map((id, index) => {
      const packed = this.#positions?.[this.#next + index] ?? 0;
      return { id, valuePosition: packed >>> 16, subvaluePosition: packed & 0xffff };
    });
  }

  static ofEntries(entries: readonly SelectEntry[]): SelectList {
    const ids = entries.map((entry) => entry.id);
    if (entries.every((entry) => entry.valuePosition === 0)) return new SelectList(ids);
    return new SelectList(
      ids,
      entries.map((entry) => entry.valuePosition * 65536 + entry.subvaluePosition),
    );
  }
}
