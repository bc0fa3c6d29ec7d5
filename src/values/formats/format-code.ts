import { isDigitCode } from '../strings/letters.ts';
import { type MaskWriter, maskWriter } from './mask.ts';

type Justification = 'L' | 'R' | 'C' | 'T' | 'U';

/**
 * How negative numbers are marked: B db, C cr, D db when positive, E angle brackets, M minus
 * behind, N not at all.
 */
type SignHandling = '' | 'B' | 'C' | 'D' | 'E' | 'M' | 'N';

/** What a format code says. */
export interface FormatCode {
  /** undefined: as wide as the text. */
  readonly width: number | undefined;
  readonly fill: string;
  readonly justification: Justification;
  readonly decimals: number | undefined;
  /** Digits to scale by, from which the precision is taken; undefined for none. */
  readonly scale: number | undefined;
  readonly currency: boolean;
  readonly thousands: boolean;
  readonly zeroAsNull: boolean;
  readonly sign: SignHandling;
  readonly mask: MaskWriter | undefined;
}

const CODE_LENGTH_MAX = 256;
/** A wider field than this is a mistake. */
const WIDTH_MAX = 1 << 24;
const JUSTIFICATIONS = 'CLRTU';
const SIGNS = 'BCDEMN';

/** Reads {width}{fill}J{n{m}}{$}{,}{Z}{sign}{mask}; undefined when it is malformed. */
export function parseFormatCode(code: string): FormatCode | undefined {
  if (code.length > CODE_LENGTH_MAX) return undefined;
  let at = 0;
  while (isDigitCode(code.charCodeAt(at))) at++;
  const width = at === 0 ? undefined : Number(code.slice(0, at));
  if (width !== undefined && width > WIDTH_MAX) return undefined;
  const fill = readFill(code, at);
  if (fill === undefined) return undefined;
  at = fill.end;
  const justification = code.charAt(at).toUpperCase();
  if (justification === '' || !JUSTIFICATIONS.includes(justification)) return undefined;
  const numeric = readNumeric(code, at + 1);
  const mask = code.slice(numeric.end);
  return {
    width,
    fill: fill.character,
    justification: justification as Justification,
    ...numeric.options,
    mask: mask === '' ? undefined : maskWriter(mask, justification === 'R'),
  };
}

function readFill(code: string, at: number): { character: string; end: number } | undefined {
  const first = code.charAt(at);
  if (first === '"' || first === "'") {
    const isClosed = code.charAt(at + 1) !== '' && code.charAt(at + 2) === first;
    return isClosed ? { character: code.charAt(at + 1), end: at + 3 } : undefined;
  }
  const isJustification = first === '' || JUSTIFICATIONS.includes(first.toUpperCase());
  return isJustification ? { character: ' ', end: at } : { character: first, end: at + 1 };
}

type NumericOptions = Pick<
  FormatCode,
  'decimals' | 'scale' | 'currency' | 'thousands' | 'zeroAsNull' | 'sign'
>;

function readNumeric(code: string, start: number): { options: NumericOptions; end: number } {
  let at = start;
  let decimals: number | undefined;
  let scale: number | undefined;
  if (isDigitCode(code.charCodeAt(at))) {
    decimals = Number(code.charAt(at++));
    if (isDigitCode(code.charCodeAt(at))) scale = Number(code.charAt(at++));
  }
  const options = { decimals, scale, currency: false, thousands: false, zeroAsNull: false };
  let sign: SignHandling = '';
  for (; at < code.length; at++) {
    const letter = code.charAt(at).toUpperCase();
    if (letter === '$') options.currency = true;
    else if (letter === ',') options.thousands = true;
    else if (letter === 'Z') options.zeroAsNull = true;
    else if (SIGNS.includes(letter)) sign = letter as SignHandling;
    else break;
  }
  return { options: { ...options, sign }, end: at };
}
