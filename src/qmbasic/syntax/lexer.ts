// Splits one source line into tokens. Knows nothing of statements: a name followed at once by "("
// is marked, the rest is the parser's.
import { END_TOKEN, type Token, type TokenKind } from './tokens.ts';

const WORD_OPERATORS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['CAT', ':'],
  ['LT', 'LT'],
  ['GT', 'GT'],
  ['EQ', '='],
  ['NE', '#'],
  ['LE', '<='],
  ['GE', '=>'],
  ['AND', '&'],
  ['OR', '!'],
  ['MATCH', 'MATCHES'],
  ['MATCHES', 'MATCHES'],
]);

/** Two-character tokens. */
const PAIRS: ReadonlyMap<string, Token> = new Map(
  (
    [
      ['<>', '#'],
      ['<=', '<='],
      ['><', '><'],
      ['>=', '>='],
      ['=<', '<='],
      ['=>', '=>'],
      ['+=', '+='],
      ['-=', '-='],
      ['->', '->'],
      ['/=', '/='],
      ['//', '//'],
      [':=', ':='],
      ['**', '**'],
      ['*=', '*='],
    ] as const
  ).map(([text, kind]) => [text, { kind, text, upper: text }]),
);

/** What a token of two characters ends in. */
const SECONDS = '<>=*/';

/** Tokens of one character, by its code. */
const SINGLES: readonly (Token | undefined)[] = Array.from({ length: 127 }, (_, code) => {
  const text = String.fromCharCode(code);
  if (!'()[]{},;$_<>=#&!+-/*:^'.includes(text)) return undefined;
  return { kind: (text === '^' ? '**' : text) as TokenKind, text, upper: text };
});
const UNKNOWN: Token = { kind: 'unknown', text: '', upper: '' };
const AT: Token = { kind: '@', text: '@', upper: '@' };
const AT_NAME: Token = { kind: '@name', text: '@', upper: '@' };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isNameCode = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 46 || code === 37 || code === 36;
const isHexCode = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);

/** Upper case of the letters a to z only: bytes above 127 are not letters here. */
export function upperCase(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return text.replace(/[a-z]+/g, (run) => run.toUpperCase());
  }
  return text;
}

/** A name as it stands in the source: its token, and the one for when a bracket follows at once. */
interface NameTokens {
  readonly plain: Token;
  readonly called: Token;
}

/** Reads tokens of one line from left to right. */
export class Lexer {
  /** Where the token read last begins: offset in the line. */
  column = 0;
  #line = '';
  #caseSensitive = false;
  #at = 0;
  readonly #names = new Map<string, NameTokens>();
  readonly #numbers = new Map<string, Token>();

  /** Begins a line. */
  start(line: string, caseSensitive: boolean): void {
    this.#line = line;
    this.#at = 0;
    if (caseSensitive === this.#caseSensitive) return;
    this.#caseSensitive = caseSensitive;
    this.#names.clear();
  }

  /** The next token; the 'end' token for ever once the line is used up. */
  next(): Token {
    const line = this.#line;
    let at = this.#at;
    while (at < line.length && line.charCodeAt(at) <= 32) at++;
    this.#at = at;
    this.column = at;
    if (at >= line.length) return END_TOKEN;
    const code = line.charCodeAt(at);
    if (isLetter(code)) return this.#name(at);
    if (isDigit(code)) return this.#number(at);
    if (code === 46) return this.#float(at, at + 1);
    if (code === 34 || code === 39 || code === 92) return this.#string(at, code);
    if (code === 64) return this.#at_(at);
    return this.#symbol(at, code);
  }

  #name(start: number): Token {
    const line = this.#line;
    let at = start;
    for (; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (isNameCode(code)) continue;
      // An underscore belongs to the name unless it ends it: INPUT X_ has a clause after X.
      if (code === 95 && at + 1 < line.length && isNameCode(line.charCodeAt(at + 1))) continue;
      break;
    }
    this.#at = at;
    const raw = line.slice(start, at);
    const tokens = this.#names.get(raw) ?? this.#newName(raw);
    return line.charCodeAt(at) === 40 ? tokens.called : tokens.plain;
  }

  #newName(raw: string): NameTokens {
    const upper = upperCase(raw);
    const text = this.#caseSensitive ? raw : upper;
    const operator = WORD_OPERATORS.get(upper);
    const plain: Token = { kind: operator ?? 'name', text, upper };
    const tokens = { plain, called: operator ? plain : ({ kind: 'name(', text, upper } as const) };
    this.#names.set(raw, tokens);
    return tokens;
  }

  /** A number as it stands in the source. */
  #numeric(kind: TokenKind, from: number, to: number): Token {
    const text = this.#line.slice(from, to) || '0';
    const known = this.#numbers.get(text);
    if (known?.kind === kind) return known;
    const token: Token = { kind, text, upper: upperCase(text) };
    this.#numbers.set(text, token);
    return token;
  }

  #number(start: number): Token {
    const line = this.#line;
    let at = start;
    while (isDigit(line.charCodeAt(at))) at++;
    const after = line.charCodeAt(at);
    if (after === 46) return this.#float(start, at + 1);
    if ((after | 32) === 120 && at === start + 1 && line[start] === '0') {
      let end = at + 1;
      while (isHexCode(line.charCodeAt(end))) end++;
      this.#at = end;
      return this.#numeric('hex', at + 1, end);
    }
    this.#at = at;
    return this.#numeric('number', start, at);
  }

  #float(start: number, from: number): Token {
    const line = this.#line;
    let at = from;
    while (isDigit(line.charCodeAt(at))) at++;
    if (line.charCodeAt(at) !== 46) {
      this.#at = at;
      return this.#numeric('float', start, at);
    }
    at++;
    while (at < line.length && isNameCode(line.charCodeAt(at))) at++;
    if (line.charCodeAt(at) === 58) at++;
    this.#at = at;
    const raw = line.slice(start, at);
    const upper = upperCase(raw);
    return { kind: 'label', text: this.#caseSensitive ? raw : upper, upper };
  }

  #string(start: number, quote: number): Token {
    const end = this.#line.indexOf(String.fromCharCode(quote), start + 1);
    if (end < 0) {
      this.#at = this.#line.length;
      const text = this.#line.slice(start + 1);
      return { kind: 'unclosed', text, upper: upperCase(text) };
    }
    this.#at = end + 1;
    return { kind: 'string', text: this.#line.slice(start + 1, end), upper: '' };
  }

  #at_(start: number): Token {
    this.#at = start + 1;
    return isLetter(this.#line.charCodeAt(start + 1)) ? AT_NAME : AT;
  }

  #symbol(start: number, code: number): Token {
    const line = this.#line;
    this.#at = start + 1;
    const single = SINGLES[code] ?? UNKNOWN;
    const second = line[start + 1];
    if (second === undefined || !SECONDS.includes(second)) return single;
    const text = line.slice(start, start + 2);
    // A<B><>C and A<B><=C: the first > closes a field reference.
    if (text === '><' && '>='.includes(line[start + 2] ?? ' ')) return single;
    const pair = PAIRS.get(text);
    if (pair === undefined) return single;
    this.#at = start + 2;
    return pair;
  }
}
