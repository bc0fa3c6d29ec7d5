import type { Operation, Readable } from '#storage/index.ts';
import type { IndexDefinition } from '../file-kinds/descriptor.ts';
import type { KeyExtractor } from '../ports.ts';
import { afterPrefix, entryKey, prefixLength, valuePrefix } from './index-keys.ts';

/** One value of an index with the ids of the records that have it. */
export interface IndexEntry {
  readonly value: string;
  readonly ids: readonly string[];
}

export interface IndexRange {
  /** Lowest value, included unless `fromExclusive`. */
  readonly from?: string | undefined;
  readonly fromExclusive?: boolean | undefined;
  /** Highest value, included unless `toExclusive`. */
  readonly to?: string | undefined;
  readonly toExclusive?: boolean | undefined;
  readonly reverse?: boolean | undefined;
}

/** An alternate key index: its definition, and how a record's values are found. */
export class FileIndex {
  readonly definition: IndexDefinition;
  readonly #extract: KeyExtractor;

  constructor(definition: IndexDefinition, extract: KeyExtractor) {
    this.definition = definition;
    this.#extract = extract;
  }

  #keys(id: string, record: string | undefined): Map<string, string> {
    const keys = new Map<string, string>();
    if (record === undefined) return keys;
    for (const value of this.#extract(id, record)) {
      if (value === '' && !this.definition.nulls) continue;
      keys.set(entryKey(this.definition, value, id), value);
    }
    return keys;
  }

  /**
   * Adds to a batch what changes in the index when a record changes; undefined stands for no
   * record.
   */
  addChanges(
    batch: Operation[],
    id: string,
    before: string | undefined,
    after: string | undefined,
  ) {
    const { space } = this.definition;
    const oldKeys = this.#keys(id, before);
    const newKeys = this.#keys(id, after);
    for (const key of oldKeys.keys()) {
      if (!newKeys.has(key)) batch.push({ kind: 'delete', space, key });
    }
    for (const [key, value] of newKeys) {
      if (!oldKeys.has(key)) batch.push({ kind: 'put', space, key, value });
    }
  }

  /** Ids of the records with one value, in order of id. */
  idsOf(engine: Readable, value: string): string[] {
    const from = valuePrefix(this.definition, value);
    const range = { space: this.definition.space, from, to: afterPrefix(from), keysOnly: true };
    const ids: string[] = [];
    for (const { key } of engine.scan(range)) ids.push(key.slice(from.length));
    return ids;
  }

  /** Values in the order of the index, each with its ids. */
  *entries(engine: Readable, range: IndexRange = {}): IterableIterator<IndexEntry> {
    const limits = this.#limits(range);
    let prefix: string | undefined;
    let value = '';
    let ids: string[] = [];
    const scan = { space: this.definition.space, ...limits, reverse: range.reverse };
    for (const entry of engine.scan(scan)) {
      const length = prefixLength(entry.key);
      if (prefix === undefined || !(length === prefix.length && entry.key.startsWith(prefix))) {
        if (prefix !== undefined) yield { value, ids: range.reverse ? ids.reverse() : ids };
        prefix = entry.key.slice(0, length);
        value = entry.value;
        ids = [];
      }
      ids.push(entry.key.slice(length));
    }
    if (prefix !== undefined) yield { value, ids: range.reverse ? ids.reverse() : ids };
  }

  #limits(range: IndexRange): { from: string | undefined; to: string | undefined } {
    const prefix = (value: string | undefined) =>
      value === undefined ? undefined : valuePrefix(this.definition, value);
    const low = prefix(range.from);
    const high = prefix(range.to);
    return {
      from: low !== undefined && range.fromExclusive ? afterPrefix(low) : low,
      to: high === undefined || range.toExclusive ? high : afterPrefix(high),
    };
  }

  /** The next value to the right (or left) of a position; a position is a value or an end. */
  step(
    engine: Readable,
    position: string | undefined,
    direction: 'left' | 'right',
  ): IndexEntry | undefined {
    const range: IndexRange =
      direction === 'right'
        ? { from: position, fromExclusive: true }
        : { to: position, toExclusive: true, reverse: true };
    for (const entry of this.entries(engine, range)) return entry;
    return undefined;
  }
}
