export {
  type DecimalResult,
  decimalAdd,
  decimalCompare,
  decimalDivide,
  decimalMultiply,
  decimalSubtract,
} from './decimal.ts';
export { fixedText, integerText, numberToText } from './number-to-text.ts';
export { isNumeric, textToInteger, textToNumber } from './text-to-number.ts';
export { isTrue } from './truth.ts';
