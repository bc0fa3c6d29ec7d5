import { extract } from '../dynamic-array/extract.ts';
import { textToNumber } from '../numbers/text-to-number.ts';
import { isTrue } from '../numbers/truth.ts';
import { convert } from '../strings/convert.ts';
import { field } from '../strings/field.ts';
import { substring, trailing } from '../strings/substrings.ts';
import { trimFront } from '../strings/trim.ts';
import {
  type Conversion,
  type ConversionResult,
  type Converter,
  done,
  failed,
  valueText,
} from './context.ts';

/** T{m,}n: part of the data; Tfile;c{n};i;o: a field of the record that the data is the id of. */
export const substringOrTranslation: Conversion = {
  output: (rest) => (rest.includes(';') ? translation(rest, true) : takeSubstring(rest)),
  input: (rest) => (rest.includes(';') ? translation(rest, false) : takeSubstring(rest)),
};

function takeSubstring(rest: string): Converter | undefined {
  const parts = /^(\d+)(?:,(\d+))?$/.exec(rest);
  if (parts === null) return undefined;
  const first = Number(parts[1]);
  if (parts[2] === undefined) {
    return (value, context) => done(trailing(valueText(value, context), first));
  }
  const length = Number(parts[2]);
  return (value, context) => done(substring(valueText(value, context), first, length));
}

function translation(code: string, isOutput: boolean): Converter {
  const file = fileName(field(code, ';', 1));
  const second = field(code, ';', 2);
  const missing = missingCode(second.charAt(0), isOutput);
  const value = second.slice(1);
  const wanted = field(code, ';', isOutput ? 4 : 3);
  return (data, context) => {
    const ids = valueText(data, context);
    if (wanted === '') return done(ids);
    if (context.translate === undefined) return failed(data, context, 2);
    const result = context.translate({ file, ids, field: wanted, code: missing });
    return shownResult(result, value);
  };
}

function shownResult(result: ConversionResult, value: string): ConversionResult {
  const text = isTrue(value)
    ? extract(result.text, 1, 1, textToNumber(value) ?? 0)
    : convert('\xfd\xfc', '  ', result.text);
  return { text, status: result.status };
}

function fileName(code: string): string {
  let name = code;
  let portion = '';
  if (name.startsWith('*')) {
    portion = 'DICT ';
    name = name.slice(1);
  } else if (name.startsWith('DICT ')) {
    portion = 'DICT ';
    name = name.slice(5);
  }
  const quote = name.charAt(0);
  const isQuoted = (quote === '"' || quote === "'") && name.endsWith(quote);
  return portion + (isQuoted ? name.slice(1, -1) : trimFront(name));
}

/** I and O ask for the field in one direction and for the id in the other. */
function missingCode(code: string, isOutput: boolean): string {
  if (code === 'I') return isOutput ? 'C' : 'V';
  if (code === 'O') return isOutput ? 'V' : 'C';
  return code;
}
