// A command sentence taken apart, as !PARSER does it: the first token and what comes after it.

/** Kinds of tokens, as PARSER.H names them. */
export const TOKEN = { END: 0, WORD: 1, STRING: 2, COMMA: 3, LEFT: 4, RIGHT: 5 } as const;

export interface Token {
  readonly type: number;
  readonly text: string;
  /** The quote around a string. */
  readonly quote: string;
  /** What comes after the token; undefined: a quote has no second one. */
  readonly rest: string | undefined;
}

const QUOTE = /^["'\\]/;
const END: Token = { type: TOKEN.END, text: '', quote: '', rest: '' };
const SIGNS: ReadonlyMap<string, number> = new Map([
  [',', TOKEN.COMMA],
  ['(', TOKEN.LEFT],
  [')', TOKEN.RIGHT],
]);

/** The next token: signs and quotes end a word. */
export function nextToken(sentence: string): Token {
  return token(sentence, ',()', /[ ,)"'\\]/);
}

/** PARSER$LOOK.AHEAD: only commas and blanks end a word, only a comma is a sign. */
export function tokenAhead(sentence: string): Token {
  return token(sentence, ',', /[ ,]/);
}

function token(sentence: string, signs: string, endOfWord: RegExp): Token {
  const first = sentence.charAt(0);
  if (first === '') return END;
  if (QUOTE.test(first)) return quoted(sentence, first);
  if (signs.includes(first)) {
    const type = SIGNS.get(first) ?? TOKEN.WORD;
    return { type, text: first, quote: '', rest: after(sentence, 1) };
  }
  const { text, rest } = upTo(sentence, endOfWord);
  return { type: TOKEN.WORD, text, quote: '', rest };
}

function quoted(sentence: string, quote: string): Token {
  const end = sentence.indexOf(quote, 1);
  const rest = end < 0 ? undefined : after(sentence, end + 1);
  return { type: TOKEN.STRING, text: sentence.slice(1, Math.max(end, 1)), quote, rest };
}

/** The text before the first of the characters, and the rest from it on. */
export function upTo(sentence: string, end: RegExp): { text: string; rest: string } {
  const found = sentence.search(end);
  const length = found < 0 ? sentence.length : found;
  return { text: sentence.slice(0, length), rest: after(sentence, length) };
}

/** What begins at a position, without blanks before it. */
export function after(sentence: string, position: number): string {
  return sentence.slice(position).replace(/^ +/, '');
}
