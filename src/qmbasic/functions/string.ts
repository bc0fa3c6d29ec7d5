// Functions of texts.
import {
  change,
  checksum,
  compare,
  convert,
  count,
  dcount,
  decimalToHex,
  downcase,
  fold,
  formCsv,
  hexToDecimal,
  index,
  isAlphabetic,
  isNumeric,
  listIndex,
  matchField,
  parseCsv,
  repeat,
  soundex,
  swapCase,
  trim,
  trimBack,
  trimFront,
  trimWith,
  upcase,
} from '#values/index.ts';
import { matchTemplate } from '../runtime/comparison.ts';
import { int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import { lastColumns } from '../runtime/last-field.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { toAscii, toEbcdic } from './ebcdic.ts';

/** TRIM() with its refusals. */
export function trimmed(value: string, character: string, mode: string): string {
  const result = trimWith(value, character, mode);
  if (typeof result === 'string') return result;
  throw new Fault(
    result.refused === 'bad mode'
      ? 'Illegal mode in TRIM()'
      : 'Null string as second argument to TRIM()',
  );
}

function changed(_: Runtime, s: Value, old: Value, by: Value, times: Value, first: Value): string {
  return change(text(s), text(old, 1), text(by, 2), int(times, 3), int(first, 4));
}

const COUNT_PART_MAX = 256;

function countedPart(part: Value): string {
  const shown = text(part, 1);
  if (shown.length > COUNT_PART_MAX) throw new Fault('Substring too long');
  return shown;
}

const one = [1, 1] as const;
const two = [2, 2] as const;
const three = [3, 3] as const;
const returnsString = { itype: true, returns: 'string' } as const;
const returnsNumber = { itype: true, returns: 'number' } as const;
const returnsInt = { itype: true, returns: 'int' } as const;

export const stringFunctions = {
  ALPHA: {
    args: one,
    summary: 'True if the text has letters only',
    ...returnsNumber,
    call: (_: Runtime, s: Value) => (isAlphabetic(text(s)) ? 1 : 0),
  },
  ASCII: {
    args: one,
    summary: 'EBCDIC to ASCII',
    ...returnsString,
    call: (_: Runtime, s: Value) => toAscii(text(s)),
  },
  CHANGE: {
    args: [3, 5],
    defaults: [-1, 1],
    summary: 'Replaces occurrences of a text',
    ...returnsString,
    call: changed,
  },
  CHAR: {
    args: one,
    summary: 'The character of a code from 0 to 255',
    ...returnsString,
    call: (_: Runtime, n: Value) => String.fromCharCode(int(n) & 255),
  },
  CHECKSUM: {
    args: one,
    summary: 'Checksum of a text',
    ...returnsNumber,
    call: (_: Runtime, s: Value) => checksum(text(s)),
  },
  COL1: {
    args: [0, 0],
    summary: 'Column before what the last FIELD() found',
    ...returnsNumber,
    call: () => lastColumns().col1,
  },
  COL2: {
    args: [0, 0],
    summary: 'Column behind what the last FIELD() found',
    ...returnsNumber,
    call: () => lastColumns().col2,
  },
  COMPARE: {
    args: [2, 3],
    defaults: ['L'],
    summary: 'Compares two texts: -1, 0 or 1; L or R justified',
    ...returnsNumber,
    call: (_: Runtime, a: Value, b: Value, mode: Value) =>
      compare(text(a), text(b, 1), text(mode, 2)),
  },
  CONVERT: {
    args: three,
    summary: 'Replaces characters one for one',
    ...returnsString,
    call: (_: Runtime, from: Value, to: Value, s: Value) =>
      convert(text(from), text(to, 1), text(s, 2)),
  },
  COUNT: {
    args: two,
    summary: 'How often a text occurs',
    ...returnsInt,
    call: (_: Runtime, s: Value, part: Value) => count(text(s), countedPart(part)),
  },
  CSVDQ: {
    args: [1, 2],
    defaults: [','],
    summary: 'The items of a CSV line as fields',
    ...returnsString,
    call: (_: Runtime, s: Value, delimiter: Value) => parseCsv(text(s), text(delimiter, 1)),
  },
  DCOUNT: {
    args: two,
    summary: 'How many items a delimiter separates',
    ...returnsInt,
    call: (_: Runtime, s: Value, delimiter: Value) => dcount(text(s), text(delimiter, 1)),
  },
  DOWNCASE: {
    args: one,
    summary: 'Lower case',
    ...returnsString,
    call: (_: Runtime, s: Value) => downcase(text(s)),
  },
  DQUOTE: {
    args: one,
    summary: 'In double quotes',
    ...returnsString,
    call: (_: Runtime, s: Value) => `"${text(s)}"`,
  },
  DTX: {
    args: [1, 2],
    defaults: [0],
    summary: 'Decimal to hexadecimal',
    ...returnsString,
    call: (_: Runtime, n: Value, width: Value) => decimalToHex(int(n), int(width, 1)),
  },
  EBCDIC: {
    args: one,
    summary: 'ASCII to EBCDIC',
    ...returnsString,
    call: (_: Runtime, s: Value) => toEbcdic(text(s)),
  },
  FIELD: {
    args: [3, 4],
    defaults: [1],
    summary: 'Items of a text separated by a delimiter',
    ...returnsString,
    call(rt: Runtime, s: Value, delimiter: Value, n: Value, items: Value) {
      return rt.fieldsOf(s, delimiter, n, items);
    },
  },
  FIELDSTORE: {
    args: [5, 5],
    summary: 'Replaces, inserts or deletes items separated by a delimiter',
    returns: 'string',
    call: (rt: Runtime, s: Value, delimiter: Value, n: Value, items: Value, by: Value) =>
      rt.setFields(s, delimiter, n, items, by),
  },
  FOLD: {
    args: [2, 3],
    defaults: ['\xfe'],
    summary: 'Breaks a text at spaces into pieces of a width',
    ...returnsString,
    call: (_: Runtime, s: Value, width: Value, delimiter: Value) =>
      fold(text(s), text(width, 1), text(delimiter, 2)),
  },
  FORMCSV: {
    args: one,
    summary: 'The fields of a record as items of a CSV line',
    restricted: true,
    returns: 'string',
    call: (_: Runtime, record: Value) => formCsv(text(record)),
  },
  INDEX: {
    args: three,
    summary: 'Where an occurrence of a text starts, or 0',
    ...returnsInt,
    call(rt: Runtime, s: Value, part: Value, n: Value) {
      rt.session.status = 0;
      return index(text(s), text(part, 1), int(n, 2));
    },
  },
  LEN: {
    args: one,
    summary: 'Length in characters',
    ...returnsInt,
    call: (_: Runtime, s: Value) => text(s).length,
  },
  LISTINDEX: {
    args: three,
    summary: 'Where an item stands in a delimited list, or 0',
    ...returnsInt,
    call: (_: Runtime, list: Value, delimiter: Value, item: Value) =>
      listIndex(text(list), text(delimiter, 1), text(item, 2)),
  },
  MATCHFIELD: {
    args: three,
    summary: 'What an element of a pattern matched',
    ...returnsString,
    call: (_: Runtime, s: Value, pattern: Value, n: Value) =>
      matchField(text(s), matchTemplate(pattern, 1), int(n, 2)),
  },
  NUM: {
    args: one,
    summary: 'True if the text is a number; the null text is',
    ...returnsNumber,
    call: (_: Runtime, s: Value) => (typeof s === 'number' || isNumeric(text(s)) ? 1 : 0),
  },
  QUOTE: {
    args: one,
    summary: 'In double quotes',
    ...returnsString,
    call: (_: Runtime, s: Value) => `"${text(s)}"`,
  },
  SEQ: {
    args: one,
    summary: 'Code of the first character',
    ...returnsInt,
    call: (_: Runtime, s: Value) => text(s).charCodeAt(0) || 0,
  },
  SOUNDEX: {
    args: one,
    summary: 'Soundex code',
    ...returnsString,
    call: (_: Runtime, s: Value) => soundex(text(s)),
  },
  SPACE: {
    args: one,
    summary: 'So many spaces',
    ...returnsString,
    call: (_: Runtime, n: Value) => repeat(' ', int(n)),
  },
  SQUOTE: {
    args: one,
    summary: 'In single quotes',
    ...returnsString,
    call: (_: Runtime, s: Value) => `'${text(s)}'`,
  },
  STR: {
    args: two,
    summary: 'A text repeated',
    ...returnsString,
    call: (_: Runtime, s: Value, n: Value) => repeat(text(s), int(n, 1)),
  },
  SWAP: {
    args: [3, 5],
    defaults: [-1, 1],
    summary: 'Replaces occurrences of a text',
    ...returnsString,
    call: changed,
  },
  SWAPCASE: {
    args: one,
    summary: 'Upper case for lower and lower for upper',
    ...returnsString,
    call: (_: Runtime, s: Value) => swapCase(text(s)),
  },
  TRIM: {
    args: [1, 3],
    defaults: [null, null],
    summary: 'Takes surplus characters out',
    ...returnsString,
    call(_: Runtime, s: Value, character: Value | null, mode: Value | null) {
      if (character === null) return trim(text(s));
      return trimmed(text(s), text(character, 1), mode === null ? 'R' : text(mode, 2));
    },
  },
  TRIMB: {
    args: one,
    summary: 'Takes trailing spaces off',
    ...returnsString,
    call: (_: Runtime, s: Value) => trimBack(text(s)),
  },
  TRIMF: {
    args: one,
    summary: 'Takes leading spaces off',
    ...returnsString,
    call: (_: Runtime, s: Value) => trimFront(text(s)),
  },
  UPCASE: {
    args: one,
    summary: 'Upper case',
    ...returnsString,
    call: (_: Runtime, s: Value) => upcase(text(s)),
  },
  XTD: {
    args: one,
    summary: 'Hexadecimal to decimal',
    itype: true,
    call(rt: Runtime, s: Value) {
      const digits = text(s);
      const number = hexToDecimal(digits);
      rt.session.status = number === undefined ? 1 : 0;
      return number ?? digits;
    },
  },
} satisfies FunctionTable;
