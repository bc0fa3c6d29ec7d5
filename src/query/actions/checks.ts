// Words of a report that name things which must exist.
import type { QueryPlan } from '../plan/query-plan.ts';
import { queryError } from '../sentence/index.ts';

/**
 * The style record of the report: that of the sentence, else the default one; undefined for none.
 */
export function styleRecord(plan: QueryPlan): string | undefined {
  const { tree, environment } = plan;
  if (!['report', 'label', 'sum', 'raw'].includes(tree.verb.kind)) return undefined;
  if (tree.style === '') return undefined;
  if (tree.style === undefined) return environment.defaultStyle || undefined;
  const record = environment.voc(tree.style) ?? environment.voc(tree.style.toUpperCase());
  if (record === undefined) throw queryError('style-unknown');
  if (record.slice(0, 1).toUpperCase() !== 'X') throw queryError('style-type');
  return record;
}

export function checkReportWords(plan: QueryPlan): void {
  const { tree, environment } = plan;
  if (tree.overlay !== undefined) {
    const { subroutines } = environment.session;
    if (!subroutines?.isCatalogued(tree.overlay)) throw queryError('overlay-unknown');
  }
  if (tree.output) {
    if (tree.delimiter === undefined && !tree.json) throw queryError('output-delimited');
    if (tree.printUnit >= 0) throw queryError('output-printer');
  }
}
