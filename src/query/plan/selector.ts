// Decides record by record whether it is wanted.
import {
  compileSelection,
  type PlannedStep,
  selectionNeedsRecord,
} from '../selection/selection.ts';
import type { RecordTest } from '../selection/test.ts';
import type { QueryPlan } from './query-plan.ts';
import type { RecordReader } from './record-reader.ts';

export class Selector {
  /** There is something to test. */
  readonly tests: boolean;
  readonly #plan: QueryPlan;
  readonly #reader: RecordReader;
  readonly #trusted: boolean;
  readonly #test: RecordTest | undefined;
  readonly #search: ((record: string) => boolean) | undefined;
  readonly #needsRecord: boolean;

  constructor(
    plan: QueryPlan,
    reader: RecordReader,
    options: {
      steps: readonly PlannedStep[];
      trusted: boolean;
      search: ((record: string) => boolean) | undefined;
    },
  ) {
    this.#plan = plan;
    this.#reader = reader;
    this.#trusted = options.trusted;
    this.#search = options.search;
    const { environment } = plan;
    const { steps } = options;
    this.#test = compileSelection(steps, {
      forms: environment.forms,
      idsWithoutCase: environment.data.noCase,
    });
    this.tests = steps.length > 0 || options.search !== undefined;
    this.#needsRecord = selectionNeedsRecord(steps) || options.search !== undefined;
  }

  /** True when the record entered last is wanted. */
  wants(): boolean {
    const { current } = this.#plan;
    if (this.#needsRecord) {
      if (!this.#reader.read()) return false;
    } else if (this.tests || !this.#trusted) {
      if (!this.#reader.exists(current.id)) return false;
    } else return true;
    if (this.#test && !this.#test(current)) return false;
    return this.#search ? this.#search(current.record) : true;
  }
}
