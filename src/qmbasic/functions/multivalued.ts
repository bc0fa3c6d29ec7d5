// Functions that work element by element; most are the plural of one for single values.
import {
  chooseElements,
  compareTexts,
  count,
  field,
  fold,
  index,
  isNumeric,
  isTrue,
  repeat,
  soundex,
  substring,
  textToNumber,
  trim,
  trimBack,
  trimFront,
  valuesEqual,
} from '#values/index.ts';
import { int, numberText, text } from '../runtime/conversion.ts';
import { nonNumeric } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import { ReusedValue, type Value } from '../runtime/value.ts';
import { eachText, overNumbers, pairwise } from './element-by-element.ts';
import { modulus } from './math.ts';
import { trimmed } from './string.ts';

const one = [1, 1] as const;
const two = [2, 2] as const;
const itype = { itype: true } as const;

const truth = (value: boolean) => (value ? '1' : '0');

/** A comparison of elements: as numbers where both are. */
function compared(holds: (order: number) => boolean) {
  return pairwise((a, b) => truth(holds(compareTexts(a, b))));
}

function elementNumber(element: string): number {
  return textToNumber(element) ?? nonNumeric(0);
}

export const multivaluedFunctions = {
  ABSS: { args: one, summary: 'ABS() of each element', ...itype, call: overNumbers(Math.abs) },
  ANDS: {
    args: two,
    summary: 'Logical AND of elements',
    ...itype,
    call: pairwise((a, b) => truth(isTrue(a) && isTrue(b))),
  },
  CATS: {
    args: two,
    summary: 'Joins elements',
    ...itype,
    call: pairwise((a, b) => a + b),
  },
  COUNTS: {
    args: two,
    summary: 'COUNT() of each element',
    ...itype,
    call: (_: Runtime, array: Value, part: Value) => {
      const wanted = text(part, 1);
      return eachText((e) => count(e, wanted))(_, array);
    },
  },
  EQS: {
    args: two,
    summary: 'Compares elements for equality',
    ...itype,
    call: pairwise((a, b) => truth(valuesEqual(a, b, 4))),
  },
  FIELDS: {
    args: [3, 4],
    defaults: [1],
    summary: 'FIELD() of each element',
    ...itype,
    call(_: Runtime, array: Value, delimiter: Value, n: Value, items: Value) {
      const mark = text(delimiter, 1);
      const [first, many] = [int(n, 2), int(items, 3)];
      return eachText((e) => field(e, mark, first, many))(_, array);
    },
  },
  FOLDS: {
    args: [2, 3],
    defaults: ['\xfe'],
    summary: 'FOLD() of each element',
    ...itype,
    call(_: Runtime, array: Value, width: Value, delimiter: Value) {
      const [widths, mark] = [text(width, 1), text(delimiter, 2)];
      return eachText((e) => fold(e, widths, mark))(_, array);
    },
  },
  GES: { args: two, summary: 'Elements not less', ...itype, call: compared((o) => o >= 0) },
  GTS: { args: two, summary: 'Elements greater', ...itype, call: compared((o) => o > 0) },
  IFS: {
    args: [3, 3],
    summary: 'Chooses elements by a condition',
    ...itype,
    call(_: Runtime, test: Value, yes: Value, no: Value) {
      const choice = (value: Value, operand: number) => ({
        text: text(value, operand),
        reuse: value instanceof ReusedValue,
      });
      return chooseElements(choice(test, 0), choice(yes, 1), choice(no, 2));
    },
  },
  INDEXS: {
    args: [3, 3],
    summary: 'INDEX() of each element',
    ...itype,
    call(_: Runtime, array: Value, part: Value, n: Value) {
      const [wanted, occurrence] = [text(part, 1), int(n, 2)];
      return eachText((e) => index(e, wanted, occurrence))(_, array);
    },
  },
  LENS: { args: one, summary: 'LEN() of each element', ...itype, call: eachText((e) => e.length) },
  LES: { args: two, summary: 'Elements not greater', ...itype, call: compared((o) => o <= 0) },
  LTS: { args: two, summary: 'Elements less', ...itype, call: compared((o) => o < 0) },
  MODS: {
    args: two,
    summary: 'MOD() of elements',
    ...itype,
    call: pairwise((a, b) => numberText(modulus(elementNumber(a), elementNumber(b)))),
  },
  NEGS: { args: one, summary: 'NEG() of each element', ...itype, call: overNumbers((n) => -n) },
  NES: {
    args: two,
    summary: 'Compares elements for difference',
    ...itype,
    call: pairwise((a, b) => truth(!valuesEqual(a, b, 4))),
  },
  NOTS: {
    args: one,
    summary: 'NOT() of each element',
    ...itype,
    call: eachText((e) => (isTrue(e) ? 0 : 1)),
  },
  NUMS: {
    args: one,
    summary: 'NUM() of each element',
    ...itype,
    call: eachText((e) => (isNumeric(e) ? 1 : 0)),
  },
  ORS: {
    args: two,
    summary: 'Logical OR of elements',
    ...itype,
    call: pairwise((a, b) => truth(isTrue(a) || isTrue(b))),
  },
  SOUNDEXS: { args: one, summary: 'SOUNDEX() of each element', ...itype, call: eachText(soundex) },
  SPACES: {
    args: one,
    summary: 'SPACE() of each element',
    ...itype,
    call: eachText((e) => repeat(' ', Math.trunc(elementNumber(e)))),
  },
  SPLICE: {
    args: [3, 3],
    summary: 'Joins elements with a text between them',
    ...itype,
    call(_: Runtime, a: Value, between: Value, b: Value) {
      const middle = text(between, 1);
      return pairwise((x, y) => x + middle + y)(_, a, b);
    },
  },
  STRS: {
    args: two,
    summary: 'STR() of each element',
    ...itype,
    call(_: Runtime, array: Value, n: Value) {
      const times = int(n, 1);
      return eachText((e) => repeat(e, times))(_, array);
    },
  },
  SUBSTRINGS: {
    args: [3, 3],
    summary: 'Substring of each element',
    ...itype,
    call(_: Runtime, array: Value, start: Value, length: Value) {
      const [from, many] = [int(start, 1), int(length, 2)];
      return eachText((e) => substring(e, from, many))(_, array);
    },
  },
  TRIMBS: { args: one, summary: 'TRIMB() of each element', ...itype, call: eachText(trimBack) },
  TRIMFS: { args: one, summary: 'TRIMF() of each element', ...itype, call: eachText(trimFront) },
  TRIMS: {
    args: [1, 3],
    defaults: [null, null],
    summary: 'TRIM() of each element',
    ...itype,
    call(_: Runtime, array: Value, character: Value | null, mode: Value | null) {
      if (character === null) return eachText(trim)(_, array);
      const wanted = text(character, 1);
      const how = mode === null ? 'R' : text(mode, 2);
      return eachText((e) => trimmed(e, wanted, how))(_, array);
    },
  },
} satisfies FunctionTable;
