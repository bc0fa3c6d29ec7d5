import type { Operation } from '#storage/index.ts';
import type { Environment } from '../accounts/environment.ts';
import type { DynamicFile } from '../file-kinds/dynamic-file.ts';
import { caseless } from '../file-kinds/no-case.ts';
import type { FileOpening } from '../records/opening.ts';

interface PendingWrite {
  readonly file: FileOpening;
  readonly id: string;
  /** undefined: deleted. */
  readonly record: string | undefined;
}

type Level = Map<number, Map<string, PendingWrite>>;

function keyOf(file: FileOpening, id: string): string {
  return file.noCase ? caseless(id) : id;
}

/**
 * What a session's open transactions would change: one level for each BEGIN TRANSACTION that has
 * not ended.
 */
export class Transaction {
  readonly #levels: Level[] = [];
  /** Locks to release at the end of the outermost level. */
  readonly #locks = new Map<string, { readonly file: FileOpening; readonly id: string }>();

  get depth(): number {
    return this.#levels.length;
  }

  begin(): void {
    this.#levels.push(new Map());
  }

  keepLock(file: FileOpening, id: string): void {
    this.#locks.set(`${file.fileNumber} ${id}`, { file, id });
  }

  /** The locks to release, once the outermost level has ended. */
  takeLocks(): { readonly file: FileOpening; readonly id: string }[] {
    const locks = [...this.#locks.values()];
    this.#locks.clear();
    return locks;
  }

  write(file: FileOpening, id: string, record: string | undefined): void {
    const level = this.#levels[this.#levels.length - 1] as Level;
    let writes = level.get(file.fileNumber);
    if (!writes) {
      writes = new Map();
      level.set(file.fileNumber, writes);
    }
    writes.set(keyOf(file, id), { file, id, record });
  }

  /** The pending write of a record, from the innermost level outwards. */
  pending(file: FileOpening, id: string): PendingWrite | undefined {
    const key = keyOf(file, id);
    for (let n = this.#levels.length - 1; n >= 0; n -= 1) {
      const write = this.#levels[n]?.get(file.fileNumber)?.get(key);
      if (write) return write;
    }
    return undefined;
  }

  /** Every pending write to a file, by key. */
  pendingIn(file: FileOpening): Map<string, PendingWrite> {
    const writes = new Map<string, PendingWrite>();
    for (const level of this.#levels) {
      for (const [key, write] of level.get(file.fileNumber) ?? []) writes.set(key, write);
    }
    return writes;
  }

  rollback(): void {
    this.#levels.pop();
  }

  /**
   * Ends the innermost level. An inner one becomes part of the one around it.
   * ScarletDME: there the commit of an inner transaction drops the outer one (statements-
   * files/accident-nested-commit).
   * The outermost returns what is to be written.
   */
  commit(): PendingWrite[] {
    const level = this.#levels.pop() as Level;
    const outer = this.#levels[this.#levels.length - 1];
    if (!outer) return [...level.values()].flatMap((writes) => [...writes.values()]);
    for (const [fileNumber, writes] of level) {
      const target = outer.get(fileNumber);
      if (!target) outer.set(fileNumber, writes);
      else for (const [key, write] of writes) target.set(key, write);
    }
    return [];
  }
}

/** Sorts writes into one batch for each engine, and those to directory files. */
export function batchesOf(writes: readonly PendingWrite[]): {
  batches: Map<Environment, Operation[]>;
  directoryWrites: PendingWrite[];
} {
  const batches = new Map<Environment, Operation[]>();
  const directoryWrites: PendingWrite[] = [];
  for (const write of writes) {
    if (write.file.kind === 'directory') {
      directoryWrites.push(write);
      continue;
    }
    const core = write.file.core as DynamicFile;
    let batch = batches.get(core.environment);
    if (!batch) {
      batch = [];
      batches.set(core.environment, batch);
    }
    core.addOperations(batch, write.id, write.record);
  }
  return { batches, directoryWrites };
}
