export { count, dcount } from './count.ts';
export { DynamicArray } from './dynamic-array.ts';
export {
  insert,
  insertCompatibly,
  type Position,
  remove,
  replace,
  replaceCompatibly,
} from './edit.ts';
export { extract, nthItem } from './extract.ts';
export { find, findText } from './find.ts';
export { lower, raise } from './levels.ts';
export { type Located, type LocateOptions, locate } from './locate.ts';
export { splitItems } from './split-items.ts';
export { nextMark, type RemovedItem, removeNext } from './walk.ts';
export { crop, listIndex, substitute, vslice } from './whole-array.ts';
