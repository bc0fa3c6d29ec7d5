// The text of a sentence, taken apart from the left.
import { QueryError } from '#base/index.ts';

export type TokenType = 'end' | 'word' | 'string' | 'comma' | 'open' | 'close';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  /** The quote that a string had. */
  readonly quote: string;
}

const END: Token = { type: 'end', text: '', quote: '' };
const SINGLE: ReadonlyMap<string, TokenType> = new Map([
  [',', 'comma'],
  ['(', 'open'],
  [')', 'close'],
]);
const QUOTES = '"\'\\';
/** A word ends at any of these. */
const WORD_ENDS = ' ,)"\'\\';

/** What is left of a sentence; phrases are put in front of it while it is read. */
export class SentenceText {
  #rest: string;

  constructor(text: string) {
    this.#rest = text.trimStart();
  }

  get rest(): string {
    return this.#rest;
  }

  /** The next token, taken out. */
  next(): Token {
    const first = this.#rest[0];
    if (first === undefined) return END;
    if (QUOTES.includes(first)) return this.#string(first);
    const single = SINGLE.get(first);
    if (single) {
      this.#skip(1);
      return { type: single, text: first, quote: '' };
    }
    let end = 1;
    while (end < this.#rest.length && !WORD_ENDS.includes(this.#rest[end] as string)) end += 1;
    const text = this.#rest.slice(0, end);
    this.#skip(end);
    return { type: 'word', text, quote: '' };
  }

  /** Takes `,name` after the name of a multi-part file, if it stands there. */
  takePart(): string {
    if (this.#rest[0] !== ',') return '';
    this.#skip(1);
    const part = this.next();
    return part.type === 'end' ? ',' : `,${part.text}`;
  }

  /** Puts a text before what is left: phrases and defaults. */
  insert(text: string): void {
    this.#rest = `${text} ${this.#rest}`.trimStart();
  }

  #string(quote: string): Token {
    const end = this.#rest.indexOf(quote, 1);
    if (end < 0) throw new QueryError('query.unpaired-quote', 'Unpaired string quote');
    const text = this.#rest.slice(1, end);
    this.#skip(end + 1);
    return { type: 'string', text, quote };
  }

  #skip(count: number): void {
    let at = count;
    while (this.#rest[at] === ' ') at += 1;
    this.#rest = this.#rest.slice(at);
  }
}
