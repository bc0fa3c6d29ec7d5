import { additionKeywords } from './additions.ts';
import { breaksKeywords } from './breaks.ts';
import { columnsKeywords } from './columns.ts';
import type { KeywordRow } from './keyword.ts';
import { otherCommandKeywords } from './other-commands.ts';
import { outputKeywords } from './output.ts';
import { pageKeywords } from './page.ts';
import { selectionKeywords } from './selection.ts';
import { sortingKeywords } from './sorting.ts';
import { sourceKeywords } from './source.ts';

export type { KeywordRow } from './keyword.ts';

const ALL: readonly KeywordRow[] = [
  ...sourceKeywords,
  ...selectionKeywords,
  ...sortingKeywords,
  ...columnsKeywords,
  ...breaksKeywords,
  ...pageKeywords,
  ...outputKeywords,
  ...otherCommandKeywords,
  ...additionKeywords,
].sort((a, b) => a.number - b.number);

/** Every keyword of every command: the K records of a new VOC are made from it. */
export function queryKeywords(): readonly KeywordRow[] {
  return ALL;
}
