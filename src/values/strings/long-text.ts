import { checkLength } from '../limits.ts';

const ADDITIONS_MAX = 4096;

/**
 * A text made of many small pieces. The engine keeps each piece that `+=` adds until the text is
 * read, which is many times the text itself; here they are put together now and then.
 */
export class LongText {
  readonly #parts: string[] = [];
  #last = '';
  #additions = 0;
  #length = 0;

  add(piece: string): void {
    this.#last += piece;
    if (++this.#additions >= ADDITIONS_MAX || this.#last.length > 1 << 20) this.#flush();
  }

  toString(): string {
    if (this.#parts.length === 0) return this.#last;
    this.#flush();
    return this.#parts.join('');
  }

  #flush(): void {
    this.#length += this.#last.length;
    checkLength(this.#length, this.#last.length);
    // Reading a character makes the engine put the pieces together.
    this.#last.charCodeAt(0);
    this.#parts.push(this.#last);
    this.#last = '';
    this.#additions = 0;
  }
}

const CODES_AT_ONCE = 8192;

/** A long text with each character replaced by the one that the table gives for it, or left out where that is below 0. */
export function mapCodes(text: string, table: Int16Array): string {
  checkLength(text.length);
  const parts: string[] = [];
  const codes = new Uint8Array(CODES_AT_ONCE);
  for (let at = 0; at < text.length; ) {
    const end = Math.min(text.length, at + CODES_AT_ONCE);
    let count = 0;
    for (; at < end; at++) {
      const code = table[text.charCodeAt(at)] ?? -1;
      if (code >= 0) codes[count++] = code;
    }
    parts.push(String.fromCharCode(...codes.subarray(0, count)));
  }
  return parts.join('');
}

/** The table that changes nothing. */
export function sameCodes(): Int16Array {
  return Int16Array.from({ length: 256 }, (_, code) => code);
}
