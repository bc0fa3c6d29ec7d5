// The columns of a report, with what they have gathered so far.
import { type ItemReader, itemReader, type ReportItem } from '../plan/report-item.ts';
import type { ColumnMode } from '../sentence/index.ts';

/** A break point: the column that it watches and what its lines show. */
export interface BreakPoint {
  readonly text: string;
  readonly control: string;
  /** Detail lines printed when the break last came. */
  detailLines: number;
}

/** What a column has gathered since some point. */
export interface Gathered {
  /** A total, or the greatest or least value as it stands in the record. */
  value: number | string;
  count: number;
  /** Sums of the TOTAL() functions of a CALC column. */
  totals: number[];
}

export interface ReportColumn {
  readonly item: ReportItem;
  readonly mode: ColumnMode;
  readonly noNulls: boolean;
  readonly read: ItemReader;
  /** Number of the break on this column, 0 for none. */
  readonly breakNumber: number;
  /** How many TOTAL() functions its expression has. */
  readonly totals: number;
  /** BREAK.SUP columns are not printed. */
  readonly hidden: boolean;
  /** Since the start. */
  readonly whole: Gathered;
  /** Since each break, the outermost first. */
  readonly byBreak: Gathered[];
  /** Sum of the column over all records, for PCT. */
  percentBase: number;
  /** Printed in detail lines; code O turns it off until the value changes. */
  included: boolean;
}

export function newGathered(): Gathered {
  return { value: 0, count: 0, totals: [] };
}

export function newColumn(
  item: ReportItem,
  shape: { mode: ColumnMode; noNulls: boolean; breakNumber: number },
): ReportColumn {
  return {
    item,
    ...shape,
    read: itemReader(item),
    totals: item.expression?.totals ?? 0,
    hidden: shape.mode === 'break.sup',
    whole: newGathered(),
    byBreak: [],
    percentBase: 0,
    included: true,
  };
}

/** True when the column is more than a plain display of its item. */
export function accumulates(column: ReportColumn): boolean {
  return column.mode !== 'item' && column.mode !== 'break.sup';
}
