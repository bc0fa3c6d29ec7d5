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
export { extract } from './extract.ts';
export { find, findText } from './find.ts';
export { lower, raise } from './levels.ts';
export { locate } from './locate.ts';
export { splitItems } from './split-items.ts';
export { nextMark, removeNext } from './walk.ts';
export { crop, listIndex, substitute, vslice } from './whole-array.ts';
