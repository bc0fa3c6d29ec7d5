import type { LockOutcome } from '../file-context.ts';
import { caseless } from '../file-kinds/no-case.ts';
import type { LockWaiter } from '../ports.ts';
import type { FileOpening } from '../records/opening.ts';
import type { LockMode, LockTable } from './lock-table.ts';

/**
 * One session's view of the lock table: which locks it took through which opening, and how it
 * waits.
 */
export class SessionLocks {
  readonly #table: LockTable;
  readonly #owner: number;
  readonly #waiter: LockWaiter | undefined;
  /** Closing a file variable releases what was locked through it. */
  readonly #through = new Map<FileOpening, Set<string>>();

  constructor(table: LockTable, owner: number, waiter: LockWaiter | undefined) {
    this.#table = table;
    this.#owner = owner;
    this.#waiter = waiter;
  }

  #idOf(file: FileOpening, id: string): string {
    return file.noCase ? caseless(id) : id;
  }

  #take(wait: boolean, take: () => number): LockOutcome {
    for (;;) {
      const by = take();
      if (by === 0) return { outcome: 'locked' };
      if (!wait) return { outcome: 'refused', by };
      if (!this.#waiter?.pause(by)) return { outcome: 'deadlock', by };
    }
  }

  takeRecord(file: FileOpening, id: string, mode: LockMode, wait: boolean): LockOutcome {
    const key = this.#idOf(file, id);
    const had = this.#table.held(this.#owner, file.fileNumber, key);
    const outcome = this.#take(wait, () =>
      this.#table.takeRecord(this.#owner, file.fileNumber, key, mode),
    );
    if (outcome.outcome === 'locked' && had === undefined) {
      let ids = this.#through.get(file);
      if (!ids) {
        ids = new Set();
        this.#through.set(file, ids);
      }
      ids.add(key);
    }
    return outcome;
  }

  takeFile(file: FileOpening, wait: boolean): LockOutcome {
    return this.#take(wait, () => this.#table.takeFile(this.#owner, file.fileNumber));
  }

  releaseFile(file: FileOpening): boolean {
    return this.#table.releaseFile(this.#owner, file.fileNumber);
  }

  releaseRecord(file: FileOpening, id: string): void {
    // Most writes hold no lock at all.
    if (this.#through.size === 0) return;
    const key = this.#idOf(file, id);
    if (!this.#table.releaseRecord(this.#owner, file.fileNumber, key)) return;
    for (const [opening, ids] of this.#through) {
      if (opening.fileNumber === file.fileNumber && ids.delete(key) && ids.size === 0) {
        this.#through.delete(opening);
      }
    }
  }

  /** RELEASE file: record locks and the file lock. */
  releaseInFile(file: FileOpening): void {
    this.#table.releaseRecords(this.#owner, file.fileNumber);
    this.#table.releaseFile(this.#owner, file.fileNumber);
    for (const opening of [...this.#through.keys()]) {
      if (opening.fileNumber === file.fileNumber) this.#through.delete(opening);
    }
  }

  releaseAll(): void {
    this.#table.releaseAll(this.#owner, false);
    this.#through.clear();
  }

  closing(file: FileOpening): void {
    for (const key of this.#through.get(file) ?? []) {
      this.#table.releaseRecord(this.#owner, file.fileNumber, key);
    }
    this.#through.delete(file);
    this.#table.releaseFile(this.#owner, file.fileNumber);
  }

  /**
   * May a transaction update this record? It needs an update lock, or the lock of the whole file.
   */
  covers(file: FileOpening, id: string): boolean {
    const { fileNumber } = file;
    return (
      this.#table.held(this.#owner, fileNumber, this.#idOf(file, id)) === 'U' ||
      this.#table.hasFile(this.#owner, fileNumber)
    );
  }

  state(file: FileOpening, id: string): { state: number; owner: number } {
    return this.#table.state(this.#owner, file.fileNumber, this.#idOf(file, id));
  }
}
