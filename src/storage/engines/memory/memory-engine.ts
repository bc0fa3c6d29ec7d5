// Keeps everything in memory and forgets it at the end: for tests, and for work that must leave
// nothing behind.
import { StorageError } from '#base/index.ts';
import type {
  EngineCapabilities,
  EngineOptions,
  Entry,
  Operation,
  ScanRange,
  Snapshot,
  StorageEngine,
} from '../../engine.ts';

const KEY_BYTES_MAX = 1978;

type Space = Map<string, string>;

/**
 * Keys of one space in byte order, made when a scan needs them and dropped when the set of keys
 * changes.
 */
class SortedKeys {
  readonly #bySpace = new Map<number, string[]>();

  of(space: number, contents: Space): string[] {
    let keys = this.#bySpace.get(space);
    if (!keys) {
      // The default order of strings compares code units, which here are bytes.
      keys = [...contents.keys()].sort();
      this.#bySpace.set(space, keys);
    }
    return keys;
  }

  forget(space: number): void {
    this.#bySpace.delete(space);
  }
}

/** First position whose key is not below `key`. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

class MemoryContents {
  readonly spaces = new Map<number, Space>();
  readonly sorted = new SortedKeys();

  get(space: number, key: string): string | undefined {
    return this.spaces.get(space)?.get(key);
  }

  has(space: number, key: string): boolean {
    return this.spaces.get(space)?.has(key) === true;
  }

  *scan(range: ScanRange): IterableIterator<Entry> {
    const contents = this.spaces.get(range.space);
    if (!contents) return;
    const keys = this.sorted.of(range.space, contents);
    const first = range.from === undefined ? 0 : lowerBound(keys, range.from);
    const end = range.to === undefined ? keys.length : lowerBound(keys, range.to);
    for (let n = first; n < end; n += 1) {
      const key = keys[range.reverse ? end - 1 - (n - first) : n] as string;
      const value = contents.get(key);
      if (value !== undefined) yield { key, value: range.keysOnly ? '' : value };
    }
  }
}

class MemoryEngine implements StorageEngine {
  readonly capabilities: EngineCapabilities = {
    keyBytesMax: KEY_BYTES_MAX,
    persistent: false,
    shared: false,
  };
  readonly #contents = new MemoryContents();

  get(space: number, key: string): string | undefined {
    return this.#contents.get(space, key);
  }

  has(space: number, key: string): boolean {
    return this.#contents.has(space, key);
  }

  scan(range: ScanRange): IterableIterator<Entry> {
    return this.#contents.scan(range);
  }

  commit(operations: Iterable<Operation>): void {
    const batch = [...operations];
    for (const operation of batch) {
      if (operation.kind !== 'clear' && operation.key.length > KEY_BYTES_MAX) {
        throw new StorageError('storage.key-length', 'Key is too long for the storage engine');
      }
    }
    for (const operation of batch) this.#apply(operation);
  }

  #apply(operation: Operation): void {
    const { spaces, sorted } = this.#contents;
    let space = spaces.get(operation.space);
    switch (operation.kind) {
      case 'put':
        if (!space) {
          space = new Map();
          spaces.set(operation.space, space);
        }
        if (!space.has(operation.key)) sorted.forget(operation.space);
        space.set(operation.key, operation.value);
        return;
      case 'delete':
        if (space?.delete(operation.key)) sorted.forget(operation.space);
        return;
      case 'clear':
        spaces.delete(operation.space);
        sorted.forget(operation.space);
        return;
    }
  }

  snapshot(): Snapshot {
    const copy = new MemoryContents();
    for (const [number, space] of this.#contents.spaces) copy.spaces.set(number, new Map(space));
    return {
      get: (space, key) => copy.get(space, key),
      has: (space, key) => copy.has(space, key),
      scan: (range) => copy.scan(range),
      close: () => copy.spaces.clear(),
    };
  }

  sync(): void {}

  close(): void {
    this.#contents.spaces.clear();
  }
}

export function openMemoryEngine(_place: string, _options: EngineOptions): StorageEngine {
  return new MemoryEngine();
}
