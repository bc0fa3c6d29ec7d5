// COUNT
import type { QueryPlan } from '../plan/query-plan.ts';
import type { ReportPages } from '../report/pages.ts';
import { samplePrefix, showMissing, type Working } from './working.ts';

export function runCount(plan: QueryPlan, working: Working, pages: ReportPages): number {
  const { chosen, reader, selector } = working;
  let count = 0;
  if (chosen.deferred) {
    for (const { id } of chosen.entries) {
      reader.enter(id);
      if (selector.wants()) count += 1;
    }
  } else for (const _entry of chosen.entries) count += 1;
  pages.emit(`${samplePrefix(plan)}${count} record(s) counted`);
  showMissing(working, pages);
  return count;
}
