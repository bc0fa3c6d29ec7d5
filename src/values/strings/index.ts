export { convert } from './convert.ts';
export { formCsv, parseCsv } from './csv.ts';
export {
  type FieldColumns,
  field,
  fieldColumns,
  fieldStore,
  wholeNumberField,
} from './field.ts';
export { fold } from './fold.ts';
export { checksum, downcase, isAlphabetic, soundex, swapCase, upcase } from './letters.ts';
export { decimalToHex, hexToDecimal } from './radix.ts';
export { change, index } from './search.ts';
export {
  overlay,
  pickFixedOverlay,
  pickOverlay,
  repeat,
  substring,
  trailing,
} from './substrings.ts';
export { trim, trimBack, trimFront, trimWith } from './trim.ts';
