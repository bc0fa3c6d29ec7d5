// One LMDB environment: records of every file of an account. All of lmdb's own manner is kept
// inside this folder.
import type { RootDatabase } from 'lmdb';
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
import { type LmdbOptions, lmdb } from './load.ts';

/** lmdb's limit of 1978 bytes less the four bytes of the space. */
const KEY_BYTES_MAX = 1974;
/**
 * The same for every process that opens the environment; lmdb's own 126 is too few for one reader
 * per session.
 */
const READERS_MAX = 2048;
const SPACE_BYTES = 4;
/** From here on the native copy is quicker than a loop. */
const NATIVE_COPY_FROM = 24;
const SCAN_CHUNK_FIRST = 64;
const SCAN_CHUNK = 1024;

type ReadTransaction = ReturnType<RootDatabase['useReadTransaction']>;

/** The parts of lmdb that its types leave out. */
type Store = Omit<RootDatabase, 'getBinaryFast'> & {
  readonly lastSize: number;
  getBinaryFast(key: string, options?: { transaction: ReadTransaction }): Buffer | undefined;
};

/**
 * The space of the next key that lmdb asks us to write: lmdb hands the encoder nothing but the
 * key.
 */
let keySpace = 0;

function writeKey(key: string, target: Buffer, start: number): number {
  target[start] = keySpace >>> 24;
  target[start + 1] = keySpace >>> 16;
  target[start + 2] = keySpace >>> 8;
  target[start + 3] = keySpace;
  const length = key.length;
  const at = start + SPACE_BYTES;
  if (length >= NATIVE_COPY_FROM) {
    if (at + length > target.length) throw new RangeError('key does not fit');
    return at + target.latin1Write(key, at);
  }
  for (let n = 0; n < length; n += 1) target[at + n] = key.charCodeAt(n);
  return at + length;
}

function readKey(source: Buffer, start: number, end: number): string {
  return source.latin1Slice(start + SPACE_BYTES, end);
}

function storageError(error: unknown, attempt: string): StorageError {
  const reason = error instanceof Error ? error.message : String(error);
  if (/no space|ENOSPC|MDB_MAP_FULL|disk quota/i.test(reason)) {
    return new StorageError('storage.full', `Cannot ${attempt}: the disk is full`);
  }
  return new StorageError('storage.failed', `Cannot ${attempt}: ${reason}`);
}

class LmdbEngine implements StorageEngine {
  readonly capabilities: EngineCapabilities = {
    keyBytesMax: KEY_BYTES_MAX,
    persistent: true,
    shared: false,
  };
  readonly #store: Store;
  #open = true;

  constructor(store: RootDatabase) {
    this.#store = store as unknown as Store;
  }

  get(space: number, key: string, transaction?: ReadTransaction): string | undefined {
    keySpace = space;
    const store = this.#store;
    const bytes = store.getBinaryFast(key, transaction && { transaction });
    // The buffer is reused by the next read, so its text is taken now; a big record arrives
    // without Buffer's methods.
    return bytes && Buffer.prototype.latin1Slice.call(bytes, 0, store.lastSize);
  }

  has(space: number, key: string, transaction?: ReadTransaction): boolean {
    keySpace = space;
    return this.#store.getBinaryFast(key, transaction && { transaction }) !== undefined;
  }

  /**
   * Keys are read ahead in chunks, so that no cursor stays open while the caller works, writes or
   * walks away.
   */
  *scan(range: ScanRange, transaction?: ReadTransaction): IterableIterator<Entry> {
    let { from, to } = range;
    for (let limit = SCAN_CHUNK_FIRST; ; limit = SCAN_CHUNK) {
      const keys = this.#keys({ ...range, from, to }, limit, transaction);
      for (const key of keys) {
        if (range.keysOnly) {
          yield { key, value: '' };
          continue;
        }
        const value = this.get(range.space, key, transaction);
        if (value !== undefined) yield { key, value };
      }
      if (keys.length < limit) return;
      const last = keys[keys.length - 1] as string;
      if (range.reverse) to = last;
      else from = `${last}\0`;
    }
  }

