// Record, file and task locks. One process for now; every call names its owner, so that a table in
// shared memory can
// take this one's place.

import { reserve } from '#values/index.ts';

export type LockMode = 'U' | 'L';

export interface HeldLock {
  readonly kind: 'record' | 'file' | 'task';
  readonly fileNumber: number;
  /** Record id, or the number of a task lock. */
  readonly id: string;
  readonly mode: LockMode | 'F';
  readonly owner: number;
}

/** RECORDLOCKED() values. */
const LOCK_STATE = {
  OTHER_FILE: -3,
  OTHER_UPDATE: -2,
  OTHER_READ: -1,
  NONE: 0,
  MY_READ: 1,
  MY_UPDATE: 2,
  MY_FILE: 3,
} as const;

interface RecordLock {
  /** Owner of the update lock, 0 when there is none. */
  updater: number;
  readers: Set<number> | undefined;
}

/** Memory of a lock, and of its place in a map that grows. */
const LOCK_BYTES = 200;
const ENTRY_BYTES = 48;

type FileLocks = Map<string, RecordLock>;

/**
 * All take calls return 0 when the lock is the owner's now, else the number of a user who is in
 * the way.
 */
export class LockTable {
  readonly #records = new Map<number, FileLocks>();
  readonly #files = new Map<number, number>();
  readonly #tasks = new Map<number, number>();

  takeRecord(owner: number, fileNumber: number, id: string, mode: LockMode): number {
    const fileOwner = this.#files.get(fileNumber) ?? 0;
    if (fileOwner !== 0 && fileOwner !== owner) return fileOwner;
    let locks = this.#records.get(fileNumber);
    if (!locks) {
      locks = new Map();
      this.#records.set(fileNumber, locks);
    }
    const lock = locks.get(id);
    if (!lock) {
      reserve(locks.size * ENTRY_BYTES, LOCK_BYTES);
      const readers = mode === 'L' ? new Set([owner]) : undefined;
      locks.set(id, { updater: mode === 'U' ? owner : 0, readers });
      return 0;
    }
    if (lock.updater !== 0) return lock.updater === owner ? 0 : lock.updater;
    if (mode === 'L') {
      lock.readers ??= new Set();
      lock.readers.add(owner);
      return 0;
    }
    for (const reader of lock.readers ?? []) if (reader !== owner) return reader;
    lock.readers = undefined;
    lock.updater = owner;
    return 0;
  }

  /** True when the owner had a lock on the record. */
  releaseRecord(owner: number, fileNumber: number, id: string): boolean {
    const locks = this.#records.get(fileNumber);
    const lock = locks?.get(id);
    if (!locks || !lock) return false;
    let held = false;
    if (lock.updater === owner) {
      lock.updater = 0;
      held = true;
    } else if (lock.readers?.delete(owner)) held = true;
    if (lock.updater === 0 && !lock.readers?.size) locks.delete(id);
    if (locks.size === 0) this.#records.delete(fileNumber);
    return held;
  }

  /** Releases the owner's record locks in a file. */
  releaseRecords(owner: number, fileNumber: number): void {
    for (const id of [...(this.#records.get(fileNumber)?.keys() ?? [])]) {
      this.releaseRecord(owner, fileNumber, id);
    }
  }

  /** What the owner has on a record. */
  held(owner: number, fileNumber: number, id: string): LockMode | undefined {
    const lock = this.#records.get(fileNumber)?.get(id);
    if (!lock) return undefined;
    if (lock.updater === owner) return 'U';
    return lock.readers?.has(owner) ? 'L' : undefined;
  }

  takeFile(owner: number, fileNumber: number): number {
    const fileOwner = this.#files.get(fileNumber) ?? 0;
    if (fileOwner !== 0) return fileOwner === owner ? 0 : fileOwner;
    for (const lock of this.#records.get(fileNumber)?.values() ?? []) {
      if (lock.updater !== 0 && lock.updater !== owner) return lock.updater;
      for (const reader of lock.readers ?? []) if (reader !== owner) return reader;
    }
    this.#files.set(fileNumber, owner);
    return 0;
  }

  releaseFile(owner: number, fileNumber: number): boolean {
    if (this.#files.get(fileNumber) !== owner) return false;
    this.#files.delete(fileNumber);
    return true;
  }

  hasFile(owner: number, fileNumber: number): boolean {
    return this.#files.get(fileNumber) === owner;
  }

  takeTask(owner: number, number: number): number {
    const holder = this.#tasks.get(number) ?? 0;
    if (holder !== 0) return holder === owner ? 0 : holder;
    this.#tasks.set(number, owner);
    return 0;
  }

  releaseTask(owner: number, number: number): boolean {
    if (this.#tasks.get(number) !== owner) return false;
    this.#tasks.delete(number);
    return true;
  }

  taskOwner(number: number): number {
    return this.#tasks.get(number) ?? 0;
  }

  /** RECORDLOCKED(): the state of a record for an owner, and who has it (0: nobody). */
  state(owner: number, fileNumber: number, id: string): { state: number; owner: number } {
    const fileOwner = this.#files.get(fileNumber) ?? 0;
    if (fileOwner !== 0) {
      const state = fileOwner === owner ? LOCK_STATE.MY_FILE : LOCK_STATE.OTHER_FILE;
      return { state, owner: fileOwner };
    }
    const lock = this.#records.get(fileNumber)?.get(id);
    if (!lock) return { state: LOCK_STATE.NONE, owner: 0 };
    if (lock.updater !== 0) {
      const state = lock.updater === owner ? LOCK_STATE.MY_UPDATE : LOCK_STATE.OTHER_UPDATE;
      return { state, owner: lock.updater };
    }
    if (lock.readers?.has(owner)) return { state: LOCK_STATE.MY_READ, owner };
    const [reader = 0] = lock.readers ?? [];
    return { state: LOCK_STATE.OTHER_READ, owner: reader };
  }

  /** RELEASE, and the end of a session (then task locks too). */
  releaseAll(owner: number, tasksToo: boolean): void {
    for (const fileNumber of [...this.#records.keys()]) this.releaseRecords(owner, fileNumber);
    for (const [fileNumber, holder] of [...this.#files]) {
      if (holder === owner) this.#files.delete(fileNumber);
    }
    if (!tasksToo) return;
    for (const [number, holder] of [...this.#tasks]) {
      if (holder === owner) this.#tasks.delete(number);
    }
  }

  /** Everything held: LIST.READU, LIST.LOCKS. */
  list(): HeldLock[] {
    const held: HeldLock[] = [];
    for (const [fileNumber, owner] of this.#files) {
      held.push({ kind: 'file', fileNumber, id: '', mode: 'F', owner });
    }
    for (const [fileNumber, locks] of this.#records) {
      for (const [id, lock] of locks) {
        const base = { kind: 'record', fileNumber, id } as const;
        if (lock.updater !== 0) held.push({ ...base, mode: 'U', owner: lock.updater });
        for (const owner of lock.readers ?? []) held.push({ ...base, mode: 'L', owner });
      }
    }
    for (const [number, owner] of this.#tasks) {
      held.push({ kind: 'task', fileNumber: 0, id: String(number), mode: 'U', owner });
    }
    return held;
  }
}
