// Keywords that say which records are taken: files, lists, samples, indices.
import type { KeywordRow } from './keyword.ts';

export const sourceKeywords: readonly KeywordRow[] = [
  { number: 0, names: ['THAN'], meaning: 'Ignored filler (THAN)' },
  { number: 1, names: ['DICT'], meaning: 'Dictionary part of a file' },
  { number: 12, names: ['FROM'], meaning: 'Source list number' },
  { number: 65, names: ['SAMPLE', 'FIRST'], meaning: 'First n records' },
  { number: 66, names: ['SAMPLED'], meaning: 'Every nth record' },
  { number: 88, names: ['SAVING'], meaning: 'Field to save instead of id' },
  { number: 90, names: ['UNIQUE'], meaning: 'Remove duplicates (SAVING)' },
  { number: 100, names: ['USING'], meaning: 'Use another dictionary (USING DICT file)' },
  { number: 103, names: ['REQUIRE.SELECT'], meaning: 'Abort unless a list is active' },
  { number: 138, names: ['REQUIRE.INDEX'], meaning: 'Fail unless an index is usable' },
  { number: 139, names: ['NO.INDEX'], meaning: 'Do not use indexes' },
  { number: 185, names: ['LOCKING'], meaning: 'Lock the file while selecting' },
  { number: 204, names: ['ABSENT.NULL'], meaning: 'Absent records treated as null' },
];
