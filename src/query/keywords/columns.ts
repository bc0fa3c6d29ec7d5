// Keywords that say what a column shows and how.
import type { KeywordRow } from './keyword.ts';

export const columnsKeywords: readonly KeywordRow[] = [
  { number: 57, names: ['COL.HDG', 'DISPLAY.NAME'], meaning: 'Column heading' },
  { number: 58, names: ['FMT'], meaning: 'Format code' },
  { number: 60, names: ['AS'], meaning: 'Name the column (synonym)' },
  { number: 61, names: ['ID-SUP', 'ID-SUPP', 'ID.SUP'], meaning: 'No id column' },
  { number: 64, names: ['CONV'], meaning: 'Conversion' },
  { number: 69, names: ['EVAL', 'EVALUATE'], meaning: 'Expression as field' },
  { number: 82, names: ['ID.ONLY', 'ONLY'], meaning: 'Ids only (ignore @ phrase)' },
  { number: 92, names: ['SINGLE.VALUE', 'SINGLEVALUED'], meaning: 'Treat as single valued' },
  {
    number: 93,
    names: ['MULTI.VALUE', 'MULTIVALUED'],
    meaning: 'Treat as multivalued (also SAVING MULTIVALUED)',
  },
  { number: 126, names: ['ASSOC'], meaning: 'Join association of another field' },
  { number: 127, names: ['ASSOC.WITH'], meaning: 'Associate with field' },
  { number: 128, names: ['DISPLAY.LIKE'], meaning: 'Copy display attributes' },
  { number: 205, names: ['REPEATING'], meaning: 'Repeat single values on each line' },
];
