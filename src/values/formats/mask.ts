import { isDigitCode } from '../strings/letters.ts';

// A mask shows characters of the data where # % or * (each with an optional count) stand, and its
// other characters as they are. It is read once into pieces.

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'data'; readonly count: number; readonly fill: string };

/** Longer results of a mask are cut off. */
const RESULT_LENGTH_MAX = 4096;

/** Writes data through a mask; `fill` stands in for data that is missing at a #. */
export type MaskWriter = (data: string, fill: string) => string;

/**
 * Reads a mask. Right justified data is counted from its end: what does not fit is lost at the
 * front.
 */
export function maskWriter(mask: string, rightJustified: boolean): MaskWriter {
  const pieces = readPieces(mask);
  let places = 0;
  for (const piece of pieces) if (piece.kind === 'data') places += piece.count;
  return (data, fill) => {
    const missing = rightJustified ? Math.max(places - data.length, 0) : 0;
    const source = rightJustified ? data.slice(Math.max(data.length - places, 0)) : data;
    return write(pieces, { source, missing }, fill);
  };
}

function write(
  pieces: readonly Piece[],
  data: { readonly source: string; readonly missing: number },
  fill: string,
): string {
  let result = '';
  let at = 0;
  let { missing } = data;
  for (const piece of pieces) {
    if (piece.kind === 'literal') {
      result += piece.text;
      continue;
    }
    const room = Math.min(piece.count, RESULT_LENGTH_MAX - result.length);
    const empty = Math.min(missing, room);
    const filler = piece.fill === '' ? fill : piece.fill;
    const taken = data.source.slice(at, at + room - empty);
    result += filler.repeat(Math.max(empty, 0)) + taken.padEnd(room - empty, filler);
    missing -= empty;
    at += taken.length;
  }
  return result;
}

function readPieces(mask: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < mask.length; at++) {
    const character = mask.charAt(at);
    if (character !== '#' && character !== '%' && character !== '*') {
      const isEscape = character === '\\' && at + 1 < mask.length;
      if (isEscape) at++;
      pieces.push({ kind: 'literal', text: mask.charAt(at) });
      continue;
    }
    let end = at + 1;
    while (isDigitCode(mask.charCodeAt(end))) end++;
    const count = end === at + 1 ? 1 : Math.min(Number(mask.slice(at + 1, end)), RESULT_LENGTH_MAX);
    const fill = character === '#' ? '' : character === '%' ? '0' : '*';
    pieces.push({ kind: 'data', count, fill });
    at = end - 1;
  }
  return pieces;
}
