// What a sentence has become once everything in it was found: ready to be carried out or explained.
import type { CurrentRecord } from '#dictionary/index.ts';
import type { BreakPoint, ReportColumn } from '../report/column.ts';
import type { PlannedStep } from '../selection/selection.ts';
import type { QueryFlag, QueryTree } from '../sentence/index.ts';
import type { QueryEnvironment } from './environment.ts';
import type { ItemTable } from './item-table.ts';
import type { ReportItem } from './report-item.ts';

export interface PlannedSort {
  readonly item: ReportItem;
  readonly descending: boolean;
  readonly exploded: boolean;
}

export interface PlannedSaving {
  readonly item: ReportItem;
  readonly unique: boolean;
  readonly multivalued: boolean;
  readonly noNulls: boolean;
  /** It is the field that BY.EXP takes apart. */
  readonly exploded: boolean;
}

/** Where a report takes multivalued fields apart. */
export interface Explosion {
  /** The association that is taken apart; 0 when the field belongs to none. */
  association: number;
  /** The association comes from the dictionary, not from here. */
  associatedInDictionary: boolean;
  /** Field number of the sort item, -1 for an expression. */
  readonly fieldNumber: number;
}

export interface QueryPlan {
  readonly environment: QueryEnvironment;
  readonly tree: QueryTree;
  readonly sentence: string;
  readonly items: ItemTable;
  readonly columns: ReportColumn[];
  readonly breaks: BreakPoint[];
  readonly current: CurrentRecord;
  /** Record ids of the sentence, or those of leading tests of @ID. */
  readonly ids: readonly string[];
  readonly steps: readonly PlannedStep[];
  readonly sorts: readonly PlannedSort[];
  readonly saving: PlannedSaving | undefined;
  explosion: Explosion | undefined;
}

export function hasFlag(plan: QueryPlan, flag: QueryFlag): boolean {
  return plan.tree.flags.has(flag);
}
