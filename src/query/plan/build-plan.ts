// A syntax tree to a plan: items are found, columns made, literals converted.
import { newCurrentRecord } from '#dictionary/index.ts';
import { type BreakPoint, newColumn, type ReportColumn } from '../report/column.ts';
import { planTests } from '../selection/plan-tests.ts';
import type { PlannedStep } from '../selection/selection.ts';
import type {
  ColumnModifier,
  ColumnNode,
  FieldReference,
  QueryTree,
  SortNode,
} from '../sentence/index.ts';
import { queryError } from '../sentence/index.ts';
import type { QueryEnvironment } from './environment.ts';
import { ItemTable } from './item-table.ts';
import type { Explosion, PlannedSaving, PlannedSort, QueryPlan } from './query-plan.ts';
import { newReportItem, type ReportItem } from './report-item.ts';

/** Association of a field that is exploded without belonging to one. */
const EXPLODED_ASSOCIATION = '__QM.EXP__';
const FIELD_MARK = '\xfe';

export function buildPlan(
  tree: QueryTree,
  sentence: string,
  environment: QueryEnvironment,
): QueryPlan {
  const items = new ItemTable(environment);
  const made = new ColumnsAndSorts(tree, items);
  const columns = made.columns();
  const sorts = made.sorts();
  const steps = planTests(tree.selection, items, environment);
  const savedItem = tree.saving && items.resolve(tree.saving.field);
  addIdColumn(tree, columns, { items, environment });
  if (tree.verb.sortsIds || (tree.verb.kind === 'show' && sorts.length === 0)) {
    sorts.push({ item: idItem(items, environment), descending: false, exploded: false });
  }
  const explosion = planExplosion(sorts, items);
  const leading = leadingIds(steps);
  const useLeading = tree.ids.length === 0 && leading !== undefined;
  assignTotals(columns);
  return {
    environment,
    tree,
    sentence,
    items,
    columns,
    breaks: made.breaks,
    current: newCurrentRecord(environment.fileName),
    ids: useLeading ? leading.ids : tree.ids,
    steps: useLeading ? leading.steps : steps,
    sorts,
    saving: planSaving(tree, savedItem, sorts),
    explosion,
  };
}

/** Makes columns and sort items once each, in whatever order AS names make them needed. */
class ColumnsAndSorts {
  readonly breaks: BreakPoint[] = [];
  readonly #tree: QueryTree;
  readonly #items: ItemTable;
  readonly #columns = new Map<ColumnNode, ReportColumn>();
  readonly #sorts = new Map<SortNode, PlannedSort>();

  constructor(tree: QueryTree, items: ItemTable) {
    this.#tree = tree;
    this.#items = items;
    for (const node of tree.columns) {
      for (const modifier of node.modifiers) {
        if (modifier.kind === 'as') items.define(modifier.name, () => this.#column(node).item);
      }
    }
    for (const node of tree.sorts) {
      if (node.synonym !== undefined) items.define(node.synonym, () => this.#sort(node).item);
    }
  }

  columns(): ReportColumn[] {
    const columns = this.#tree.columns.map((node) => this.#column(node));
    if (this.#tree.flags.has('col.hdg.id')) {
      for (const { item } of columns) if (!item.headingGiven) item.heading = item.name;
    }
    return columns;
  }

  sorts(): PlannedSort[] {
    return this.#tree.sorts.map((node) => this.#sort(node));
  }

  #column(node: ColumnNode): ReportColumn {
    const column = this.#columns.get(node) ?? planColumn(node, this.#items, this.breaks);
    this.#columns.set(node, column);
    return column;
  }

  #sort(node: SortNode): PlannedSort {
    let sort = this.#sorts.get(node);
    if (!sort) {
      const item = this.#items.resolve(node.field);
      if (item.kind === 'literal') throw queryError('sort-literal');
      sort = { item, descending: node.descending, exploded: node.exploded };
      this.#sorts.set(node, sort);
    }
    return sort;
  }
}

function planColumn(node: ColumnNode, items: ItemTable, breaks: BreakPoint[]): ReportColumn {
  const item = items.resolve(node.field);
  let breakNumber = 0;
  if (node.break) {
    breakNumber = breaks.push({ ...node.break, detailLines: 0 });
    item.breakNumber = breakNumber;
  }
  if (node.mode === 'percent') {
    const { decimals } = node;
    item.format = `${3 + decimals + (decimals === 0 ? 0 : 1)}R`;
    item.conversion = `MD${decimals}0`;
    items.measure(item);
  }
  for (const modifier of node.modifiers) modify(item, modifier, items);
  return newColumn(item, { mode: node.mode, noNulls: node.noNulls, breakNumber });
}

function modify(item: ReportItem, modifier: ColumnModifier, items: ItemTable): void {
  switch (modifier.kind) {
    case 'as':
      return;
    case 'assoc':
      items.associate(item, modifier.name);
      return;
    case 'conv':
      item.conversion = modifier.code;
      return;
    case 'fmt':
      item.format = modifier.format;
      items.measure(item);
      return;
    case 'heading':
      item.heading = modifier.text;
      item.headingGiven = true;
      return;
    case 'like':
      items.displayLike(item, modifier.field);
      return;
    case 'multivalued':
      item.multivalued = modifier.multivalued;
      return;
    default:
      modifier satisfies never;
  }
}

