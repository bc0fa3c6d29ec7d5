import { VALUE_MARK } from '../marks.ts';
import { base64 } from './base64.ts';
import { binaryFloat, binaryLong, binaryShort } from './binary.ts';
import { boolean } from './boolean.ts';
import { characters } from './characters.ts';
import { concatenation } from './concatenation.ts';
import {
  type Conversion,
  type ConversionContext,
  type ConversionResult,
  type Converter,
  failed,
  type Value,
  valueText,
  withQuick,
} from './context.ts';
import { date } from './date.ts';
import { fieldExtraction } from './field-extraction.ts';
import { group } from './group.ts';
import { length } from './length.ts';
import { maskedDecimal } from './masked-decimal/index.ts';
import { pattern } from './pattern.ts';
import { radixBinary, radixHexadecimal, radixOctal } from './radix.ts';
import { range } from './range.ts';
import { substitution } from './substitution.ts';
import { substringOrTranslation } from './substring.ts';
import { time } from './time.ts';
import { user } from './user.ts';

export * from './context.ts';

/** The codes by the letters they begin with; the longest that fits counts. */
const CONVERSIONS = new Map<string, Conversion>([
  ['B', boolean],
  ['B64', base64],
  ['C', concatenation],
  ['D', date],
  ['G', group],
  ['IF', binaryFloat],
  ['IL', binaryLong],
  ['IS', binaryShort],
  ['L', length],
  ['MB', radixBinary],
  ['MC', characters],
  ['MD', maskedDecimal('D')],
  ['ML', maskedDecimal('L')],
  ['MO', radixOctal],
  ['MR', maskedDecimal('R')],
  ['MT', time],
  ['MX', radixHexadecimal],
  ['P', pattern],
  ['R', range],
  ['S', substitution],
  ['T', substringOrTranslation],
  ['U', user],
  ['<', fieldExtraction],
]);

const CODE_LENGTH_MAX = 256;
const COMPILED_MAX = 1000;

type Direction = 'input' | 'output';

const compiled: Record<Direction, Map<string, Converter>> = { input: new Map(), output: new Map() };

/**
 * OCONV(): a stored value as people see it. Codes may be chained with value marks; the first
 * failure ends them.
 */
export function oconv(value: Value, code: string, context: ConversionContext): ConversionResult {
  return outputConverter(code)(value, context);
}

/** The converter of OCONV() for a code. */
export function outputConverter(code: string): Converter {
  return converter(code, 'output');
}

/**
 * ICONV(): what people wrote as a stored value; '' with a status of 1 or 2 when that cannot be
 * done.
 */
export function iconv(value: Value, code: string, context: ConversionContext): ConversionResult {
  return inputConverter(code)(value, context);
}

/** The converter of ICONV() for a code. */
export function inputConverter(code: string): Converter {
  return converter(code, 'input');
}

function withoutBadData(convert: Converter): Converter {
  return withQuick((value, context) => {
    const result = convert(value, context);
    const isBad = result.status === 1 || result.status === 2;
    return isBad ? { text: '', status: result.status } : result;
  }, convert.quick);
}

function converter(code: string, direction: Direction): Converter {
  const known = compiled[direction];
  let found = known.get(code);
  if (found === undefined) {
    found = compileChain(code, direction);
    if (direction === 'input') found = withoutBadData(found);
    if (known.size >= COMPILED_MAX) known.clear();
    known.set(code, found);
  }
  return found;
}

function compileChain(code: string, direction: Direction): Converter {
  if (code.length > CODE_LENGTH_MAX) return badCode;
  if (!code.includes(VALUE_MARK)) return compile(code, direction);
  const steps = code.split(VALUE_MARK).map((step) => compile(step, direction));
  return (value, context) => {
    let result: ConversionResult = { text: valueText(value, context), status: 0 };
    let current = value;
    for (const step of steps) {
      result = step(current, context);
      if (result.status !== 0) return result;
      current = result.number ?? result.text;
    }
    return result;
  };
}

const badCode: Converter = (value, context) => failed(value, context, 2);
const noChange: Converter = (value, context) => ({ text: valueText(value, context), status: 0 });

function compile(step: string, direction: Direction): Converter {
  let start = 0;
  while (step.charCodeAt(start) === 32) start++;
  const code = step.slice(start);
  if (code === '') return noChange;
  const letters = code.slice(0, 3).toUpperCase();
  // B64 is a code only when nothing follows it
  for (let size = code.length === 3 ? 3 : 2; size > 0; size--) {
    const conversion = CONVERSIONS.get(letters.slice(0, size));
    if (conversion !== undefined && size <= code.length) {
      return conversion[direction]?.(code.slice(size)) ?? badCode;
    }
  }
  return badCode;
}
