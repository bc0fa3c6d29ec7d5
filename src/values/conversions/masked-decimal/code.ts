// What a masked decimal code says: MD, ML or MR and its options in their fixed order.

import { isDigitCode } from '../../strings/letters.ts';

export type NegativeStyle = '' | '+' | '-' | '<' | '(' | 'C' | 'D';

export interface MaskedDecimalCode {
  readonly decimals: number;
  readonly scale: number;
  readonly thousands: boolean;
  readonly currency: boolean;
  /** Texts of [prefix,thousands,decimal,suffix]; undefined where not given. */
  readonly national: NationalTexts | undefined;
  readonly negative: NegativeStyle;
  /** P: data with a decimal point is not scaled. */
  readonly keepDecimals: boolean;
  /** Z: zero becomes null. */
  readonly zeroAsNull: boolean;
  /** T: digits beyond the decimals are cut off. */
  readonly truncate: boolean;
  /** 0: as wide as need be. */
  readonly width: number;
  readonly pad: string;
  /** A mask as in formats, where no width is given. */
  readonly mask: string;
}

interface NationalTexts {
  readonly prefix: string;
  readonly thousands: string | undefined;
  readonly decimal: string | undefined;
  readonly suffix: string;
}

const TEXT_LENGTH_MAX = 32;

/** Reads what follows MD, ML or MR; undefined when the bracketed part is malformed. */
export function parseMaskedDecimal(code: string): MaskedDecimalCode | undefined {
  const reader = new Reader(code);
  const decimals = reader.digit() ?? 0;
  const scale = reader.digit() ?? decimals;
  const marks = reader.run(',$');
  const isBracketed = reader.take('[');
  const national = isBracketed ? reader.nationalTexts() : undefined;
  if (isBracketed && national === undefined) return undefined;
  const negative = reader.oneOf('+-<(CD') as NegativeStyle;
  const keepDecimals = reader.oneOf('P') !== '';
  const zeroAsNull = reader.oneOf('Z') !== '';
  const truncate = reader.oneOf('T') !== '';
  return {
    decimals,
    scale,
    thousands: marks.includes(',') || national?.thousands !== undefined,
    currency: marks.includes('$'),
    national,
    negative,
    keepDecimals,
    zeroAsNull,
    truncate,
    ...reader.layout(),
  };
}

class Reader {
  readonly #code: string;
  #at = 0;

  constructor(code: string) {
    this.#code = code;
  }

  digit(): number | undefined {
    if (!isDigitCode(this.#code.charCodeAt(this.#at))) return undefined;
    return Number(this.#code.charAt(this.#at++));
  }

  run(characters: string): string {
    const start = this.#at;
    while (this.#at < this.#code.length && characters.includes(this.#code.charAt(this.#at))) {
      this.#at++;
    }
    return this.#code.slice(start, this.#at);
  }

  take(character: string): boolean {
    if (this.#code.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }

  oneOf(letters: string): string {
    const letter = this.#code.charAt(this.#at).toUpperCase();
    if (letter === '' || !letters.includes(letter)) return '';
    this.#at++;
    return letter;
  }

  nationalTexts(): NationalTexts | undefined {
    const prefix = this.#text();
    const thousands = this.take(',') ? this.#character() : undefined;
    const decimal = this.take(',') ? this.#character() : undefined;
    const suffix = this.take(',') ? this.#text() : '';
    return this.take(']') ? { prefix, thousands, decimal, suffix } : undefined;
  }

  // One text, quoted or up to the next comma or bracket.
  #text(): string {
    this.run(' ');
    const quote = this.#code.charAt(this.#at);
    if (quote === '"' || quote === "'") {
      this.#at++;
      return this.#untilQuote(quote).slice(0, TEXT_LENGTH_MAX);
    }
    const start = this.#at;
    while (this.#at < this.#code.length && !',]'.includes(this.#code.charAt(this.#at))) this.#at++;
    return this.#code.slice(start, Math.min(this.#at, start + TEXT_LENGTH_MAX));
  }

  #character(): string | undefined {
    this.run(' ');
    const first = this.#code.charAt(this.#at);
    if (first === '"' || first === "'") {
      this.#at++;
      return this.#untilQuote(first).charAt(0) || undefined;
    }
    if (first === '' || first === ',' || first === ']') return undefined;
    this.#at++;
    this.run(' ');
    return first;
  }

  #untilQuote(quote: string): string {
    const end = this.#code.indexOf(quote, this.#at);
    const text = this.#code.slice(this.#at, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#code.length : end + 1;
    this.run(' ');
    return text;
  }

  /** A width of one or two digits with a pad character, or a mask. */
  layout(): Pick<MaskedDecimalCode, 'width' | 'pad' | 'mask'> {
    const first = this.digit();
    if (first === undefined) {
      const rest = this.#code.slice(this.#at);
      return { width: 0, pad: ' ', mask: /^[#*%]/.test(rest) ? rest : '' };
    }
    const second = this.digit();
    const width = second === undefined ? first : first * 10 + second;
    return { width, pad: this.#code.charAt(this.#at) || ' ', mask: '' };
  }
}
