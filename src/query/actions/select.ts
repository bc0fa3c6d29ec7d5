// SELECT, SSELECT, SEARCH: records chosen become a select list.
import { type SelectEntry, SelectList } from '#session/index.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import type { ReportPages } from '../report/pages.ts';
import { isCounted, samplePrefix, type Working } from './working.ts';

const FIELD_MARK = '\xfe';

/** The entries that pass all tests. */
export function chosenEntries(working: Working): SelectEntry[] {
  const { chosen, reader, selector } = working;
  if (!chosen.deferred) return [...chosen.entries];
  const wanted: SelectEntry[] = [];
  for (const entry of chosen.entries) {
    reader.enter(entry.id);
    if (selector.wants()) wanted.push(entry);
  }
  return wanted;
}

/** SAVING MULTI.VALUE of a sorted record gives several entries in one. */
function separated(entries: readonly SelectEntry[]): SelectEntry[] {
  return entries.flatMap((entry) =>
    entry.id.includes(FIELD_MARK)
      ? entry.id.split(FIELD_MARK).map((id) => ({ ...entry, id }))
      : [entry],
  );
}

export function keepList(plan: QueryPlan, entries: readonly SelectEntry[]): void {
  const { selectLists } = plan.environment.session;
  const { toList, saving } = plan.tree;
  if (entries.length === 0) {
    selectLists.clear(toList);
    return;
  }
  const all = saving?.multivalued ? separated(entries) : entries;
  selectLists.set(toList, SelectList.ofEntries(all, plan.explosion?.fieldNumber));
}

export function runSelect(plan: QueryPlan, working: Working, pages: ReportPages): number {
  const entries = chosenEntries(working);
  keepList(plan, entries);
  if (isCounted(plan)) {
    const { toList } = plan.tree;
    const count = entries.length;
    pages.emit(`${samplePrefix(plan)}${count} record(s) selected to list ${toList}`);
  }
  return entries.length;
}
