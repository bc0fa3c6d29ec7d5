import { textToInteger } from '../numbers/text-to-number.ts';
import { type Conversion, type Converter, done, failed, valueText } from './context.ts';

/** Rn,m{;n,m}: the data when it is a whole number in one of the ranges, else ''. */
export const range: Conversion = { output: testRange, input: testRange };

function testRange(rest: string): Converter {
  const { ranges, isMalformed } = readRanges(rest);
  return (value, context) => {
    const text = valueText(value, context);
    const number = textToInteger(text);
    if (number === undefined) return failed(value, context, 1);
    if (ranges.some(({ low, high }) => number >= low && number <= high)) return done(text);
    // ScarletDME: a number outside the ranges gives '' with the status of a bad code
    // (functions-conversion/range-conversion)
    return isMalformed ? failed(value, context, 2) : { text: '', status: 2 };
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function readRanges(code: string): { ranges: Range[]; isMalformed: boolean } {
  const ranges: Range[] = [];
  let rest = code;
  for (;;) {
    const parts = /^(-?\d+),(-?\d+)/.exec(rest);
    if (parts === null) return { ranges, isMalformed: true };
    ranges.push({ low: Number(parts[1]), high: Number(parts[2]) });
    const next = rest.charAt(parts[0].length);
    if (next === '') return { ranges, isMalformed: false };
    if (next !== ';' && next !== '/') return { ranges, isMalformed: true };
    rest = rest.slice(parts[0].length + 1);
  }
}
