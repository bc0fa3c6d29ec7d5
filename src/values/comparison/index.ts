export { compareNumbers, compareTexts, compareValues, valuesEqual } from './compare-values.ts';
export {
  compare,
  compareLeft,
  compareRight,
  compareSortKeys,
  type RightSortKey,
  rightSortKey,
  sortNumber,
} from './justified.ts';
