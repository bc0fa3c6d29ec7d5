/** UPCASE(): only A to Z have two cases; other bytes are left alone. */
export function upcase(text: string): string {
  const upper = text.toUpperCase();
  if (upper === text) return text;
  return isSameAscii(text, upper) ? upper : text.replace(/[a-z]+/g, (run) => run.toUpperCase());
}

/** DOWNCASE(). */
export function downcase(text: string): string {
  const lower = text.toLowerCase();
  if (lower === text) return text;
  return isSameAscii(text, lower) ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}

// Whether a text had nothing but ASCII before its case was changed. The changed text is looked
// at, because it is new and flat: a text put together from others is slow to read by character.
function isSameAscii(text: string, changed: string): boolean {
  if (changed.length !== text.length) return false;
  for (let at = 0; at < changed.length; at++) if (changed.charCodeAt(at) > 127) return false;
  return true;
}

export function isLetterCode(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122 && code < 128;
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ALPHA(): whether a text is made of letters, and not empty. */
export function isAlphabetic(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isLetterCode(text.charCodeAt(at))) return false;
  return text !== '';
}

/** SWAPCASE(). */
export function swapCase(text: string): string {
  let end = 0;
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end++;
  // ScarletDME: everything from the first character that is no letter stays as it is
  // (functions-strings/swapcase)
  const swapped = text
    .slice(0, end)
    .replace(/[a-z]+|[A-Z]+/g, (run) => (run < 'a' ? run.toLowerCase() : run.toUpperCase()));
  return swapped + text.slice(end);
}

const SOUNDEX_CODES = '01230120022455012623010202';

/** SOUNDEX(): a letter and three digits by the sound of the letters that follow. */
export function soundex(text: string): string {
  let code = '';
  let last = '';
  for (const character of upcase(text)) {
    if (!isLetterCode(character.charCodeAt(0))) continue;
    if (code === '') {
      code = last = character;
      continue;
    }
    const digit = SOUNDEX_CODES.charAt(character.charCodeAt(0) - 65);
    // ScarletDME: only a repeated letter is left out, not its neighbours in sound
    // (functions-strings/soundex)
    if (digit === '0' || character === last) continue;
    code += digit;
    last = character;
    if (code.length === 4) break;
  }
  return code.padEnd(4, '0');
}

/** CHECKSUM(): shift and exclusive-or over the bytes, which count as signed. */
export function checksum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const byte = (text.charCodeAt(at) << 24) >> 24;
    sum = ((sum << 1) | (sum < 0 ? 1 : 0)) ^ byte;
  }
  return sum;
}
