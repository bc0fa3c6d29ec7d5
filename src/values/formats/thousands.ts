import { isDigitCode } from '../strings/letters.ts';

/** Puts the thousands separator into the digits before the decimal separator. */
export function withThousands(digits: string, thousands: string, decimal: string): string {
  if (thousands === '') return digits;
  const point = decimal === '' ? -1 : digits.indexOf(decimal);
  let end = point < 0 ? digits.length : point;
  let result = digits.slice(end);
  while (end > 3) {
    const start = end - 3;
    // No separator behind a sign or what else is no digit
    const isWanted = isDigitCode(digits.charCodeAt(start - 1));
    result = (isWanted ? thousands : '') + digits.slice(start, end) + result;
    end = start;
  }
  return digits.slice(0, end) + result;
}
