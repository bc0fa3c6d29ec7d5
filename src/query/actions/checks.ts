// Words of a report that name things which must exist.
import type { QueryPlan } from '../plan/query-plan.ts';
import { queryError } from '../sentence/index.ts';

export function checkReportWords(plan: QueryPlan): void {
  const { tree, environment } = plan;
  if (tree.style) {
    const record = environment.voc(tree.style) ?? environment.voc(tree.style.toUpperCase());
    if (record === undefined) throw queryError('style-unknown');
    if (record.slice(0, 1).toUpperCase() !== 'X') throw queryError('style-type');
  }
  if (tree.output) {
    if (tree.delimiter === undefined && !tree.json) throw queryError('output-delimited');
    if (tree.printUnit >= 0) throw queryError('output-printer');
  }
}
