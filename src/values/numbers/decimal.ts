// Exact arithmetic on decimal numbers of any length, written as text: SADD(), SMUL() and their kin.
import { MvError } from '#base/index.ts';

/** More digits than this in an operand, or asked for in a quotient, are refused. */
const DECIMAL_DIGITS_MAX = 100_000;

/** `units` times ten to the power of minus `scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const SHAPE = /^ *([+-]?)(\d*)(?:\.(\d*))? *$/;

/** The number in a text, '' being 0; undefined when it is none. */
function parse(text: string): Decimal | undefined {
  if (text.length > DECIMAL_DIGITS_MAX) {
    throw new MvError(
      'DECIMAL_TOO_LONG',
      `Cannot calculate with numbers of more than ${DECIMAL_DIGITS_MAX} digits`,
    );
  }
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  if (whole === '' && decimals === '' && text.trim() !== '') return undefined;
  const units = BigInt(`0${whole}${decimals}`);
  return { units: sign === '-' ? -units : units, scale: decimals.length };
}

/** Plain digits: no exponent, no trailing zeros behind the point, no '-0'. */
function write({ units, scale }: Decimal): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  let end = digits.length;
  while (end > digits.length - scale && digits.charCodeAt(end - 1) === 48) end--;
  const decimals = digits.slice(digits.length - scale, end);
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return negative && units !== 0n ? `-${text}` : text;
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Both numbers in units of the finer scale. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, scale: number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * power(scale - a.scale), b.units * power(scale - b.scale), scale];
}

/** The result of an operation, or which operand is not a number (0 or 1), or a division by zero. */
export type DecimalResult =
  | { readonly text: string }
  | { readonly notNumeric: 0 | 1 }
  | { readonly dividedByZero: true };

function withBoth(a: string, b: string, work: (x: Decimal, y: Decimal) => Decimal): DecimalResult {
  const x = parse(a);
  if (!x) return { notNumeric: 0 };
  const y = parse(b);
  if (!y) return { notNumeric: 1 };
  return { text: write(work(x, y)) };
}

export function decimalAdd(a: string, b: string): DecimalResult {
  return withBoth(a, b, (x, y) => {
    const [one, other, scale] = aligned(x, y);
    return { units: one + other, scale };
  });
}

export function decimalSubtract(a: string, b: string): DecimalResult {
  return withBoth(a, b, (x, y) => {
    const [one, other, scale] = aligned(x, y);
    return { units: one - other, scale };
  });
}

export function decimalMultiply(a: string, b: string): DecimalResult {
  return withBoth(a, b, (x, y) => ({ units: x.units * y.units, scale: x.scale + y.scale }));
}

/** A quotient with so many decimals at most, the last one rounded half away from zero. */
export function decimalDivide(a: string, b: string, decimals: number): DecimalResult {
  const divisor = parse(b);
  if (divisor?.units === 0n) return { dividedByZero: true };
  const scale = Math.min(Math.max(decimals, 0), DECIMAL_DIGITS_MAX);
  return withBoth(a, b, (x, y) => {
    const [one, other] = aligned(x, y);
    const negative = one < 0n !== other < 0n;
    const dividend = (one < 0n ? -one : one) * power(scale);
    const by = other < 0n ? -other : other;
    const units = (2n * dividend + by) / (2n * by);
    return { units: negative ? -units : units, scale };
  });
}

/** -1, 0 or 1 as text. */
export function decimalCompare(a: string, b: string): DecimalResult {
  return withBoth(a, b, (x, y) => {
    const [one, other] = aligned(x, y);
    return { units: one < other ? -1n : one > other ? 1n : 0n, scale: 0 };
  });
}
