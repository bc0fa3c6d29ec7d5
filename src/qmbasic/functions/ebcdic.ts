// ASCII() and EBCDIC(): codes 0 to 127 in code page 037, which keeps the letters in three runs.

const EBCDIC_CODES =
  '00010203372d2e2f1605250b0c0d0e0f101112133c3d322618193f271c1d1e1f' +
  '405a7f7b5b6c507d4d5d5c4e6b604b61f0f1f2f3f4f5f6f7f8f97a5e4c7e6e6f' +
  '7cc1c2c3c4c5c6c7c8c9d1d2d3d4d5d6d7d8d9e2e3e4e5e6e7e8e980e0905f6d' +
  '79818283848586878889919293949596979899a2a3a4a5a6a7a8a9c06ad0a107';

const QUESTION_MARK = 63;

const TO_EBCDIC: readonly number[] = (EBCDIC_CODES.match(/../g) ?? []).map((hex) =>
  Number.parseInt(hex, 16),
);

const TO_ASCII: readonly number[] = Array.from({ length: 256 }, (_, code) => {
  const ascii = TO_EBCDIC.indexOf(code);
  return ascii < 0 ? QUESTION_MARK : ascii;
});

function mapped(text: string, table: readonly number[]): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    result += String.fromCharCode(table[code] ?? code);
  }
  return result;
}

/** ASCII text in EBCDIC; characters above 127 stay as they are. */
export function toEbcdic(text: string): string {
  return mapped(text, TO_EBCDIC);
}

/** EBCDIC text in ASCII; what ASCII does not have becomes a question mark. */
export function toAscii(text: string): string {
  return mapped(text, TO_ASCII);
}
