import type { CurrentRecord } from '../field-readers/current-record.ts';

/**
 * Format, conversion and so on of the first field that an expression names: what an EVAL column
 * inherits.
 */
export interface FirstField {
  readonly format: string;
  readonly conversion: string;
  readonly multivalued: boolean;
  readonly association: string;
}

/** An I-type, C-type, correlative or EVAL text that can be run. */
export interface Expression {
  /** `totalsBase`: place of its TOTAL() functions among those of the report. */
  evaluate(current: CurrentRecord, totalsBase: number): string;
  /** How many TOTAL() functions it has. */
  readonly totals: number;
  /** Names no field and nothing that changes. */
  readonly constant: boolean;
  readonly first: FirstField | undefined;
}
