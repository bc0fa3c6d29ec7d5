import { maskWriter } from '../../formats/mask.ts';
import { withThousands } from '../../formats/thousands.ts';
import { fixedText, integerText } from '../../numbers/number-to-text.ts';
import { groupedText, paddedText, smallInteger } from '../../numbers/plain-digits.ts';
import { textToNumber } from '../../numbers/text-to-number.ts';
import {
  type ConversionContext,
  type Converter,
  done,
  failed,
  type QuickConverter,
  type Value,
  withQuick,
} from '../context.ts';
import { type MaskedDecimalCode, type NegativeStyle, parseMaskedDecimal } from './code.ts';

export type Mode = 'D' | 'L' | 'R';

const ZERO_LIMIT = 2.91e-11;

/** The output side of MD, ML and MR. */
export function maskedDecimalOutput(mode: Mode, rest: string): Converter {
  const code = parseMaskedDecimal(rest);
  const layOut = code === undefined ? undefined : layoutOf(code, mode);
  const full: Converter = (value, context) => {
    // ScarletDME: ML and MR show nothing as zero, MD as nothing
    // (functions-conversion/masked-decimal-width)
    if (value === '' && (mode === 'D' || context.options.pickNull)) return done('');
    const number = typeof value === 'number' ? value : textToNumber(value);
    if (number === undefined) return failed(value, context, 1);
    // ScarletDME: with a bad code the number is given back as numbers are shown
    if (code === undefined || layOut === undefined) return failed(number, context, 2);
    const isScaled = code.scale > 0 && !(code.keepDecimals && hasDecimals(value));
    return done(layOut(shown(number, isScaled, code, context)));
  };
  return withQuick(full, code && quickOutput(code));
}

// Whole numbers with as many digits behind the point as they are scaled by, and nothing around.
function quickOutput(code: MaskedDecimalCode): QuickConverter | undefined {
  const { decimals, scale } = code;
  const isPlain = code.negative === '' && !code.zeroAsNull && !code.currency && !code.national;
  if (!isPlain || scale !== decimals || code.width > 0 || code.mask !== '') return undefined;
  const unit = 10 ** decimals;
  return (value, context) => {
    const number = smallInteger(value);
    if (number === undefined) return undefined;
    const { thousands, decimal } = context.national;
    const units = number < 0 ? -number : number;
    const whole = Math.floor(units / unit);
    let text = code.thousands ? groupedText(whole, thousands) : integerText(whole);
    if (decimals > 0) text += decimal + paddedText(units - whole * unit, decimals);
    return number < 0 ? `-${text}` : text;
  };
}

function hasDecimals(value: Value): boolean {
  if (typeof value === 'string') return value.includes('.');
  return !Number.isInteger(value) && Math.abs(value % 1) > ZERO_LIMIT;
}

function shown(
  number: number,
  isScaled: boolean,
  code: MaskedDecimalCode,
  context: ConversionContext,
): string {
  const scaled = isScaled ? number / 10 ** code.scale : number;
  if (code.zeroAsNull && Math.abs(scaled) < ZERO_LIMIT) return '';
  const { national } = code;
  const decimal = national?.decimal ?? context.national.decimal;
  let digits = digitsOf(number, isScaled, code);
  if (decimal !== '.') digits = digits.replace('.', () => decimal);
  if (code.thousands) {
    digits = withThousands(digits, national?.thousands ?? context.national.thousands, decimal);
  }
  const currency = code.currency ? context.national.currency : '';
  const text = (national === undefined ? currency : national.prefix) + digits;
  const marks = signs(code.negative, context);
  // ScarletDME: a negative number that is shown as zero keeps its sign
  // (functions-conversion/masked-decimal-basic)
  const [before, behind] = number < 0 ? marks.negative : marks.other;
  return before + text + behind + (national?.suffix ?? '');
}

// A whole number scaled by as many digits as it has decimals only needs its point put in.
function digitsOf(number: number, isScaled: boolean, code: MaskedDecimalCode): string {
  const magnitude = Math.abs(number);
  const { decimals, scale } = code;
  if (decimals === scale && (isScaled || scale === 0) && Number.isSafeInteger(magnitude)) {
    const digits = String(magnitude);
    if (decimals === 0) return digits;
    if (digits.length <= decimals) return `0.${digits.padStart(decimals, '0')}`;
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }
  return fixedText(isScaled ? magnitude / 10 ** scale : magnitude, decimals, code.truncate);
}

interface Signs {
  readonly negative: readonly [string, string];
  readonly other: readonly [string, string];
}

const SIGNS: Record<NegativeStyle, Signs> = {
  '': { negative: ['-', ''], other: ['', ''] },
  '+': { negative: ['', '-'], other: ['', '+'] },
  '-': { negative: ['', '-'], other: ['', ' '] },
  '<': { negative: ['<', '>'], other: [' ', ' '] },
  '(': { negative: ['(', ')'], other: [' ', ' '] },
  C: { negative: ['', 'cr'], other: ['', '  '] },
  D: { negative: ['', 'db'], other: ['', '  '] },
};
const UPPER_SIGNS: Record<'C' | 'D', Signs> = {
  C: { negative: ['', 'CR'], other: ['', '  '] },
  D: { negative: ['', 'DB'], other: ['', '  '] },
};

function signs(style: NegativeStyle, context: ConversionContext): Signs {
  const isLetter = style === 'C' || style === 'D';
  return isLetter && context.options.crDbUpcase ? UPPER_SIGNS[style] : SIGNS[style];
}

function layoutOf(code: MaskedDecimalCode, mode: Mode): (text: string) => string {
  const { width, pad } = code;
  if (width === 0) {
    if (code.mask === '') return (text) => text;
    const write = maskWriter(code.mask, mode === 'R');
    return (text) => write(text, ' ');
  }
  return (text) => {
    const cut = text.slice(0, width);
    if (mode === 'L') return cut.padEnd(width, pad);
    return mode === 'R' ? cut.padStart(width, pad) : cut;
  };
}
