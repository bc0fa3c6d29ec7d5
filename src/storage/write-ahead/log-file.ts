import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from '#base/index.ts';
import type { Operation } from '../engine.ts';
import { decodeLog } from './log-record.ts';

const MAGIC = Buffer.from('SDMELOG1', 'latin1');

function storageError(error: unknown): StorageError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StorageError('storage.full', 'Cannot write to the log: the disk is full');
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageError('storage.failed', `Cannot write to the log: ${reason}`);
}

/** The log of one environment: batches in the order in which they were acknowledged. */
export class LogFile {
  readonly #path: string;
  readonly #descriptor: number;
  readonly #readOnly: boolean;
  #end = 0;
  #dirty = false;
  #failed: StorageError | undefined;

  constructor(path: string, readOnly: boolean) {
    this.#path = path;
    this.#readOnly = readOnly;
    const flags = readOnly ? constants.O_RDONLY : constants.O_RDWR | constants.O_CREAT;
    this.#descriptor = openSync(path, flags, 0o600);
  }

  /** Bytes of batches in the log. */
  get size(): number {
    return Math.max(0, this.#end - MAGIC.length);
  }

  get dirty(): boolean {
    return this.#dirty;
  }

  /** What the log holds. A torn last batch was never acknowledged, and is cut off. */
  recover(): Operation[][] {
    const size = fstatSync(this.#descriptor).size;
    if (size === 0) {
      if (!this.#readOnly) this.#restart();
      return [];
    }
    this.#end = MAGIC.length;
    if (size === MAGIC.length) return [];
    const log = readFileSync(this.#descriptor);
    if (!log.subarray(0, MAGIC.length).equals(MAGIC)) {
      if (size < MAGIC.length && !this.#readOnly) {
        this.#restart();
        return [];
      }
      throw new StorageError('storage.log', 'The log of the account is damaged');
    }
    const { batches, end } = decodeLog(log, MAGIC.length);
    if (end < log.length && !this.#readOnly) ftruncateSync(this.#descriptor, end);
    this.#end = end;
    return batches;
  }

  /** A new log. Its name must be on disk before anything in it may be called so. */
  #restart(): void {
    writeSync(this.#descriptor, MAGIC, 0, MAGIC.length, 0);
    this.#end = MAGIC.length;
    fdatasyncSync(this.#descriptor);
    const directory = openSync(dirname(this.#path), 'r');
    try {
      fdatasyncSync(directory);
    } finally {
      closeSync(directory);
    }
  }

  append(record: Buffer): void {
    if (this.#failed) throw this.#failed;
    const start = this.#end;
    try {
      let written = 0;
      while (written < record.length) {
        written += writeSync(
          this.#descriptor,
          record,
          written,
          record.length - written,
          start + written,
        );
      }
    } catch (error) {
      // Half a batch must not stay in front of later ones.
      ftruncateSync(this.#descriptor, start);
      throw storageError(error);
    }
    this.#end = start + record.length;
    this.#dirty = true;
  }

  sync(): void {
    if (this.#failed) throw this.#failed;
    if (!this.#dirty) return;
    try {
      fdatasyncSync(this.#descriptor);
    } catch (error) {
      // After a failing flush nobody knows what is on disk: no further write may be called done.
      this.#failed = storageError(error);
      throw this.#failed;
    }
    this.#dirty = false;
  }

  /**
   * Empties the log; all of it is safe elsewhere. On disk before it returns, so that no older log
   * can come back.
   */
  truncate(): void {
    ftruncateSync(this.#descriptor, MAGIC.length);
    this.#end = MAGIC.length;
    this.#dirty = true;
    this.sync();
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
