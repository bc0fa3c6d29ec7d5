// Selection clauses and their operators.
import type { KeywordRow } from './keyword.ts';

export const selectionKeywords: readonly KeywordRow[] = [
  { number: 21, names: ['WITH'], meaning: 'Record selection clause' },
  { number: 22, names: ['EVERY'], meaning: 'All values of a multivalue must satisfy' },
  { number: 23, names: ['AND', '&'], meaning: 'AND' },
  { number: 24, names: ['OR'], meaning: 'OR' },
  { number: 25, names: ['=', 'EQ', 'EQUAL'], meaning: 'Equal (or implied)' },
  { number: 26, names: ['NE', '#', '><', '<>', 'NOT'], meaning: 'Not equal' },
  { number: 27, names: ['LT', '<', 'BEFORE', 'LESS'], meaning: 'Less than' },
  { number: 28, names: ['LE', '=<', '<='], meaning: 'Less or equal' },
  { number: 29, names: ['GE', '=>', '>='], meaning: 'Greater or equal' },
  { number: 30, names: ['GT', '>', 'AFTER', 'GREATER'], meaning: 'Greater than' },
  { number: 31, names: ['LIKE', 'MATCHES', 'MATCHING'], meaning: 'Pattern match' },
  { number: 32, names: ['NOT.MATCHING', 'UNLIKE'], meaning: 'Pattern mismatch' },
  { number: 33, names: ['SAID', 'SPOKEN'], meaning: 'Soundex match' },
  { number: 68, names: ['NO'], meaning: 'Null/negated test' },
  { number: 95, names: ['NO.CASE'], meaning: 'Case-insensitive test' },
  { number: 109, names: ['WHEN'], meaning: 'Value selection within multivalues' },
  { number: 118, names: ['NO.MATCH'], meaning: 'SEARCH: none of the strings' },
  { number: 119, names: ['ALL.MATCH'], meaning: 'SEARCH: all strings' },
  { number: 148, names: ['BETWEEN'], meaning: 'Inclusive range' },
];
