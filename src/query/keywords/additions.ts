// Keywords that the original does not have. Their numbers lie far above its own.
import type { KeywordRow } from './keyword.ts';

export const additionKeywords: readonly KeywordRow[] = [
  { number: 901, names: ['EXPLAIN'], meaning: 'Show how the query would be carried out' },
  { number: 902, names: ['JSON'], meaning: 'Output as an array of JSON objects' },
];
