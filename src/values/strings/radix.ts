const WIDTH_MAX = 32;

/**
 * DTX(): a whole number in hexadecimal (lower case, two's complement of 32 bits when negative),
 * filled with zeros.
 */
export function decimalToHex(value: number, width = 0): string {
  const whole = Math.trunc(value);
  const text = whole < 0 ? (whole >>> 0).toString(16) : whole.toString(16);
  return text.padStart(Math.min(width, WIDTH_MAX), '0');
}

const HEX_DIGITS_MAX = 20;

/** XTD(): the number (32 bits) that hexadecimal digits stand for; undefined for anything else. */
export function hexToDecimal(text: string): number | undefined {
  if (text.length > HEX_DIGITS_MAX || !/^[0-9a-fA-F]+$/.test(text)) return undefined;
  return Number.parseInt(text.slice(-8), 16) | 0;
}
