export { compareTexts, compareValues, valuesEqual } from './compare-values.ts';
export {
  compare,
  compareLeft,
  compareSortKeys,
  type RightSortKey,
  rightSortKey,
} from './justified.ts';
