// LIST.ITEM, SORT.ITEM: records as they are, field by field.
import { hasFlag, type QueryPlan } from '../plan/query-plan.ts';
import type { ReportPages } from '../report/pages.ts';
import type { Working } from './working.ts';

const FIELD_MARK = '\xfe';
const NUMBER_WIDTH = 3;

export function runRaw(plan: QueryPlan, working: Working, pages: ReportPages): number {
  const { chosen, reader, selector } = working;
  const { current } = plan;
  let count = 0;
  for (const { id } of chosen.entries) {
    reader.enter(id);
    if (chosen.deferred && !selector.wants()) continue;
    if (reader.read()) {
      const fields = current.record === '' ? [] : current.record.split(FIELD_MARK);
      if (hasFlag(plan, 'no.split')) pages.need(fields.length + 2);
      pages.emit('');
      pages.emit(id);
      fields.forEach((field, n) => {
        pages.emit(`${String(n + 1).padStart(NUMBER_WIDTH, '0')}: ${field}`);
      });
    }
    count += 1;
  }
  return count;
}
