// Keywords of totals, averages, break points and the grand total.
import type { KeywordRow } from './keyword.ts';

export const breaksKeywords: readonly KeywordRow[] = [
  { number: 71, names: ['AVERAGE', 'AVG'], meaning: 'Average' },
  { number: 72, names: ['BREAK-ON', 'BREAK.ON'], meaning: 'Break' },
  { number: 73, names: ['BREAK-SUP', 'BREAK.SUP'], meaning: 'Break, no column' },
  { number: 74, names: ['CALC', 'CALCULATE'], meaning: 'Evaluate I-type TOTAL() at breaks' },
  { number: 77, names: ['DET-SUPP', 'DET.SUP'], meaning: 'No detail lines' },
  { number: 78, names: ['ENUM', 'ENUMERATE'], meaning: 'Count non-null values' },
  { number: 80, names: ['CAPTION', 'GRAND-TOTAL', 'GRAND.TOTAL'], meaning: 'Grand total text' },
  { number: 83, names: ['MAX'], meaning: 'Maximum (also max items in SHOW)' },
  { number: 84, names: ['MIN'], meaning: 'Minimum (also min items in SHOW)' },
  { number: 87, names: ['%', 'PCT', 'PERCENT', 'PERCENTAGE'], meaning: 'Percentage column' },
  { number: 89, names: ['TOTAL'], meaning: 'Total' },
  { number: 91, names: ['NO.NULLS'], meaning: 'Ignore nulls' },
  { number: 168, names: ['CUMULATIVE'], meaning: 'Running total' },
];
