// A character of UTF-8 takes several bytes and one column. While a line is laid out, each stands in it as one code unit above 255,
// so that everything that counts and cuts columns does so by character; it becomes its bytes again when the line is written.

const FIRST_STAND_IN = 0x100;
const STAND_INS_MAX = 0xd000;
/** Two to four bytes of UTF-8; other bytes above 127 are left alone: not all text is UTF-8. */
const UTF8_CHARACTER =
  /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;
const STAND_IN = /[\u0100-\ud0ff]/g;
const LOWEST_LEAD_BYTE = /[\xc2-\xf4]/;

const standIns = new Map<string, string>();
const characters: string[] = [];

function standInFor(bytes: string): string {
  const known = standIns.get(bytes);
  if (known !== undefined) return known;
  if (characters.length >= STAND_INS_MAX) return bytes;
  const made = String.fromCharCode(FIRST_STAND_IN + characters.length);
  characters.push(bytes);
  standIns.set(bytes, made);
  return made;
}

/** The text with one code unit for each character of UTF-8. */
export function byCharacter(text: string): string {
  return LOWEST_LEAD_BYTE.test(text) ? text.replace(UTF8_CHARACTER, standInFor) : text;
}

/** The bytes again. */
export function byByte(line: string): string {
  return line.replace(STAND_IN, (unit) => characters[unit.charCodeAt(0) - FIRST_STAND_IN] ?? unit);
}
