import type { Operation } from '../engine.ts';

/** What was written to one space since the last checkpoint; null stands for a deleted key. */
export interface SpaceTable {
  readonly entries: Map<string, string | null>;
  /** The space was cleared: what the engine below still holds of it is void. */
  cleared: boolean;
}

const ENTRY_OVERHEAD_BYTES = 64;

/** Writes that are in the log but not yet in the engine below. */
export class Memtable {
  readonly spaces = new Map<number, SpaceTable>();
  count = 0;
  /** Roughly; replaced values stay counted until the checkpoint. */
  bytes = 0;

  apply(operation: Operation): void {
    let table = this.spaces.get(operation.space);
    if (!table) {
      table = { entries: new Map(), cleared: false };
      this.spaces.set(operation.space, table);
    }
    this.count += 1;
    this.bytes += ENTRY_OVERHEAD_BYTES;
    switch (operation.kind) {
      case 'put':
        this.bytes += operation.key.length + operation.value.length;
        table.entries.set(operation.key, operation.value);
        return;
      case 'delete':
        this.bytes += operation.key.length;
        table.entries.set(operation.key, null);
        return;
      case 'clear':
        table.entries.clear();
        table.cleared = true;
        return;
    }
  }

  /** Everything in it as one batch, in key order, which is the cheapest for a tree. */
  toBatch(): Operation[] {
    const batch: Operation[] = [];
    const spaces = [...this.spaces].sort(([a], [b]) => a - b);
    for (const [space, table] of spaces) {
      if (table.cleared) batch.push({ kind: 'clear', space });
      for (const key of [...table.entries.keys()].sort()) {
        const value = table.entries.get(key);
        if (value !== null && value !== undefined) batch.push({ kind: 'put', space, key, value });
        else if (!table.cleared) batch.push({ kind: 'delete', space, key });
      }
    }
    return batch;
  }

  empty(): void {
    this.spaces.clear();
    this.count = 0;
    this.bytes = 0;
  }
}