  #keys(range: ScanRange, limit: number, transaction?: ReadTransaction): string[] {
    const { space, from = '', to, reverse } = range;
    if (to !== undefined && to <= from) return [];
    // The upper limit of a whole space is the first key of the next one; `to` is a key of this
    // space.
    const lower = new BoundKey(space, from);
    const upper = to === undefined ? new BoundKey(space + 1, '') : new BoundKey(space, to);
    const options = reverse
      ? { start: upper, end: lower, exclusiveStart: true, inclusiveEnd: true, reverse, limit }
      : { start: lower, end: upper, limit };
    const keys: string[] = [];
    const rangeOptions = { ...options, ...(transaction && { transaction }) };
    for (const key of this.#store.getKeys(rangeOptions as object)) keys.push(key as string);
    return keys;
  }

  commit(batch: Iterable<Operation>): void {
    try {
      // A block body: with an expression body the value returned would be a promise, and lmdb
      // would wait for it
      // without committing.
      this.#store.transactionSync(() => {
        for (const operation of batch) this.#apply(operation);
      });
    } catch (error) {
      if (error instanceof StorageError) throw error;
      throw storageError(error, 'write to the storage engine');
    }
  }

  #apply(operation: Operation): void {
    if (operation.kind !== 'clear' && operation.key.length > KEY_BYTES_MAX) {
      throw new StorageError('storage.key-length', 'Key is too long for the storage engine');
    }
    keySpace = operation.space;
    switch (operation.kind) {
      case 'put':
        void this.#store.put(operation.key, Buffer.from(operation.value, 'latin1'));
        return;
      case 'delete':
        void this.#store.remove(operation.key);
        return;
      case 'clear':
        this.#clear(operation.space);
        return;
    }
  }

  #clear(space: number): void {
    for (;;) {
      const keys = this.#keys({ space }, SCAN_CHUNK);
      keySpace = space;
      for (const key of keys) void this.#store.remove(key);
      if (keys.length < SCAN_CHUNK) return;
    }
  }

  snapshot(): Snapshot {
    // A worker that never returns to its event loop would otherwise go on reading the moment of
    // its first read.
    this.#store.resetReadTxn();
    const transaction = this.#store.useReadTransaction();
    return {
      get: (space, key) => this.get(space, key, transaction),
      has: (space, key) => this.has(space, key, transaction),
      scan: (range) => this.scan(range, transaction),
      close: () => transaction.done(),
    };
  }

  /** Every commit is on disk before it returns. */
  sync(): void {}

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    void this.#store.close();
  }
}

/**
 * A limit of a range. The space travels with it because lmdb encodes both limits after the call
 * has begun.
 */
class BoundKey {
  readonly space: number;
  readonly key: string;

  constructor(space: number, key: string) {
    this.space = space;
    this.key = key;
  }
}

const keyEncoder = {
  writeKey(key: string | BoundKey, target: Buffer, start: number): number {
    if (typeof key === 'string') return writeKey(key, target, start);
    keySpace = key.space;
    return writeKey(key.key, target, start);
  },
  readKey,
};

/** Opens (and makes, when there is none) the environment in a directory. Commits are synced. */
export function openLmdbEngine(directory: string, options: EngineOptions): StorageEngine {
  try {
    const settings = {
      path: directory,
      noSubdir: false,
      encoding: 'binary',
      keyEncoder,
      maxReaders: READERS_MAX,
      maxDbs: 1,
      // Group commit is the log's business; here a commit returns when it is on disk.
      overlappingSync: false,
      readOnly: options.readOnly === true,
    };
    return new LmdbEngine(lmdb().open(settings as unknown as LmdbOptions));
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw storageError(error, `open the storage engine in "${directory}"`);
  }
}
