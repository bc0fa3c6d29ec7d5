import { isDigitCode } from '../../strings/letters.ts';
import { type ConversionContext, type Converter, done, failed, valueText } from '../context.ts';
import { type MaskedDecimalCode, parseMaskedDecimal } from './code.ts';

/**
 * The input side of MD, ML and MR: text with a decimal point as a whole number of its smallest
 * unit.
 */
export function maskedDecimalInput(rest: string): Converter {
  const code = parseMaskedDecimal(rest);
  return (value, context) => {
    const text = valueText(value, context);
    if (text === '') return done('');
    if (code === undefined) return failed(value, context, 2);
    const result = readDecimal(text, code, context);
    return result === undefined ? failed(value, context, 1) : done(result);
  };
}

function readDecimal(
  text: string,
  code: MaskedDecimalCode,
  context: ConversionContext,
): string | undefined {
  const national = context.national;
  const prefix = code.national?.prefix ?? national.currency;
  const thousands = code.national?.thousands ?? national.thousands;
  const decimal = code.national?.decimal ?? national.decimal;
  const pad = code.mask === '' ? code.pad : padOfMask(code.mask);
  const bare = prefix === '' ? text : text.replace(prefix, () => '');
  let kept = '';
  for (const character of bare) {
    if (character !== pad && character !== ' ' && character !== thousands) kept += character;
  }
  const signed = splitSign(kept);
  if (signed === undefined) return undefined;
  const { digits, isNegative } = signed;
  if (digits === '') return '';
  if (!isDigitCode(digits.charCodeAt(0)) && digits.charAt(0) !== decimal) return undefined;
  return unsignedResult(digits, decimal, code.scale, isNegative);
}

function padOfMask(mask: string): string {
  const first = mask.charAt(0);
  return first === '%' ? '0' : first === '*' ? '*' : ' ';
}

function splitSign(text: string): { digits: string; isNegative: boolean } | undefined {
  const first = text.charAt(0);
  if (first === '(' || first === '<') {
    const closing = first === '(' ? ')' : '>';
    if (text.length < 2 || !text.endsWith(closing)) return undefined;
    return { digits: text.slice(1, -1), isNegative: true };
  }
  if (first === '-') return { digits: text.slice(1), isNegative: true };
  const digits = first === '+' ? text.slice(1) : text;
  const last = text.charAt(text.length - 1);
  if (last === '+') return { digits: digits.slice(0, -1), isNegative: false };
  if (last === '-') return { digits: digits.slice(0, -1), isNegative: true };
  const isMarked = text.length > 1 && /(?:cr|db)$/i.test(text);
  return isMarked
    ? { digits: digits.slice(0, -2), isNegative: true }
    : { digits, isNegative: false };
}

// ScarletDME: reading stops without complaint at the first odd character
// (functions-conversion/masked-decimal-input)
function unsignedResult(text: string, decimal: string, scale: number, isNegative: boolean): string {
  const wholeEnd = digitsEnd(text, 0);
  let digits = text.slice(0, wholeEnd);
  let at = wholeEnd;
  let places = 0;
  if (text.charAt(at) === decimal) {
    const end = Math.min(digitsEnd(text, at + 1), at + 1 + scale);
    digits += text.slice(at + 1, end);
    places = end - at - 1;
    at = end;
  }
  const isRoundedUp =
    places === scale && text.charCodeAt(at) >= 53 && isDigitCode(text.charCodeAt(at));
  const number = BigInt(digits === '' ? '0' : digits) + (isRoundedUp ? 1n : 0n);
  return `${isNegative ? '-' : ''}${number}${number === 0n ? '' : '0'.repeat(scale - places)}`;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigitCode(text.charCodeAt(end))) end++;
  return end;
}
