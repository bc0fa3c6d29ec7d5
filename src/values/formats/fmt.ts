import {
  type ConversionContext,
  type ConversionResult,
  type Converter,
  done,
  failed,
  type QuickConverter,
  type Value,
  withQuick,
} from '../conversions/context.ts';
import { dateOutput } from '../conversions/date.ts';
import { fixedText, integerText, numberToText } from '../numbers/number-to-text.ts';
import { groupedText, smallInteger } from '../numbers/plain-digits.ts';
import { textToNumber } from '../numbers/text-to-number.ts';
import { type FormatCode, parseFormatCode } from './format-code.ts';
import { withTextBreaks, withWordBreaks } from './text-breaks.ts';
import { withThousands } from './thousands.ts';

/** Numbers nearer to zero than this are zero. */
const ZERO_LIMIT = 2.91e-11;
/** Longer texts are left as they are. */
const TEXT_MAX = 4096;
const FORMATTERS_MAX = 1000;
/** Wider fields are filled the general way. */
const QUICK_WIDTH_MAX = 200;
const formatters = new Map<string, Converter>();

/** FMT(): a value laid out by a format code; a code that begins with D is a date conversion. */
export function fmt(value: Value, code: string, context: ConversionContext): ConversionResult {
  return formatConverter(code)(value, context);
}

/** The formatter of FMT() for a code. */
export function formatConverter(code: string): Converter {
  let formatter = formatters.get(code);
  if (formatter === undefined) {
    formatter = makeFormatter(code);
    if (formatters.size >= FORMATTERS_MAX) formatters.clear();
    formatters.set(code, formatter);
  }
  return formatter;
}

function makeFormatter(code: string): Converter {
  const format = code.startsWith('D') ? undefined : parseFormatCode(code);
  const write = code.startsWith('D') ? dateOutput(code.slice(1)) : layout(format);
  const full: Converter = (value, context) => {
    if (typeof value === 'string' && value.length > TEXT_MAX) return failed(value, context, 1);
    return write(value, context);
  };
  return withQuick(full, format === undefined ? write.quick : quickLayout(format));
}

// Texts that fit, and whole numbers with decimals that are all zero, filled on one side.
function quickLayout(format: FormatCode): QuickConverter | undefined {
  const { width = 0, decimals = 0, fill, justification } = format;
  const isPlain =
    !(format.scale !== undefined || format.currency || format.zeroAsNull || format.mask) &&
    format.sign === '' &&
    (justification === 'L' || justification === 'R');
  if (!isPlain || (format.width !== undefined && (width === 0 || width > QUICK_WIDTH_MAX))) {
    return undefined;
  }
  const isRight = justification === 'R';
  const isForNumbers = format.decimals !== undefined || format.thousands;
  const fills = fillTexts(fill);
  const zeros = '0'.repeat(decimals);
  return (value, context) => {
    let text: string;
    if (typeof value === 'string' && !isForNumbers) text = value;
    else {
      const number = smallInteger(value);
      if (number === undefined) return undefined;
      const { thousands, decimal } = context.national;
      const units = number < 0 ? -number : number;
      text = format.thousands ? groupedText(units, thousands) : integerText(units);
      if (decimals > 0) text += decimal + zeros;
      if (number < 0) text = `-${text}`;
    }
    if (format.width === undefined) return text.length > TEXT_MAX ? undefined : text;
    const missing = width - text.length;
    if (missing < 0) return undefined;
    return isRight ? fills[missing]! + text : text + fills[missing]!;
  };
}

const fillsByCharacter = new Map<string, readonly string[]>();

/** A character repeated 0, 1, 2 ... times. */
function fillTexts(fill: string): readonly string[] {
  let texts = fillsByCharacter.get(fill);
  if (texts === undefined) {
    texts = Array.from({ length: QUICK_WIDTH_MAX + 1 }, (_, times) => fill.repeat(times));
    fillsByCharacter.set(fill, texts);
  }
  return texts;
}

function layout(format: FormatCode | undefined): Converter {
  if (format === undefined) return (value, context) => failed(value, context, 2);
  if (format.width === 0) return () => done('');
  return (value, context) => {
    const text = shownText(value, format, context);
    const masked = format.mask === undefined ? text : format.mask(text, format.fill);
    return done(justified(masked, format));
  };
}

function shownText(value: Value, format: FormatCode, context: ConversionContext): string {
  if (typeof value === 'number') return numberText(value, format, context);
  const wantsNumber = format.decimals !== undefined || format.zeroAsNull || format.thousands;
  if (!wantsNumber || (value === '' && context.options.pickNull)) return value;
  const number = textToNumber(value);
  return number === undefined ? value : numberText(number, format, context);
}

function numberText(value: number, format: FormatCode, context: ConversionContext): string {
  const { sign } = format;
  const isNegative = value < 0;
  const isMarked = sign !== '' && isNegative;
  const scaled = scale(isMarked ? -value : value, format, context);
  const { currency, thousands, decimal } = context.national;
  let digits = digitsOf(scaled, format, context.precision);
  if (decimal !== '.') digits = digits.replace('.', () => decimal);
  if (format.thousands) digits = withThousands(digits, thousands, decimal);
  const opening = sign === 'E' && isNegative ? '<' : '';
  const text = opening + (format.currency ? currency : '') + digits;
  return text + closing(format, isNegative, context);
}

function scale(value: number, format: FormatCode, context: ConversionContext): number {
  if (format.scale === undefined) return value;
  const by = format.scale - context.precision;
  if (by > 0) return value / 10 ** by;
  return by < 0 ? value * 10 ** -by : value;
}

function digitsOf(value: number, format: FormatCode, precision: number): string {
  if (format.zeroAsNull && Math.abs(value) <= ZERO_LIMIT) return '';
  if (format.decimals === undefined) return numberToText(value, precision);
  return fixedText(value, format.decimals, false);
}

function closing(format: FormatCode, isNegative: boolean, context: ConversionContext): string {
  const upper = context.options.crDbUpcase;
  switch (format.sign) {
    case 'B':
      return isNegative ? (upper ? 'DB' : 'db') : '  ';
    case 'C':
      return isNegative ? (upper ? 'CR' : 'cr') : '  ';
    case 'D':
      return isNegative ? '  ' : upper ? 'DB' : 'db';
    case 'E':
      return isNegative ? '>' : ' ';
    case 'M':
      return isNegative ? '-' : ' ';
    default:
      return '';
  }
}

function justified(text: string, format: FormatCode): string {
  const { width, fill } = format;
  if (width === undefined) return text;
  if (format.justification === 'T') return withWordBreaks(text, width, fill);
  // ScarletDME: the last piece of an overlong text is filled on its right whatever the
  // justification (functions-format/overlong-text-marks)
  if (text.length > width) return withTextBreaks(text, width, fill);
  if (format.justification === 'R') return text.padStart(width, fill);
  if (format.justification !== 'C') return text.padEnd(width, fill);
  return text.padStart(text.length + ((width - text.length) >> 1), fill).padEnd(width, fill);
}
