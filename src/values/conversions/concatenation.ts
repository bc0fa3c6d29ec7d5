import { extract } from '../dynamic-array/extract.ts';
import { isDigitCode } from '../strings/letters.ts';
import {
  type Conversion,
  type ConversionContext,
  type Converter,
  done,
  failed,
  valueText,
} from './context.ts';

/**
 * C;x;y: fields of the current record, literals and the data (*) joined by the characters between
 * them.
 */
export const concatenation: Conversion = { output: concatenate, input: concatenate };

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly number: number }
  | { readonly kind: 'data' };

function concatenate(rest: string): Converter {
  const pieces = readPieces(rest);
  if (pieces === undefined) return (value, context) => failed(value, context, 2);
  return (value, context) => {
    const data = valueText(value, context);
    return done(pieces.map((piece) => pieceText(piece, data, context)).join(''));
  };
}

function pieceText(piece: Piece, data: string, context: ConversionContext): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'data') return data;
  return piece.number === 0
    ? (context.recordId ?? '')
    : extract(context.record ?? '', piece.number);
}

const QUOTES = '"\'\\';

function readPieces(code: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const separator = readSeparator(code, at);
    if (separator.text !== '') pieces.push({ kind: 'text', text: separator.text });
    at = separator.end;
    if (at >= code.length) return pieces;
    const item = readItem(code, at);
    if (item === undefined) return undefined;
    pieces.push(item.piece);
    at = item.end;
    if (at >= code.length) return pieces;
  }
}

// ScarletDME: a character that begins no item is a separator, so a leading * or letter is one
// (functions-conversion/concatenation-conversion); ; separates without being shown
function readSeparator(code: string, start: number): { text: string; end: number } {
  let text = '';
  let at = start;
  for (;;) {
    const character = code.charAt(at);
    if (character === '' || isDigitCode(code.charCodeAt(at)) || QUOTES.includes(character)) break;
    if (code.charCodeAt(at) >= 252) break;
    if (character !== ';' && character !== ' ') {
      text += character;
      at++;
      break;
    }
    if (character === ' ') text += ' ';
    at++;
    const next = code.charAt(at);
    if (next !== ';' && next !== ' ') break;
  }
  return { text, end: at };
}

function readItem(code: string, start: number): { piece: Piece; end: number } | undefined {
  const character = code.charAt(start);
  if (isDigitCode(code.charCodeAt(start))) {
    let end = start;
    while (isDigitCode(code.charCodeAt(end))) end++;
    return { piece: { kind: 'field', number: Number(code.slice(start, end)) }, end };
  }
  if (QUOTES.includes(character)) {
    const end = code.indexOf(character, start + 1);
    if (end < 0) return undefined;
    return { piece: { kind: 'text', text: code.slice(start + 1, end) }, end: end + 1 };
  }
  return character === '*' ? { piece: { kind: 'data' }, end: start + 1 } : undefined;
}
