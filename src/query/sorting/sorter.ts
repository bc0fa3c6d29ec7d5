// Sorts records in memory and, past a limit, in runs on disk that are merged at the end.

import { type Run, RunFolder } from './runs.ts';
import {
  type PreparedRecord,
  prepare,
  recordOrder,
  type SortField,
  type SortRecord,
} from './sort-keys.ts';

/** Rough cost of a record in memory beside its text. */
const RECORD_OVERHEAD_BYTES = 120;

export interface SorterOptions {
  readonly memoryBytesMax: number;
  /** Folder for runs that do not fit into memory. */
  readonly temporaryFolder: string;
  /** Records with equal keys are kept once. */
  readonly unique: boolean;
}

export class Sorter {
  readonly #fields: readonly SortField[];
  readonly #options: SorterOptions;
  readonly #order: (a: PreparedRecord, b: PreparedRecord) => number;
  #records: PreparedRecord[] = [];
  #bytes = 0;
  #runs: Run[] = [];
  #folder: RunFolder | undefined;

  constructor(fields: readonly SortField[], options: SorterOptions) {
    this.#fields = fields;
    this.#options = options;
    this.#order = recordOrder(fields);
  }

  add(record: SortRecord): void {
    this.#records.push(prepare(record, this.#fields));
    this.#bytes += RECORD_OVERHEAD_BYTES + record.data.length;
    for (const key of record.keys) this.#bytes += key.length;
    if (this.#bytes > this.#options.memoryBytesMax) this.#spill();
  }

  /** All records in order. */
  *sorted(): IterableIterator<SortRecord> {
    this.#sortRecords();
    const all = this.#runs.length === 0 ? this.#records.values() : this.#merged();
    let last: PreparedRecord | undefined;
    for (const record of all) {
      if (this.#options.unique && last && this.#order(last, record) === 0) continue;
      last = record;
      yield record.record;
    }
  }

  /** Removes what lies on disk. */
  close(): void {
    this.#records = [];
    this.#folder?.close();
  }

  /**
   * ScarletDME: of records with equal keys the last one added comes first (query-select/explode-
   * subvalues).
   */
  #sortRecords(): void {
    if (!this.#options.unique) this.#records.reverse();
    this.#records.sort(this.#order);
  }

  #spill(): void {
    this.#folder ??= new RunFolder(this.#options.temporaryFolder);
    this.#sortRecords();
    this.#runs.push(this.#folder.write(this.#records));
    this.#records = [];
    this.#bytes = 0;
  }

  /** Merges all runs and what is still in memory. */
  *#merged(): IterableIterator<PreparedRecord> {
    const sources = [
      ...this.#runs.map((run) => run.read(this.#fields)),
      this.#records.values() as Iterator<PreparedRecord>,
    ];
    if (!this.#options.unique) sources.reverse();
    const heads = sources.map((source) => source.next());
    for (;;) {
      let best = -1;
      heads.forEach((head, n) => {
        if (head.done) return;
        const least = heads[best];
        if (!least || least.done || this.#order(head.value, least.value) < 0) best = n;
      });
      const head = heads[best];
      const source = sources[best];
      if (!head || !source || head.done) return;
      yield head.value;
      heads[best] = source.next();
    }
  }
}
