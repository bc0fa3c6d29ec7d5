// The order of records: several keys, each left or right justified, ascending or descending.
import { compareLeft, compareSortKeys, type RightSortKey, rightSortKey } from '#values/index.ts';

export interface SortField {
  readonly descending: boolean;
  readonly rightJustified: boolean;
}

/** One record to be sorted: its keys and where it came from. */
export interface SortRecord {
  readonly keys: readonly string[];
  readonly data: string;
  readonly valuePosition: number;
  readonly subvaluePosition: number;
}

type PreparedKey = string | RightSortKey;

/** A record with its right justified keys understood as numbers once, not at each comparison. */
export interface PreparedRecord {
  readonly record: SortRecord;
  readonly keys: readonly PreparedKey[];
}

export function prepare(record: SortRecord, fields: readonly SortField[]): PreparedRecord {
  const keys = record.keys.map((key, n) => (fields[n]?.rightJustified ? rightSortKey(key) : key));
  return { record, keys };
}

function compareKeys(a: PreparedKey | undefined, b: PreparedKey | undefined): number {
  if (typeof a === 'string' || typeof b === 'string' || !a || !b) {
    return compareLeft(String(a ?? ''), String(b ?? ''));
  }
  return compareSortKeys(a, b);
}

/** Compares two records by all their keys. */
export function recordOrder(
  fields: readonly SortField[],
): (a: PreparedRecord, b: PreparedRecord) => number {
  return (a, b) => {
    for (let n = 0; n < fields.length; n += 1) {
      const order = compareKeys(a.keys[n], b.keys[n]);
      if (order !== 0) return fields[n]?.descending ? -order : order;
    }
    return 0;
  };
}
