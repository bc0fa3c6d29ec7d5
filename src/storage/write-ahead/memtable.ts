// Writes that are in the log but not yet in the engine below. Values stay in one buffer, as the log has them: fifty
// thousand strings that live for a second would cost the garbage collector more than all else here.
import type { Operation } from '../engine.ts';
import { bytesOfBatch, encodeBatch, placesOf, valueAt } from './log-record.ts';

const ARENA_BYTES_MIN = 64 * 1024;
/** A larger arena is given back after the checkpoint. */
const ARENA_BYTES_KEPT = 64 * 1024 * 1024;
const DELETED = -1;

interface SpaceTable {
  /** Key to the place of its value, or DELETED. */
  readonly places: Map<string, number>;
  /** The space was cleared: what the engine below still holds of it is void. */
  cleared: boolean;
}

/** What the memtable knows of a key: its value, that it is gone, or nothing (then the engine below is asked). */
export type Pending = string | null | undefined;

export class Memtable {
  readonly #spaces = new Map<number, SpaceTable>();
  #arena = Buffer.alloc(0);
  #end = 0;
  /** Operations since the last checkpoint. */
  count = 0;

  /** Bytes of all records since the last checkpoint. */
  get bytes(): number {
    return this.#end;
  }

  /** Encodes a batch for the log. Nothing of it is seen until it is accepted. */
  encode(batch: readonly Operation[]): Buffer {
    this.#makeRoom(bytesOfBatch(batch));
    return this.#arena.subarray(this.#end, encodeBatch(batch, this.#arena, this.#end));
  }

  #makeRoom(bytes: number): void {
    const wanted = this.#end + bytes;
    if (wanted <= this.#arena.length) return;
    const size = Math.max(ARENA_BYTES_MIN, wanted, 2 * this.#arena.length);
    const arena = Buffer.allocUnsafeSlow(size);
    this.#arena.copy(arena, 0, 0, this.#end);
    this.#arena = arena;
  }

  /** Makes the batch that was encoded last part of what is read. */
  accept(batch: readonly Operation[], record: Buffer): void {
    placesOf(batch, this.#end, this.#accept);
    this.#end += record.length;
    this.count += batch.length;
  }

  readonly #accept = (operation: Operation, at: number): void => {
    let table = this.#spaces.get(operation.space);
    if (!table) {
      table = { places: new Map(), cleared: false };
      this.#spaces.set(operation.space, table);
    }
    switch (operation.kind) {
      case 'put':
        table.places.set(operation.key, at);
        return;
      case 'delete':
        table.places.set(operation.key, DELETED);
        return;
      case 'clear':
        table.places.clear();
        table.cleared = true;
        return;
    }
  };

  get(space: number, key: string): Pending {
    const table = this.#spaces.get(space);
    if (table === undefined) return undefined;
    const place = table.places.get(key);
    if (place === undefined) return table.cleared ? null : undefined;
    return place === DELETED ? null : valueAt(this.#arena, place, key.length);
  }

  /** Like get() for a caller that does not want the value: true, false, or undefined. */
  has(space: number, key: string): boolean | undefined {
    const table = this.#spaces.get(space);
    if (table === undefined) return undefined;
    const place = table.places.get(key);
    if (place === undefined) return table.cleared ? false : undefined;
    return place !== DELETED;
  }

  /** How many keys of a space are pending. */
  sizeOf(space: number): number {
    return this.#spaces.get(space)?.places.size ?? 0;
  }

  isCleared(space: number): boolean {
    return this.#spaces.get(space)?.cleared === true;
  }

  keysOf(space: number): string[] {
    return [...(this.#spaces.get(space)?.places.keys() ?? [])];
  }

  /** Everything in it as one batch, in key order, which is the cheapest for a tree. */
  *operations(): IterableIterator<Operation> {
    const spaces = [...this.#spaces].sort(([a], [b]) => a - b);
    for (const [space, table] of spaces) {
      if (table.cleared) yield { kind: 'clear', space };
      for (const key of [...table.places.keys()].sort()) {
        const place = table.places.get(key) as number;
        if (place !== DELETED) {
          yield { kind: 'put', space, key, value: valueAt(this.#arena, place, key.length) };
        } else if (!table.cleared) yield { kind: 'delete', space, key };
      }
    }
  }

  empty(): void {
    this.#spaces.clear();
    this.count = 0;
    this.#end = 0;
    if (this.#arena.length > ARENA_BYTES_KEPT) this.#arena = Buffer.alloc(0);
  }
}
