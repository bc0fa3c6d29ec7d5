import type { Subject } from '#security/index.ts';
import type { Account } from './accounts/account.ts';
import type { IndexDefinition } from './file-kinds/descriptor.ts';
import type { FileSystem } from './file-system.ts';
import type { IndexEntry, IndexRange } from './indices/file-index.ts';
import type { LockMode } from './locks/lock-table.ts';
import type { OpenFile, Portion } from './records/open-file.ts';

export type OpenOutcome =
  | { readonly outcome: 'opened'; readonly file: OpenFile }
  /**
   * `status` is the ER number for STATUS(); `message` is set where there is more to say than the
   * number does.
   */
  | { readonly outcome: 'failed'; readonly status: number; readonly message?: string };

export interface OpenOptions {
  readonly readOnly?: boolean;
}

export type LockOutcome =
  | { readonly outcome: 'locked' }
  /** Somebody else has it: `by` is that user's number, for STATUS() in a LOCKED clause. */
  | { readonly outcome: 'refused'; readonly by: number }
  /** Waiting would never end: the holder waits for us. */
  | { readonly outcome: 'deadlock'; readonly by: number };

export interface LockOptions {
  /** Wait until the lock is free; without it the outcome `refused` is returned at once. */
  readonly wait: boolean;
}

export type LockedRead =
  | { readonly outcome: 'found'; readonly record: string }
  /** No such record, but the lock is taken. */
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'failed'; readonly status: number }
  | Exclude<LockOutcome, { readonly outcome: 'locked' }>;

export interface WriteOptions {
  /** The U forms (WRITEU, DELETEU) keep a lock that is held. */
  readonly keepLock?: boolean;
  /** Told to triggers. */
  readonly onError?: boolean;
}

/**
 * SELECTINDEX and its kin. Ids and values are as of the last commit: a transaction's own writes
 * are not in an index.
 */
export interface IndexAccess {
  /** INDICES(file): names of all indices. */
  names(file: OpenFile): string[];
  /** How an index was made: INDICES(file, name), LIST.INDEX. */
  definition(file: OpenFile, index: string): IndexDefinition | undefined;
  /** CREATE.INDEX: 0 or the ER number. The index is used and kept in step once it is built. */
  create(file: OpenFile, definition: Omit<IndexDefinition, 'space' | 'built'>): number;
  /** BUILD.INDEX: the number of records processed, or the ER number. */
  build(file: OpenFile, index: string): { readonly records: number } | { readonly status: number };
  /** DELETE.INDEX: 0 or the ER number. */
  remove(file: OpenFile, index: string): number;
  /**
   * Ids of the records with a value; undefined when there is no such built index. Sets the
   * position.
   */
  select(file: OpenFile, index: string, value: string): string[] | undefined;
  /** All values of an index in its order; undefined when there is no such built index. */
  values(file: OpenFile, index: string): string[] | undefined;
  /** Values of a range with their ids, lazily, for queries. */
  range(file: OpenFile, index: string, range: IndexRange): IterableIterator<IndexEntry> | undefined;
  /** SETLEFT, SETRIGHT: false when there is no such index. */
  setEnd(file: OpenFile, index: string, end: 'left' | 'right'): boolean;
  /** SELECTLEFT, SELECTRIGHT: undefined at the end of the index, or when there is no such index. */
  step(file: OpenFile, index: string, direction: 'left' | 'right'): IndexEntry | undefined;
}

/**
 * Everything a session does with files. Every door (QMBasic, queries, commands, QMClient) comes
 * through here, and
 * here permissions, locks, triggers and transactions are seen to.
 */
export interface FileContext {
  readonly fileSystem: FileSystem;
  readonly subject: Subject;
  /** Where file names are looked up; LOGTO changes it. */
  account: Account;
  /** ER number of the last call, 0 when it went well: what STATUS() shows. */
  readonly status: number;
  readonly indices: IndexAccess;

  /** OPEN {'DICT',} name: `name` is a VOC name or `FILE,PART`. */
  open(name: string, portion: Portion, options?: OpenOptions): OpenOutcome;
  /** OPENPATH: a directory of the operating system, relative to the account. */
  openPath(path: string, options?: OpenOptions): OpenOutcome;
  close(file: OpenFile): void;
  /** Every file that the session has open. */
  openFiles(): readonly OpenFile[];
  /** The most files that were open at once. */
  readonly mostOpenFiles: number;

  /** READ: undefined means ELSE, and `status` tells 3006 (not there) from 3000 (no legal id). */
  read(file: OpenFile, id: string): string | undefined;
  readLocked(file: OpenFile, id: string, mode: LockMode, options: LockOptions): LockedRead;
  /** WRITE, WRITEU: returns 0 or the ER number. */
  write(file: OpenFile, id: string, record: string, options?: WriteOptions): number;
  delete(file: OpenFile, id: string, options?: WriteOptions): number;
  clear(file: OpenFile, options?: WriteOptions): number;
  /** SELECT file: all ids as a transaction sees them; order of the engine. */
  ids(file: OpenFile): IterableIterator<string>;

  /** RECORDLOCKU, RECORDLOCKL */
  lockRecord(file: OpenFile, id: string, mode: LockMode, options: LockOptions): LockOutcome;
  lockFile(file: OpenFile, options: LockOptions): LockOutcome;
  /** FILEUNLOCK: returns 0, or 3012 when the lock was not held. */
  unlockFile(file: OpenFile): number;
  /** RELEASE; RELEASE file; RELEASE file, id */
  release(file?: OpenFile, id?: string): void;
  /** RECORDLOCKED(file, id): the value, with the owner's user number for STATUS() (0: none). */
  recordLocked(file: OpenFile, id: string): { readonly state: number; readonly owner: number };
  /** LOCK n: held when it is (or already was) taken; else `by` is the owner. */
  lockTask(number: number): { readonly held: boolean; readonly by: number };
  unlockTask(number?: number): void;

  beginTransaction(): void;
  /** 0, or the ER number when nothing of it was written. */
  commitTransaction(): number;
  rollbackTransaction(): void;
  readonly transactionDepth: number;
  /** Number of the outermost transaction, 0 outside one (SYSTEM(1007)). */
  readonly transactionNumber: number;

  /** Ends the session's use of files: rolls back, releases every lock, closes every file. */
  end(): void;
}
