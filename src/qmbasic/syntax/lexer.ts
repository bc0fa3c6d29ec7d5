// Splits one source line into tokens. Knows nothing of statements: a name followed at once by "("
// is marked, the rest is the parser's.
import type { Token, TokenKind } from './tokens.ts';

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

/** Two-character tokens, by first and second character. */
const PAIRS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
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
]);

/** What a token of two characters ends in. */
const SECONDS = '<>=*/';
const SINGLES = '()[]{},;$_<>=#&!+-/*:^';

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

/** Reads tokens of one line from left to right. */
export class Lexer {
  #line = '';
  #caseSensitive = false;
  #at = 0;

  /** Begins a line. */
  start(line: string, caseSensitive: boolean): void {
    this.#line = line;
    this.#caseSensitive = caseSensitive;
    this.#at = 0;
  }

  /** The next token; the 'end' token for ever once the line is used up. */
  next(): Token {
    const line = this.#line;
    let at = this.#at;
    while (at < line.length && line.charCodeAt(at) <= 32) at++;
    this.#at = at;
    if (at >= line.length) return this.#token('end', '', at);
    const code = line.charCodeAt(at);
    if (isLetter(code)) return this.#name(at);
    if (isDigit(code)) return this.#number(at);
    if (code === 46) return this.#float(at, at + 1);
    if (code === 34 || code === 39 || code === 92) return this.#string(at, code);
    if (code === 64) return this.#at_(at);
    return this.#symbol(at);
  }

  #token(kind: TokenKind, text: string, column: number): Token {
    return { kind, text, upper: upperCase(text), column };
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
    const upper = upperCase(raw);
    const text = this.#caseSensitive ? raw : upper;
    const operator = WORD_OPERATORS.get(upper);
    if (operator) return { kind: operator, text, upper, column: start };
    const kind = line.charCodeAt(at) === 40 ? 'name(' : 'name';
    return { kind, text, upper, column: start };
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
      return this.#token('hex', line.slice(at + 1, end) || '0', start);
    }
    this.#at = at;
    return this.#token('number', line.slice(start, at), start);
  }

  #float(start: number, from: number): Token {
    const line = this.#line;
    let at = from;
    while (isDigit(line.charCodeAt(at))) at++;
    if (line.charCodeAt(at) !== 46) {
      this.#at = at;
      return this.#token('float', line.slice(start, at), start);
    }
    at++;
    while (at < line.length && isNameCode(line.charCodeAt(at))) at++;
    if (line.charCodeAt(at) === 58) at++;
    this.#at = at;
    const raw = line.slice(start, at);
    return this.#token('label', this.#caseSensitive ? raw : upperCase(raw), start);
  }

  #string(start: number, quote: number): Token {
    const end = this.#line.indexOf(String.fromCharCode(quote), start + 1);
    if (end < 0) {
      this.#at = this.#line.length;
      return this.#token('unclosed', this.#line.slice(start + 1), start);
    }
    this.#at = end + 1;
    return { kind: 'string', text: this.#line.slice(start + 1, end), upper: '', column: start };
  }

  #at_(start: number): Token {
    this.#at = start + 1;
    const letter = isLetter(this.#line.charCodeAt(start + 1));
    return this.#token(letter ? '@name' : '@', '@', start);
  }

  #symbol(start: number): Token {
    const first = this.#line[start] as string;
    const second = this.#line[start + 1];
    if (second === undefined || !SECONDS.includes(second)) return this.#single(first, start);
    const pair = first + second;
    let kind = PAIRS.get(pair);
    // A<B><>C and A<B><=C: the first > closes a field reference.
    if (pair === '><' && '>='.includes(this.#line[start + 2] ?? ' ')) kind = undefined;
    if (kind) {
      this.#at = start + 2;
      return this.#token(kind, pair, start);
    }
    return this.#single(first, start);
  }

  #single(first: string, start: number): Token {
    this.#at = start + 1;
    if (!SINGLES.includes(first)) return this.#token('unknown', '', start);
    return this.#token((first === '^' ? '**' : first) as TokenKind, first, start);
  }
}
