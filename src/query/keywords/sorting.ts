// Keywords that order the records.
import type { KeywordRow } from './keyword.ts';

export const sortingKeywords: readonly KeywordRow[] = [
  { number: 56, names: ['BY'], meaning: 'Sort ascending' },
  { number: 67, names: ['BY-DSND', 'BY.DSND'], meaning: 'Sort descending' },
  { number: 122, names: ['BY-EXP', 'BY.EXP'], meaning: 'Exploded ascending sort' },
  { number: 123, names: ['BY-EXP-DSND', 'BY.EXP.DSND'], meaning: 'Exploded descending sort' },
];
