// CONVERT() maps single characters. A program uses few pairs of lists, so the tables made from them
// are kept.
import { inPieces, PIECE_LENGTH } from '../limits.ts';
import { mapCodes, sameCodes } from './long-text.ts';

type Converter = (text: string) => string;

const CONVERTERS_MAX = 200;
const converters = new Map<string, Converter>();

/**
 * CONVERT(): each character of one list becomes the one at the same place of another, or goes when
 * there is none.
 */
export function convert(from: string, to: string, text: string): string {
  if (from === '' || text === '') return text;
  const key = `${from.length} ${from}${to}`;
  let converter = converters.get(key);
  if (converter === undefined) {
    converter = makeConverter(from, to);
    if (converters.size >= CONVERTERS_MAX) converters.clear();
    converters.set(key, converter);
  }
  return converter(text);
}

function makeConverter(from: string, to: string): Converter {
  if (from.length === 1) {
    const put = to.charAt(0);
    // A dollar sign alone would mean something in a replacement.
    const literal = put === '$' ? '$$' : put;
    const code = put === '' ? -1 : put.charCodeAt(0);
    return (text) =>
      isDense(text, from)
        ? mapCodes(text, sameCodes().fill(code, from.charCodeAt(0), from.charCodeAt(0) + 1))
        : inPieces(text, (piece) => piece.replaceAll(from, literal));
  }
  const table: (string | undefined)[] = new Array(256).fill(undefined);
  for (let at = 0; at < from.length; at++) table[from.charCodeAt(at)] ??= to.charAt(at);
  return (text) => {
    if (text.length > PIECE_LENGTH) return mapCodes(text, codesOf(table));
    let result = '';
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const put = table[text.charCodeAt(at)];
      if (put === undefined) continue;
      result += text.slice(copied, at) + put;
      copied = at + 1;
    }
    return copied === 0 ? text : result + text.slice(copied);
  };
}

const SAMPLE = 4096;
const DENSE = SAMPLE / 32;

/** Whether a long text has the character so often that looking at each of its characters is faster than searching. */
function isDense(text: string, character: string): boolean {
  return text.length > SAMPLE && text.slice(0, SAMPLE).split(character).length > DENSE;
}

function codesOf(table: readonly (string | undefined)[]): Int16Array {
  const codes = sameCodes();
  for (const [code, put] of table.entries()) {
    if (put !== undefined) codes[code] = put === '' ? -1 : put.charCodeAt(0);
  }
  return codes;
}