/** The dictionary's @ID where it is a D-type of the id, else a column under the file's name. */
function addIdColumn(
  tree: QueryTree,
  columns: ReportColumn[],
  where: { items: ItemTable; environment: QueryEnvironment },
): void {
  if (!['report', 'label', 'sum', 'show'].includes(tree.verb.kind)) return;
  if (tree.flags.has('id.sup')) {
    if (tree.flags.has('id.only')) throw queryError('id-options');
  } else {
    const { environment, items } = where;
    const own = environment.dictionary('@ID');
    const fields = own?.split(FIELD_MARK) ?? [];
    const usable = own?.slice(0, 1).toUpperCase() === 'D' && Number(fields[1] ?? '') === 0;
    const record = usable
      ? (own ?? '')
      : ['D', '0', '', environment.fileName, '12L', 'S'].join(FIELD_MARK);
    const definition = { name: '@ID', type: 'D', record, fromVoc: false };
    const item = items.resolve({ kind: 'field', definition });
    item.association = 0;
    item.multivalued = false;
    if (tree.flags.has('col.hdg.id')) item.heading = item.name;
    columns.unshift(newColumn(item, { mode: 'item', noNulls: false, breakNumber: 0 }));
    if (tree.panColumn > 0) tree.panColumn += 1;
  }
  if (columns.length === 0) throw queryError('no-fields');
}

function idItem(items: ItemTable, environment: QueryEnvironment): ReportItem {
  const record = environment.dictionary('@ID');
  const type = record?.slice(0, 1).toUpperCase() ?? '';
  if (record !== undefined && 'ACDIS'.includes(type) && type !== '') {
    const reference: FieldReference = {
      kind: 'field',
      definition: { name: '@ID', type, record, fromVoc: false },
    };
    return items.resolve(reference);
  }
  const item = newReportItem('@ID', 'id');
  item.format = '12L';
  item.heading = '@ID';
  items.measure(item);
  items.items.push(item);
  return item;
}

/** BY.EXP of a field that belongs to no association makes one of all its appearances. */
function planExplosion(sorts: readonly PlannedSort[], items: ItemTable): Explosion | undefined {
  const sort = sorts.find(({ exploded }) => exploded);
  if (!sort) return undefined;
  const { item } = sort;
  const associatedInDictionary = item.association !== 0;
  if (!associatedInDictionary) {
    for (const other of items.items) {
      if (other.name === item.name) items.associate(other, EXPLODED_ASSOCIATION);
    }
  }
  return {
    association: item.association,
    associatedInDictionary,
    fieldNumber: item.kind === 'expression' ? -1 : item.fieldNumber,
  };
}

function planSaving(
  tree: QueryTree,
  item: ReportItem | undefined,
  sorts: readonly PlannedSort[],
): PlannedSaving | undefined {
  if (!tree.saving || !item) return undefined;
  const { unique, multivalued, noNulls } = tree.saving;
  const sorted = sorts.find((sort) => sort.exploded)?.item;
  const exploded =
    sorted !== undefined &&
    sorted.kind === item.kind &&
    sorted.fieldNumber === item.fieldNumber &&
    sorted.expressionText === item.expressionText &&
    sorted.multivalued === item.multivalued;
  return { item, unique, multivalued, noNulls, exploded };
}

/** Tests `@ID = "x"` at the front, joined by OR, are no tests but a list of ids. */
function leadingIds(
  steps: readonly PlannedStep[],
): { ids: string[]; steps: PlannedStep[] } | undefined {
  const ids: string[] = [];
  let at = 0;
  while (at < steps.length) {
    const id = idOfTest(steps[at]);
    if (id === undefined) return undefined;
    ids.push(id);
    const join = steps[at + 1];
    at += 2;
    if (join === undefined || join.kind === 'and') return { ids, steps: shifted(steps, at) };
  }
  return undefined;
}

function idOfTest(step: PlannedStep | undefined): string | undefined {
  if (step?.kind !== 'test') return undefined;
  const { test } = step;
  const plain = test.operator === 'EQ' && !test.every && !test.noCase && !test.negated;
  if (!plain || test.when || test.item.kind !== 'id') return undefined;
  return test.value?.kind === 'literal' ? test.value.literal : undefined;
}

function shifted(steps: readonly PlannedStep[], by: number): PlannedStep[] {
  return steps
    .slice(by)
    .map((step) => (step.kind === 'test' ? step : { ...step, exit: step.exit - by }));
}

/** Gives the TOTAL() functions of the columns their places. */
function assignTotals(columns: readonly ReportColumn[]): void {
  let base = 0;
  for (const { item } of columns) {
    item.totalsBase = base;
    base += item.expression?.totals ?? 0;
  }
}
