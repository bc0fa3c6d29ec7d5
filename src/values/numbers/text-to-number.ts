const ZERO = 48;
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
/** More digits before the point than this are refused, as a double cannot hold them all. */
export const WHOLE_DIGITS_MAX = 15;
/** Up to so many characters the value fits 32 bits and is exact at once. */
const SHORT_MAX = 9;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The number that arithmetic sees in a text, or undefined when it is not one; '' is 0.
 * Spaces around, several '+' and one '-' before, and a lone '.' (0) are accepted.
 */
export function textToNumber(text: string): number | undefined {
  const length = text.length;
  if (length > 0 && length <= SHORT_MAX) {
    let value = 0;
    let at = 0;
    for (; at < length; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === length) return value;
  } else if (length === 0) return 0;
  return scan(text);
}

function scan(text: string): number | undefined {
  const length = text.length;
  let at = 0;
  let negative = false;
  let signed = false;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === MINUS) {
      if (negative) return undefined;
      negative = signed = true;
    } else if (code === PLUS) {
      // ScarletDME: '+-5' is -5, '-+5' and '- 5' are not numbers
      // (functions-numeric/non-numeric-operand)
      if (negative) return undefined;
      signed = true;
    } else if (code !== SPACE || negative) break;
  }
  const start = at;
  let point = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT && point < 0) point = at;
    else if (code < ZERO || code > ZERO + 9) break;
  }
  const end = at;
  for (; at < length; at++) if (text.charCodeAt(at) !== SPACE) return undefined;
  if (end === start) return undefined;
  if (signed && end === start) return undefined;
  return digitsToNumber(text, start, end, point, negative);
}

function digitsToNumber(
  text: string,
  start: number,
  end: number,
  point: number,
  negative: boolean,
): number | undefined {
  let first = start;
  const wholeEnd = point < 0 ? end : point;
  while (first < wholeEnd && text.charCodeAt(first) === ZERO) first++;
  if (wholeEnd - first > WHOLE_DIGITS_MAX) return undefined;
  if (point >= 0 && end - start === 1) return 0;
  const decimals = point < 0 ? 0 : end - point - 1;
  const isShort = wholeEnd - first + decimals <= WHOLE_DIGITS_MAX;
  const value = isShort
    ? shortNumber(text, first, end) / POWERS[decimals]!
    : Number(text.slice(first, end));
  return negative ? 0 - value : value;
}

/**
 * The digits of a text as a whole number; a double holds up to 15 of them, and so their quotient by
 * a power of ten.
 */
function shortNumber(text: string, first: number, end: number): number {
  let value = 0;
  for (let at = first; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0) value = value * 10 + digit;
  }
  return value;
}

/** NUM(): an optional sign, digits with at most one point, no spaces; '' counts as numeric. */
export function isNumeric(text: string): boolean {
  const length = text.length;
  if (length === 0) return true;
  let at = 0;
  const first = text.charCodeAt(0);
  if (first === MINUS || first === PLUS) at = 1;
  let digits = 0;
  let whole = 0;
  let point = false;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) {
      digits++;
      if (!point && ++whole > WHOLE_DIGITS_MAX) return false;
    } else if (code === POINT && !point) point = true;
    else return false;
  }
  return digits > 0;
}

/**
 * The value of a text that is a whole number with an optional sign (up to 15 digits), else
 * undefined; '' is 0.
 */
export function textToInteger(text: string): number | undefined {
  const length = text.length;
  let at = 0;
  const first = text.charCodeAt(0);
  if (first === MINUS || first === PLUS) at = 1;
  if (length - at > WHOLE_DIGITS_MAX) return undefined;
  let value = 0;
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return first === MINUS ? 0 - value : value;
}
