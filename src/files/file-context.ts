import type { OpenFile, Portion } from './records/open-file.ts';
import type { Subject } from './subject.ts';

export type OpenOutcome =
  | { readonly outcome: 'opened'; readonly file: OpenFile }
  /** `status` is the ER number for STATUS(); `message` is set where there is more to say than the number does. */
  | { readonly outcome: 'failed'; readonly status: number; readonly message?: string };

export interface OpenOptions {
  readonly readOnly?: boolean;
}

/** `U`: update lock, one owner. `L`: shared read lock. */
export type LockMode = 'U' | 'L';

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
 * Everything a session does with files. Every door (QMBasic, queries, commands, QMClient) comes through here, and
 * here permissions, locks, triggers and transactions are seen to.
 */
export interface FileContext {
  readonly subject: Subject;
  /** ER number of the last call, 0 when it went well: what STATUS() shows. */
  readonly status: number;

  /** OPEN {'DICT',} name: `name` is a VOC name or `FILE,PART`. */
  open(name: string, portion: Portion, options?: OpenOptions): OpenOutcome;
  /** OPENPATH: a directory of the operating system, relative to the account. */
  openPath(path: string, options?: OpenOptions): OpenOutcome;
  close(file: OpenFile): void;

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
  /** LOCK n: true when taken (or held already). */
  lockTask(number: number): { readonly held: boolean; readonly by: number };
  unlockTask(number?: number): void;

  beginTransaction(): void;
  /** 0, or the ER number when nothing of it was written. */
  commitTransaction(): number;
  rollbackTransaction(): void;
  readonly transactionDepth: number;
  readonly transactionNumber: number;

  /** Ends the session's use of files: rolls back, releases every lock, closes every file. */
  end(): void;
}
