// What every verb begins with: the source of records, the reader, the selector and the records
// chosen.
import { type Chosen, preselect } from '../plan/preselection.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import { hasFlag } from '../plan/query-plan.ts';
import { RecordReader } from '../plan/record-reader.ts';
import { type RecordSource, recordSource } from '../plan/record-source.ts';
import { Selector } from '../plan/selector.ts';
import type { ReportPages } from '../report/pages.ts';

export interface Working {
  readonly reader: RecordReader;
  readonly selector: Selector;
  readonly source: RecordSource;
  readonly chosen: Chosen;
}

export function beginWork(
  plan: QueryPlan,
  search: ((record: string) => boolean) | undefined,
): Working {
  const reader = new RecordReader(plan);
  const source = recordSource(plan, (id) => reader.exists(id));
  const { trusted, rest } = source;
  const steps = rest ?? plan.steps;
  const selector = new Selector(plan, reader, { steps, trusted, search });
  const chosen = preselect(plan, source, { reader, selector });
  return { reader, selector, source, chosen };
}

/** Words before a count when only a part was looked at. */
export function samplePrefix(plan: QueryPlan): string {
  const { sample, sampled } = plan.tree;
  return sample === undefined && sampled === undefined ? '' : 'Sample of ';
}

export function showMissing(working: Working, pages: ReportPages): void {
  for (const id of working.reader.missing) pages.emit(`'${id}' not found`);
}

export function isCounted(plan: QueryPlan): boolean {
  return !hasFlag(plan, 'count.sup');
}
