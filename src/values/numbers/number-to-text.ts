// Text of a number under PRECISION. The original prints fifteen decimals and rounds half up at the
// precision wanted; the recorded cases (functions-numeric/float-rendering, large-number-rendering)
// pin the digits that this gives.

/** Powers of ten that a double holds exactly. */
const POWERS = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
] as const;

const DECIMALS_MAX = 15;
/**
 * Below this a scaled number keeps enough bits after the point to see on which side of a half it
 * lies.
 */
const SCALED_MAX = 1e10;

/** 0 to 999 as three digits. */
export const THREE_DIGITS: readonly string[] = Array.from({ length: 1000 }, (_, n) =>
  `${n}`.padStart(3, '0'),
);
const FIRST_DIGITS: readonly string[] = Array.from({ length: 1000 }, (_, n) => `${n}`);

/**
 * The digits of a whole number that a double holds exactly. The engine's own way keeps each text
 * in a cache, which costs more (collecting garbage included) than putting groups of three together.
 */
export function integerText(value: number): string {
  if (value < 1e9 && value >= 0) {
    if (value < 1000) return FIRST_DIGITS[value]!;
    const thousands = (value / 1000) | 0;
    const last = THREE_DIGITS[value - thousands * 1000]!;
    if (thousands < 1000) return FIRST_DIGITS[thousands]! + last;
    const millions = (thousands / 1000) | 0;
    return FIRST_DIGITS[millions]! + THREE_DIGITS[thousands - millions * 1000]! + last;
  }
  return `${value}`;
}

/** The text of a number as PRECISION shows it: no trailing zeros, no exponent, no negative zero. */
export function numberToText(value: number, precision: number): string {
  if ((value | 0) === value) return integerText(value);
  const magnitude = value < 0 ? -value : value;
  if (!(magnitude < Number.POSITIVE_INFINITY)) return notFinite(value);
  if (Math.trunc(magnitude) === magnitude) return wholeText(value, magnitude);
  const power = POWERS[precision]!;
  const scaled = magnitude * power;
  if (scaled < SCALED_MAX) {
    const whole = Math.floor(scaled);
    const rest = scaled - whole;
    if (rest < 0.4999 || rest > 0.5001) {
      const rounded = rest < 0.5 ? whole : whole + 1;
      return roundedText(value < 0, rounded, precision, power);
    }
  }
  return trimZeros(fixedText(value, precision, false));
}

function wholeText(value: number, magnitude: number): string {
  return magnitude <= Number.MAX_SAFE_INTEGER ? String(value) : BigInt(value).toString();
}

function roundedText(negative: boolean, rounded: number, precision: number, power: number): string {
  if (rounded === 0) return '0';
  const whole = Math.floor(rounded / power);
  let decimals = rounded - whole * power;
  const sign = negative ? '-' : '';
  if (decimals === 0) return sign + whole;
  let width = precision;
  while (decimals % 10 === 0) {
    decimals /= 10;
    width--;
  }
  return `${sign}${whole}.${String(decimals).padStart(width, '0')}`;
}

function notFinite(value: number): string {
  // ScarletDME: LN(0) shows -inf, EXP(1000) inf and a root of a negative number -nan
  // (functions-numeric/sqrt-ln-errors)
  if (value > 0) return 'inf';
  return value < 0 ? '-inf' : '-nan';
}

function trimZeros(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end--;
  if (text.charCodeAt(end - 1) === 46) end--;
  return text.slice(0, end);
}

/**
 * A number with exactly so many decimals, rounded half up or cut off; the sign goes when only zeros
 * are left.
 */
export function fixedText(value: number, decimals: number, truncate: boolean): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const magnitude = Math.abs(value);
  const plain = plainFixedText(value, magnitude, decimals, truncate);
  if (plain !== undefined) return plain;
  const digits = truncate ? decimalDigits(magnitude) : fifteenDecimals(magnitude);
  const end = digits.length - (DECIMALS_MAX - decimals);
  const cut = digits.slice(0, end);
  const roundUp = !truncate && digits.charCodeAt(end) >= 53;
  let text = roundUp ? increment(cut) : cut;
  if (text.endsWith('.')) text = text.slice(0, -1);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The common case: whole numbers, and numbers that clearly lie to one side of a half. */
function plainFixedText(
  value: number,
  magnitude: number,
  decimals: number,
  truncate: boolean,
): string | undefined {
  const power = POWERS[decimals];
  if (power === undefined) return undefined;
  const scaled = magnitude * power;
  if (scaled >= SCALED_MAX) return undefined;
  let units = Math.floor(scaled);
  if (units !== scaled) {
    const rest = scaled - units;
    if (truncate || (rest >= 0.4999 && rest <= 0.5001)) return undefined;
    if (rest > 0.5) units++;
  }
  const sign = value < 0 && units !== 0 ? '-' : '';
  const digits = integerText(units);
  if (decimals === 0) return sign + digits;
  if (digits.length <= decimals) return `${sign}0.${digits.padStart(decimals, '0')}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function fifteenDecimals(magnitude: number): string {
  // toFixed() changes to exponents at 1e21; such numbers are whole
  if (magnitude >= 1e21) return `${BigInt(magnitude)}.${'0'.repeat(DECIMALS_MAX)}`;
  return magnitude.toFixed(DECIMALS_MAX);
}

/**
 * The decimals that a number was written with, as far as a double keeps them, so that 41.62 is not
 * cut to 41.619.
 */
function decimalDigits(magnitude: number): string {
  if (magnitude < 1e-6 || magnitude >= 1e15) return fifteenDecimals(magnitude);
  const text = magnitude.toPrecision(15);
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  const padded = (decimals === 0 ? `${text}.` : text) + '0'.repeat(DECIMALS_MAX);
  return padded.slice(0, padded.indexOf('.') + 1 + DECIMALS_MAX);
}

/** Adds one unit in the last place of a text of digits. */
function increment(digits: string): string {
  let at = digits.length - 1;
  while (at >= 0 && (digits[at] === '9' || digits[at] === '.')) at--;
  const tail = digits.slice(at + 1).replaceAll('9', '0');
  if (at < 0) return `1${tail}`;
  return digits.slice(0, at) + String.fromCharCode(digits.charCodeAt(at) + 1) + tail;
}
