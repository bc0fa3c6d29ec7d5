export {
  type ArrayArithmetic,
  combineNumbers,
  isMultivalued,
  mapNumbers,
  NonNumericElement,
} from './arithmetic.ts';
export { type Choice, chooseElements } from './choose.ts';
export { mapElements, type Reuse, zipElements } from './elements.ts';
export { maximum, minimum, sum, summation } from './totals.ts';
