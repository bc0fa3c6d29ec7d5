// Tokens of A and F correlatives.

export type TokenKind = 'end' | 'number' | 'text' | 'name' | 'symbol';

export interface CorrelativeToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where the token begins. */
  readonly start: number;
}

/** A correlative that cannot be understood; the message is for the user. */
export class CorrelativeFault extends Error {}

const TWO_CHARACTERS: ReadonlySet<string> = new Set(['<=', '<>', '>=']);
const NAME = /[A-Za-z0-9.$%_]/;

/** Reads tokens with one token of look-ahead; conversions in brackets are read as they stand. */
export class CorrelativeTokens {
  readonly #text: string;
  #at = 0;
  /** The next token. */
  next: CorrelativeToken;

  constructor(text: string) {
    this.#text = text;
    this.next = this.#scan();
  }

  take(): CorrelativeToken {
    const token = this.next;
    this.next = this.#scan();
    return token;
  }

  takeSymbol(symbol: string, message: string): void {
    if (!this.isSymbol(symbol)) throw new CorrelativeFault(message);
    this.take();
  }

  isSymbol(symbol: string): boolean {
    return this.next.kind === 'symbol' && this.next.text === symbol;
  }

  /** The text up to the bracket that closes the one that is the next token. */
  takeConversion(): string {
    const start = this.next.start + 1;
    let depth = 0;
    for (let at = start; at < this.#text.length; at += 1) {
      const character = this.#text[at];
      if (character === ')' && depth === 0) {
        this.#at = at + 1;
        this.next = this.#scan();
        return this.#text.slice(start, at);
      }
      if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
    }
    throw new CorrelativeFault('Unclosed string');
  }

  #scan(): CorrelativeToken {
    const text = this.#text;
    while (text[this.#at] === ' ') this.#at += 1;
    const start = this.#at;
    const first = text[start];
    if (first === undefined) return { kind: 'end', text: '', start };
    if (/[A-Za-z]/.test(first)) return this.#run(start, 'name', NAME);
    if (/\d/.test(first)) return this.#run(start, 'number', /\d/);
    if (`"'\\`.includes(first)) return this.#quoted(start, first);
    const two = text.slice(start, start + 2);
    const symbol = TWO_CHARACTERS.has(two) ? two : first;
    this.#at = start + symbol.length;
    return { kind: 'symbol', text: symbol, start };
  }

  #run(start: number, kind: TokenKind, part: RegExp): CorrelativeToken {
    let end = start + 1;
    while (end < this.#text.length && part.test(this.#text[end] as string)) end += 1;
    this.#at = end;
    return { kind, text: this.#text.slice(start, end), start };
  }

  #quoted(start: number, quote: string): CorrelativeToken {
    const end = this.#text.indexOf(quote, start + 1);
    if (end < 0) throw new CorrelativeFault('Unclosed string');
    this.#at = end + 1;
    return { kind: 'text', text: this.#text.slice(start + 1, end), start };
  }
}
