// What every key-value engine offers to the layers above. An engine knows spaces, keys and byte
// strings; it knows
// nothing of files, records or users. Byte strings are JavaScript strings of code units 0-255.

/**
 * When a commit counts as done. `async`: nothing is lost when the process dies, up to about a
 * second when the machine
 * does. `group`: on disk before the call returns, the flush may be shared with others. `sync`: on
 * disk, a flush of its own.
 */
export type Durability = 'async' | 'group' | 'sync';

interface PutOperation {
  readonly kind: 'put';
  readonly space: number;
  readonly key: string;
  readonly value: string;
}

interface DeleteOperation {
  readonly kind: 'delete';
  readonly space: number;
  readonly key: string;
}

/** Removes every key of a space. */
interface ClearOperation {
  readonly kind: 'clear';
  readonly space: number;
}

export type Operation = PutOperation | DeleteOperation | ClearOperation;

/** Part of one space, in byte order of keys. */
export interface ScanRange {
  readonly space: number;
  /** First key that may be returned (inclusive). */
  readonly from?: string | undefined;
  /** First key that is too high (exclusive). */
  readonly to?: string | undefined;
  /** Highest key first; `from` stays the lower limit. */
  readonly reverse?: boolean | undefined;
  /** Values are not read; `value` is then an empty string. */
  readonly keysOnly?: boolean | undefined;
}

export interface Entry {
  readonly key: string;
  readonly value: string;
}

export interface Readable {
  get(space: number, key: string): string | undefined;
  has(space: number, key: string): boolean;
  /**
   * Lazy. A key that is present throughout is returned once; what is committed meanwhile may or
   * may not be seen
   * (outside a snapshot). Abandoning the iterator leaves nothing open.
   */
  scan(range: ScanRange): IterableIterator<Entry>;
}

/** One moment of an engine's contents. Must be closed. */
export interface Snapshot extends Readable {
  close(): void;
}

export interface EngineCapabilities {
  /** Longest key in bytes; a commit with a longer one is refused before anything is written. */
  readonly keyBytesMax: number;
  /** Contents outlive the process. */
  readonly persistent: boolean;
  /** Other processes may change the contents meanwhile. */
  readonly shared: boolean;
}

/** An ordered key-value store with atomic batches; every call is synchronous for its caller. */
export interface StorageEngine extends Readable {
  readonly capabilities: EngineCapabilities;
  /**
   * All operations in their order, or none of them. Throws StorageError when nothing was done.
   * The batch is walked once.
   */
  commit(batch: Iterable<Operation>, durability: Durability): void;
  snapshot(): Snapshot;
  /** Everything committed so far is on disk when this returns. */
  sync(): void;
  /** Makes everything durable and gives back files and memory. Closing twice does nothing. */
  close(): void;
}

export interface EngineOptions {
  readonly readOnly?: boolean | undefined;
}
