import { downcase, isDigitCode, isLetterCode, upcase } from '../strings/letters.ts';
import { hexToDecimal } from '../strings/radix.ts';
import {
  type Conversion,
  type ConversionContext,
  type Converter,
  done,
  failed,
  valueInteger,
  valueText,
} from './context.ts';

/**
 * MC...: changes of case, keeping or dropping kinds of characters, MCD and MCX between decimal and
 * hexadecimal.
 */
export const characters: Conversion = {
  output: (rest) => characterConversion(rest, { D: unsignedDecimal, X: fromHexadecimal }),
  input: (rest) => characterConversion(rest, { D: fromHexadecimal, X: unsignedDecimal }),
};

type TextChange = (text: string, context: ConversionContext) => string;

const keep = (wanted: (code: number) => boolean): TextChange => {
  return (text) => {
    let result = '';
    for (let at = 0; at < text.length; at++) if (wanted(text.charCodeAt(at))) result += text[at];
    return result;
  };
};

const isAlphanumeric = (code: number) => isLetterCode(code) || isDigitCode(code);

const CHANGES = new Map<string, TextChange>([
  ['A', keep(isLetterCode)],
  ['N', keep(isDigitCode)],
  ['AN', keep(isAlphanumeric)],
  ['/A', keep((code) => !isLetterCode(code))],
  ['/N', keep((code) => !isDigitCode(code))],
  ['/AN', keep((code) => !isAlphanumeric(code))],
  ['T', titleCase],
  ['P', (text) => text.replace(/[^ -~]/g, '.')],
]);

function characterConversion(
  rest: string,
  radix: { readonly D: Converter; readonly X: Converter },
): Converter | undefined {
  const letter = rest.charAt(0).toUpperCase();
  if (letter === 'L') return (value, context) => done(downcase(valueText(value, context)));
  if (letter === 'U') return (value, context) => done(upcase(valueText(value, context)));
  if (letter === 'D' || letter === 'X') {
    const other = letter === 'D' ? 'X' : 'D';
    const isWhole = rest.length === 1 || rest.slice(1).toUpperCase() === other;
    return isWhole ? radix[letter] : undefined;
  }
  // ScarletDME: an unknown MC code leaves the data with status 0
  // (functions-conversion/character-class-conversions)
  const change = CHANGES.get(rest.toUpperCase()) ?? ((text: string) => text);
  return (value, context) => done(change(valueText(value, context), context));
}

function titleCase(text: string, context: ConversionContext): string {
  const lower = downcase(text);
  if (context.options.spaceMct) {
    return lower.replace(
      /(^| )([a-z])/g,
      (_, space: string, letter: string) => space + letter.toUpperCase(),
    );
  }
  return lower.replace(/[a-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

// ScarletDME: OCONV MCD and ICONV MCX show decimal again (functions-conversion/hex-decimal-mcx-mcd)
function unsignedDecimal(...[value, context]: Parameters<Converter>): ReturnType<Converter> {
  if (value === '') return done('');
  const number = valueInteger(value);
  if (number === undefined) return failed(value, context, 1);
  return done(`${number < 0 ? number >>> 0 : number}`);
}

function fromHexadecimal(...[value, context]: Parameters<Converter>): ReturnType<Converter> {
  const text = valueText(value, context);
  const number = hexToDecimal(text);
  return done(number === undefined ? text : `${number}`);
}
