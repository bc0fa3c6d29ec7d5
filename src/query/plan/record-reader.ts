// Reads the records of a query one at a time and remembers which were not there.
import type { CurrentRecord } from '#dictionary/index.ts';
import type { FileContext, OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { hasFlag, type QueryPlan } from './query-plan.ts';

export class RecordReader {
  /** Ids that were asked for in vain, each once, in order. */
  readonly missing = new Set<string>();
  readonly #session: Session;
  readonly #files: FileContext;
  readonly #file: OpenFile;
  readonly #current: CurrentRecord;
  readonly #absentIsNull: boolean;
  /** Id whose record is in `current`. */
  #held: string | undefined;

  constructor(plan: QueryPlan) {
    this.#session = plan.environment.session;
    this.#files = this.#session.files;
    this.#file = plan.environment.data;
    this.#current = plan.current;
    this.#absentIsNull = hasFlag(plan, 'absent.null');
  }

  /** Makes an id current; its record is read when it is asked for. */
  enter(id: string): void {
    if (this.#session.terminal.hasAttention) this.#session.poll();
    this.#current.id = id;
    this.#held = undefined;
  }

  /** Reads the current record unless it has been read; false when there is none. */
  read(): boolean {
    const { id } = this.#current;
    if (this.#held === id) return true;
    const record = this.#files.read(this.#file, id);
    if (record === undefined) {
      this.#current.record = '';
      return this.#absent(id);
    }
    this.#current.record = record;
    this.#held = id;
    return true;
  }

  /** True when the record exists. */
  exists(id: string): boolean {
    return this.#file.has(id) || this.#absent(id);
  }

  #absent(id: string): boolean {
    if (this.#absentIsNull) return true;
    this.missing.add(id);
    return false;
  }
}
