// PAGESEQ: page numbers of a printed report go on from where the last one ended.
import type { OpenFile } from '#files/index.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import type { ReportPages } from '../report/pages.ts';
import { queryError } from '../sentence/index.ts';

/** The record that holds the next page number. */
export class PageSequence {
  readonly #plan: QueryPlan;
  readonly #file: OpenFile;
  readonly #id: string;

  private constructor(plan: QueryPlan, file: OpenFile, id: string) {
    this.#plan = plan;
    this.#file = file;
    this.#id = id;
  }

  /**
   * Opens the record named by the sentence; undefined when it names none or the report is not
   * printed.
   */
  static open(plan: QueryPlan): PageSequence | undefined {
    const { environment, tree } = plan;
    if (!tree.pageSequence) return undefined;
    const { fileName, id } = tree.pageSequence;
    const file = environment.open(fileName, false);
    if (!file) throw queryError('page-sequence-unknown');
    return tree.printUnit < 0 ? undefined : new PageSequence(plan, file, id);
  }

  start(pages: ReportPages): void {
    const { files } = this.#plan.environment.session;
    const text = files.read(this.#file, this.#id) ?? '1';
    if (!/^\d+$/.test(text)) throw queryError('page-sequence-data');
    pages.pageNumber = Number(text);
  }

  finish(pages: ReportPages): void {
    const { files } = this.#plan.environment.session;
    files.write(this.#file, this.#id, String(pages.pageNumber + 1));
  }
}
