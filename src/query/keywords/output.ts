// Keywords that say where a report goes and in which form.
import type { KeywordRow } from './keyword.ts';

export const outputKeywords: readonly KeywordRow[] = [
  {
    number: 11,
    names: ['TO'],
    meaning: 'Target: list number, REFORMAT file, or CSV/delimited path',
  },
  { number: 18, names: ['LPTR'], meaning: 'Send to print unit n' },
  { number: 132, names: ['LABEL'], meaning: 'Label layout template' },
  { number: 143, names: ['DELIMITER'], meaning: 'Delimited output' },
  { number: 147, names: ['NO.QUERY'], meaning: 'No confirmation' },
  { number: 184, names: ['CSV'], meaning: 'CSV output (mode 1/2, delimiter)' },
  { number: 207, names: ['APPENDING'], meaning: 'Append to CSV/delimited file' },
];
