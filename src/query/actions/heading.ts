import type { QueryPlan } from '../plan/query-plan.ts';
import type { ReportPages } from '../report/pages.ts';

/** The sentence itself, cut to leave room for the page number. */
export function defaultHeading(plan: QueryPlan, pages: ReportPages): string {
  const text = (' '.repeat(plan.tree.margin) + plan.sentence).slice(0, pages.width - 10);
  const end = plan.tree.verb.kind === 'sum' ? "'L'" : '';
  return `${text.replaceAll("'", "''")}'G'Page 'S'${end}`;
}
