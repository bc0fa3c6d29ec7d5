import { checkWork } from '../limits.ts';
import {
  type Conversion,
  type Converter,
  done,
  failed,
  valueInteger,
  valueText,
} from './context.ts';

// MB, MO and MX: numbers in base 2, 8 and 16, or with 0C behind, each character's code.

const NUMBER_LENGTH_MAX = 32;

export const radixBinary: Conversion = radixConversion(2, 8);
export const radixOctal: Conversion = radixConversion(8, 3);
export const radixHexadecimal: Conversion = radixConversion(16, 2);

function radixConversion(base: 2 | 8 | 16, digitsPerCharacter: number): Conversion {
  return {
    output: (rest) => {
      if (rest === '') return numberOutput(base);
      return isOfCharacters(rest) ? charactersOutput(base, digitsPerCharacter) : undefined;
    },
    input: (rest) => {
      if (rest !== '' && !isOfCharacters(rest)) return badDataFirst;
      const read = rest === '' ? numberInput(base) : charactersInput(base, digitsPerCharacter);
      return (value, context) => {
        const text = valueText(value, context).toUpperCase();
        const result = text === '' ? undefined : read(text);
        return result === undefined ? failed(value, context, 1) : done(result);
      };
    },
  };
}

// Empty data is bad data whatever the code is
const badDataFirst: Converter = (value, context) => failed(value, context, value === '' ? 1 : 2);

function isOfCharacters(rest: string): boolean {
  return rest.startsWith('0C') || rest.startsWith('0c');
}

function numberOutput(base: number): Converter {
  return (value, context) => {
    if (value === '') return done('');
    const number = valueInteger(value);
    if (number === undefined) return failed(value, context, 1);
    // ScarletDME: zero is shown as 00 (functions-conversion/radix-output)
    if (number === 0) return done('00');
    const unsigned = number < 0 ? number >>> 0 : number;
    return done(unsigned.toString(base).toUpperCase());
  };
}

function charactersOutput(base: number, digits: number): Converter {
  const codes = Array.from({ length: 256 }, (_, code) =>
    code.toString(base).toUpperCase().padStart(digits, '0'),
  );
  return (value, context) => {
    const text = valueText(value, context);
    checkWork(text.length);
    let result = '';
    for (let at = 0; at < text.length; at++) result += codes[text.charCodeAt(at) & 255];
    return done(result);
  };
}

function digitValue(code: number): number {
  return code >= 65 ? code - 55 : code <= 57 ? code - 48 : -1;
}

function numberInput(base: number): (text: string) => string | undefined {
  return (text) => {
    if (text.length > NUMBER_LENGTH_MAX) return undefined;
    let value = 0;
    for (let at = 0; at < text.length; at++) {
      const digit = digitValue(text.charCodeAt(at));
      if (!(digit >= 0 && digit < base)) return undefined;
      value = (Math.imul(value, base) + digit) | 0;
    }
    return `${value}`;
  };
}

function charactersInput(base: number, digits: number): (text: string) => string | undefined {
  return (text) => {
    checkWork(text.length);
    let result = '';
    let value = 0;
    // Leading zeros are added to make the first character complete
    let have = (digits - (text.length % digits)) % digits;
    for (let at = 0; at < text.length; at++) {
      const digit = digitValue(text.charCodeAt(at));
      if (!(digit >= 0 && digit < base)) return undefined;
      value = value * base + digit;
      if (++have < digits) continue;
      if (value > 255) return undefined;
      result += String.fromCharCode(value);
      have = value = 0;
    }
    return result;
  };
}
