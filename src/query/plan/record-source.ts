// Where the records of a query come from: a select list, ids of the sentence, an index, or the
// whole file.
import type { SelectEntry } from '#session/index.ts';
import type { PlannedStep } from '../selection/selection.ts';
import { queryError } from '../sentence/index.ts';
import { describeUse, indexedIds } from './index-lookup.ts';
import { indexUse } from './index-use.ts';
import { hasFlag, type QueryPlan } from './query-plan.ts';

export interface RecordSource {
  readonly kind: 'list' | 'ids' | 'index' | 'file';
  readonly entries: Iterable<SelectEntry>;
  /** The records are known to exist. */
  readonly trusted: boolean;
  /** For EXPLAIN. */
  readonly detail: string;
  /** Tests that the source leaves to be made; undefined for all. */
  readonly rest?: readonly PlannedStep[];
}

function* plainEntries(ids: Iterable<string>): IterableIterator<SelectEntry> {
  for (const id of ids) yield { id, valuePosition: 0, subvaluePosition: 0 };
}

/** Number of the select list that a sentence starts from, or undefined. */
export function sourceList(plan: QueryPlan): number | undefined {
  const { fromList } = plan.tree;
  const { selectLists } = plan.environment.session;
  if ((fromList ?? 0) === 0 && selectLists.isActive(0)) return 0;
  return fromList;
}

/** Checks REQUIRE.SELECT before anything is done. */
export function checkRequiredList(plan: QueryPlan): void {
  if (!hasFlag(plan, 'require.select')) return;
  const number = plan.tree.fromList ?? 0;
  if (!plan.environment.session.selectLists.isActive(number)) throw queryError('list-required');
}

/** Association of a field that an exploded list was made of, where it belongs to none. */
const LIST_ASSOCIATION = '__QM.EXPL__';

/** A list that came exploded goes on being so: the association of its field is taken apart. */
function adoptExplosion(plan: QueryPlan, fieldNumber: number | undefined): void {
  if (plan.explosion) return;
  const { items } = plan.items;
  const item = items.find((one) => one.kind === 'field' && one.fieldNumber === fieldNumber);
  const associatedInDictionary = item?.association !== 0;
  if (item && item.association === 0) {
    for (const other of items) {
      if (other.name === item.name) plan.items.associate(other, LIST_ASSOCIATION);
    }
  }
  const association = item?.association ?? 0;
  plan.explosion = { association, associatedInDictionary, fieldNumber: fieldNumber ?? 0 };
}

/** Ids of the sentence that exist; for the others the record is noted as missing. */
export type ExistenceCheck = (id: string) => boolean;

export function recordSource(plan: QueryPlan, exists: ExistenceCheck): RecordSource {
  const list = sourceList(plan);
  const { session } = plan.environment;
  const { ids } = plan;
  if (list !== undefined) {
    const taken = session.selectLists.take(list);
    const entries = taken?.restOfEntries() ?? [];
    if (ids.length === 0) {
      if (taken?.isExploded) adoptExplosion(plan, taken.explodedField);
      return { kind: 'list', entries, trusted: false, detail: `select list ${list}` };
    }
    const known = new Set(entries.map((entry) => entry.id));
    const wanted = ids.filter((id) => known.has(id));
    const detail = `ids of the sentence that are in select list ${list}`;
    return { kind: 'ids', entries: plainEntries(wanted), trusted: false, detail };
  }
  if (ids.length > 0) {
    // Where nothing else reads the records, whether they exist must be seen to here.
    const reads = plan.steps.length > 0 || plan.sorts.length > 0;
    const wanted = reads ? ids : ids.filter(exists);
    const detail = `${ids.length} id(s) of the sentence`;
    return { kind: 'ids', entries: plainEntries(wanted), trusted: false, detail };
  }
  const use = hasFlag(plan, 'no.index') ? undefined : indexUse(plan);
  if (use) {
    const found = indexedIds(session.files, plan.environment.data, use);
    const detail = `index ${describeUse(use)}`;
    return { kind: 'index', entries: plainEntries(found), trusted: true, detail, rest: use.rest };
  }
  if (hasFlag(plan, 'require.index')) throw queryError('index-required');
  const entries = plainEntries(session.files.ids(plan.environment.data));
  return { kind: 'file', entries, trusted: true, detail: 'all records of the file' };
}
