import { checkWork } from '../limits.ts';
import { type Conversion, done, valueText } from './context.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** B64: bytes as base 64 and back. */
export const base64: Conversion = {
  output: () => (value, context) => done(encode(valueText(value, context))),
  input: () => (value, context) => done(decode(valueText(value, context))),
};

function encode(text: string): string {
  checkWork(text.length);
  let result = '';
  for (let at = 0; at < text.length; at += 3) {
    const left = text.length - at;
    const second = left > 1 ? text.charCodeAt(at + 1) : 0;
    const third = left > 2 ? text.charCodeAt(at + 2) : 0;
    const bits = (text.charCodeAt(at) << 16) | (second << 8) | third;
    result += DIGITS.charAt(bits >> 18) + DIGITS.charAt((bits >> 12) & 63);
    result += left > 1 ? DIGITS.charAt((bits >> 6) & 63) : '=';
    result += left > 2 ? DIGITS.charAt(bits & 63) : '=';
  }
  return result;
}

/** Anything but the digits is passed over, padding and line ends included. */
function decode(text: string): string {
  checkWork(text.length);
  let result = '';
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = DIGITS.indexOf(text.charAt(at));
    if (digit < 0) continue;
    bits = ((bits << 6) | digit) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      result += String.fromCharCode((bits >> held) & 255);
    }
  }
  return result;
}
