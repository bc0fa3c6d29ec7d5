// LIST, SORT, LIST.LABEL, SUM: records chosen become a report.
import { extract, FIELD_MARK } from '#values/index.ts';
import { hasFlag, type QueryPlan } from '../plan/query-plan.ts';
import type { ReportPages } from '../report/pages.ts';
import { Report, type ReportSettings, type RowPrinter } from '../report/report.ts';
import { filterValues } from '../report/when-filter.ts';
import { isCounted, samplePrefix, showMissing, type Working } from './working.ts';

export interface ListTarget {
  readonly pages: ReportPages;
  readonly printer: RowPrinter;
  /** What the count line says; undefined for the usual. */
  readonly countLine?: (count: number) => string;
  /** Called when all records have been shown. */
  readonly endOfRecords?: () => void;
}

function reportSettings(plan: QueryPlan, pages: ReportPages): ReportSettings {
  const { environment, tree } = plan;
  const { options } = environment.session;
  return {
    forms: environment.forms,
    detailSuppressed: hasFlag(plan, 'det.sup'),
    newPage: hasFlag(plan, 'new.page'),
    repeating: hasFlag(plan, 'repeating'),
    reformat: tree.verb.kind === 'reformat',
    grandTotal: tree.grandTotal,
    pickBreakpoint: options.has('PICK.BREAKPOINT'),
    pickBreakpointUnderline: options.has('PICK.BREAKPOINT.U'),
    pickGrandTotal: options.has('PICK.GRAND.TOTAL'),
    setHeadingValue: (slot, value) => pages.setBreakValue(slot, value),
  };
}

/** Shows all records; gives how many there were. */
export function runList(plan: QueryPlan, working: Working, target: ListTarget): number {
  const { pages, printer } = target;
  const report = new Report(plan.columns, plan.breaks, {
    current: plan.current,
    settings: reportSettings(plan, pages),
    printer,
  });
  showRecords(plan, working, { report, pages });
  const count = plan.current.recordCount;
  if (count > 0) report.finish();
  else if (hasFlag(plan, 'force')) pages.emit('');
  target.endOfRecords?.();
  if (isCounted(plan) && !plan.tree.json) {
    if (count === 0) pages.dropHeadings();
    else pages.emit('');
    pages.emit(countLine(plan, working, target, count));
  }
  showMissing(working, pages);
  return count;
}

function countLine(plan: QueryPlan, working: Working, target: ListTarget, count: number): string {
  const { tree } = plan;
  // The words of a sample take the place of the margin.
  const prefix = samplePrefix(plan) || ' '.repeat(tree.margin);
  if (target.countLine) return prefix + target.countLine(count);
  if (tree.sorts.some((sort) => sort.exploded)) {
    return `${prefix}${working.chosen.explodedRecords} record(s), ${count} value(s) listed`;
  }
  return `${prefix}${count} record(s) ${tree.verb.kind === 'sum' ? 'summed' : 'listed'}`;
}

function showRecords(
  plan: QueryPlan,
  working: Working,
  output: { report: Report; pages: ReportPages },
): void {
  const { chosen, reader, selector } = working;
  const { current } = plan;
  for (const { id, valuePosition, subvaluePosition } of chosen.entries) {
    reader.enter(id);
    if (chosen.deferred && !selector.wants()) continue;
    current.recordCount += 1;
    current.valuePosition = 1;
    const narrow = narrowing(plan, valuePosition, subvaluePosition);
    const values = columnValues(plan, working, narrow);
    const filtered = values && (plan.tree.usesWhen ? filterValues(plan, values, narrow) : values);
    if (!filtered) {
      current.recordCount -= 1;
      continue;
    }
    output.pages.setRecordId(id);
    output.report.record(filtered);
  }
}

/** How a text is narrowed to the value being exploded; undefined when nothing is. */
function narrowing(
  plan: QueryPlan,
  valuePosition: number,
  subvaluePosition: number,
): ((text: string, association?: number) => string) | undefined {
  if (valuePosition === 0) return undefined;
  const pickStyle = plan.environment.session.options.has('PICK.EXPLODE');
  const { explosion } = plan;
  const own = explosion?.association ?? 0;
  return (text, association) => {
    const concerned =
      association === undefined ||
      (own !== 0 ? association === own : association !== 0 || pickStyle);
    if (!concerned) return text;
    if (pickStyle && !isMultivalued(text)) {
      const always = association !== undefined && explosion?.associatedInDictionary !== false;
      if (!always) return text;
    }
    return extract(text, 1, valuePosition, subvaluePosition);
  };
}

function isMultivalued(text: string): boolean {
  return /[\xfc\xfd]/.test(text);
}

/** A column shows one field: what an expression gives beyond a field mark is lost. */
function firstField(text: string): string {
  const end = text.indexOf(FIELD_MARK);
  return end < 0 ? text : text.slice(0, end);
}

/** The stored values of all columns; undefined when the record is not there. */
function columnValues(
  plan: QueryPlan,
  working: Working,
  narrow: ((text: string, association?: number) => string) | undefined,
): string[] | undefined {
  const { reader, source } = working;
  const { current } = plan;
  const values: string[] = [];
  for (const { item, read } of plan.columns) {
    if (item.kind === 'id') {
      if (!source.trusted && !reader.exists(current.id)) return undefined;
    } else if (item.kind !== 'literal' && item.kind !== 'counter' && !reader.read()) {
      return undefined;
    }
    const value = firstField(read(current));
    const apart = narrow && (item.kind === 'field' || item.kind === 'expression');
    values.push(apart ? narrow(value, item.association) : value);
  }
  return values;
}
