export {
  combineNumbers,
  isMultivalued,
  mapNumbers,
  NonNumericElement,
} from './arithmetic.ts';
export { chooseElements } from './choose.ts';
export { mapElements, zipElements } from './elements.ts';
export { maximum, minimum, sum, summation } from './totals.ts';
