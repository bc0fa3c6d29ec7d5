// Functions of texts that other MultiValue systems have and the original has not.
import { change, compare, matches, matchField } from '#values/index.ts';
import { matchTemplate } from '../runtime/comparison.ts';
import { int, text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { eachText } from './element-by-element.ts';

const one = [1, 1] as const;
const two = [2, 2] as const;
const returnsString = { itype: true, returns: 'string' } as const;
const openQm = { ...returnsString, origin: 'OpenQM' } as const;
const uniVerse = { ...returnsString, origin: 'UniVerse' } as const;

/** EREPLACE(): as CHANGE(), but a null text to replace stands for the start. */
function replaced(_: Runtime, s: Value, old: Value, by: Value, times: Value, first: Value): string {
  const [whole, part, replacement] = [text(s), text(old, 1), text(by, 2)];
  if (part === '') return replacement + whole;
  return change(whole, part, replacement, int(times, 3), int(first, 4));
}

/** A test of every character; the null text fails. */
function allCharacters(holds: (code: number) => boolean) {
  return (_: Runtime, s: Value): number => {
    const shown = text(s);
    for (let at = 0; at < shown.length; at++) if (!holds(shown.charCodeAt(at))) return 0;
    return shown === '' ? 0 : 1;
  };
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code & 0xdf) >= 65 && (code & 0xdf) <= 90 && code < 128;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

function characterTest(summary: string, holds: (code: number) => boolean) {
  return {
    args: one,
    summary,
    itype: true,
    returns: 'int',
    origin: 'OpenQM',
    call: allCharacters(holds),
  } as const;
}

/** The last part of a text, behind the last delimiter. */
function last(whole: string, delimiter: string): string {
  return delimiter === '' ? whole : whole.slice(whole.lastIndexOf(delimiter.charAt(0)) + 1);
}

const trimWhite = (whole: string) => whole.replace(/\s+/g, ' ').replace(/^ | $/g, '');

/** Marks as bytes, and the characters of those codes as UTF-8. */
function swapMarks(whole: string): string {
  return whole.replace(/[\xfb-\xff]|\xc3[\xbb-\xbf]/g, (found) =>
    found.length === 1
      ? `\xc3${String.fromCharCode(found.charCodeAt(0) - 0x40)}`
      : String.fromCharCode(found.charCodeAt(1) + 0x40),
  );
}

export const laterTextFunctions = {
  CHARS: {
    args: one,
    summary: 'CHAR() of each element',
    ...openQm,
    call: eachText((e) => String.fromCharCode(int(e) & 255)),
  },
  COMPARES: {
    args: [2, 3],
    defaults: [''],
    summary: 'COMPARE() of each element',
    ...openQm,
    call(_: Runtime, array: Value, other: Value, mode: Value) {
      const [wanted, justified] = [text(other, 1), text(mode, 2)];
      return eachText((e) => compare(e, wanted, justified))(_, array);
    },
  },
  DQUOTES: {
    args: one,
    summary: 'Each element in double quotes',
    ...openQm,
    call: eachText((e) => `"${e}"`),
  },
  EREPLACE: {
    args: [3, 5],
    defaults: [-1, 1],
    summary: 'Replaces occurrences of a text',
    ...uniVerse,
    call: replaced,
  },
  'IS.ALNUM': characterTest('Letters and digits only', (c) => isLetter(c) || isDigit(c)),
  'IS.ALPHA': characterTest('Letters only', isLetter),
  'IS.DIGIT': characterTest('Digits only', isDigit),
  'IS.GRAPH': characterTest('Visible characters only', (c) => c > 32 && c !== 127 && c < 251),
  'IS.MARK': characterTest('Marks only', (c) => c >= 251),
  'IS.SPACE': characterTest('White space only', isSpace),
  LAST: {
    args: two,
    summary: 'What follows the last delimiter',
    ...openQm,
    call: (_: Runtime, s: Value, delimiter: Value) => last(text(s), text(delimiter, 1)),
  },
  LASTS: {
    args: two,
    summary: 'LAST() of each element',
    ...openQm,
    call(_: Runtime, array: Value, delimiter: Value) {
      const mark = text(delimiter, 1);
      return eachText((e) => last(e, mark))(_, array);
    },
  },
  LEFT: {
    args: two,
    summary: 'The first characters',
    ...uniVerse,
    call: (_: Runtime, s: Value, n: Value) => text(s).slice(0, Math.max(int(n, 1), 0)),
  },
  MATCHESS: {
    args: two,
    summary: 'MATCHES for each element',
    ...openQm,
    call(_: Runtime, array: Value, pattern: Value) {
      const template = matchTemplate(pattern, 1);
      return eachText((e) => (matches(e, template) ? 1 : 0))(_, array);
    },
  },
  MATCHFIELDS: {
    args: [3, 3],
    summary: 'MATCHFIELD() of each element',
    ...openQm,
    call(_: Runtime, array: Value, pattern: Value, n: Value) {
      const [template, wanted] = [matchTemplate(pattern, 1), int(n, 2)];
      return eachText((e) => matchField(e, template, wanted))(_, array);
    },
  },
  QUOTES: {
    args: one,
    summary: 'Each element in double quotes',
    ...openQm,
    call: eachText((e) => `"${e}"`),
  },
  RIGHT: {
    args: two,
    summary: 'The last characters',
    ...uniVerse,
    call(_: Runtime, s: Value, n: Value) {
      const [whole, many] = [text(s), int(n, 1)];
      return many <= 0 ? '' : whole.slice(-many);
    },
  },
  SEQS: {
    args: one,
    summary: 'SEQ() of each element',
    ...openQm,
    call: eachText((e) => e.charCodeAt(0) || 0),
  },
  SQUOTES: {
    args: one,
    summary: 'Each element in single quotes',
    ...openQm,
    call: eachText((e) => `'${e}'`),
  },
  SWAPMARKS: {
    args: one,
    summary: 'Exchanges marks with the characters of their codes in UTF-8',
    ...openQm,
    call: (_: Runtime, s: Value) => swapMarks(text(s)),
  },
  TRIMW: {
    args: one,
    summary: 'Takes surplus white space of any kind out',
    ...openQm,
    call: (_: Runtime, s: Value) => trimWhite(text(s)),
  },
  TRIMWS: {
    args: one,
    summary: 'TRIMW() of each element',
    ...openQm,
    call: eachText(trimWhite),
  },
} satisfies FunctionTable;
