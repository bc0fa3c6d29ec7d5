/**
 * The record that items are read from, and what expressions may know about the report around it.
 */
export interface CurrentRecord {
  id: string;
  record: string;
  fileName: string;
  /** @NI: records so far. */
  recordCount: number;
  /** @ND: detail lines since the last break. */
  detailCount: number;
  /** @NV, @NS: value and subvalue position. */
  valuePosition: number;
  subvaluePosition: number;
  /** @NB: level of the break being shown, 0 for detail lines, 255 for the end. */
  breakLevel: number;
  /** @LPV: what the expression used before gave. */
  previousValue: string;
  /** What the TOTAL() functions of all columns have gathered. */
  readonly totals: number[];
}

export function newCurrentRecord(fileName: string): CurrentRecord {
  return {
    id: '',
    record: '',
    fileName,
    recordCount: 0,
    detailCount: 0,
    valuePosition: 0,
    subvaluePosition: 0,
    breakLevel: 0,
    previousValue: '',
    totals: [],
  };
}
