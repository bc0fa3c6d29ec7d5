// Tokens of I-type expressions.

type TokenKind =
  | 'end'
  | 'name'
  /** A name with an opening bracket straight behind it. */
  | 'function'
  | 'number'
  | 'text'
  /** @ before a name; the name is the token after it. */
  | 'at name'
  | 'at'
  | 'operator'
  | 'symbol';

export interface ExpressionToken {
  readonly kind: TokenKind;
  /** As written; for operators the symbol that all spellings share. */
  readonly text: string;
  readonly upper: string;
  /** An operator written as a word: < and LT differ before a field position. */
  readonly word: boolean;
}

/** An expression that cannot be understood; the message is for the user. */
export class ExpressionFault extends Error {}

const WORD_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['AND', '&'],
  ['OR', '!'],
  ['EQ', '='],
  ['NE', '#'],
  ['LT', '<'],
  ['LE', '<='],
  ['GE', '>='],
  ['GT', '>'],
  ['CAT', ':'],
  ['MATCH', 'MATCHES'],
  ['MATCHES', 'MATCHES'],
]);

const SYMBOL_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['**', '**'],
  ['//', '//'],
  ['<=', '<='],
  ['=<', '<='],
  ['>=', '>='],
  ['=>', '>='],
  ['<>', '#'],
  ['><', '><'],
  ['*', '*'],
  ['/', '/'],
  ['+', '+'],
  ['-', '-'],
  [':', ':'],
  ['=', '='],
  ['#', '#'],
  ['<', '<'],
  ['>', '>'],
  ['&', '&'],
  ['!', '!'],
  ['^', '**'],
]);

const NAME = /[A-Za-z][A-Za-z0-9.$%_]*/y;
const NUMBER = /\d+(\.\d*)?|\.\d+/y;
const HEXADECIMAL = /0[xX][0-9A-Fa-f]+/y;

function token(kind: TokenKind, text: string, word = false): ExpressionToken {
  return { kind, text, upper: text.toUpperCase(), word };
}

/** All tokens of an expression, ended by one of kind `end`. */
export function expressionTokens(source: string): ExpressionToken[] {
  const tokens: ExpressionToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const first = source.charAt(at);
    if (first === ' ') {
      at += 1;
      continue;
    }
    const name = take(NAME);
    if (name !== undefined) {
      at += name.length;
      tokens.push(wordToken(name, source.charAt(at)));
      continue;
    }
    const hexadecimal = take(HEXADECIMAL);
    const number = hexadecimal ?? take(NUMBER);
    if (number !== undefined) {
      at += number.length;
      tokens.push(token('number', String(Number(number))));
      continue;
    }
    if (`"'\\`.includes(first)) {
      const end = source.indexOf(first, at + 1);
      if (end < 0) throw new ExpressionFault('Unclosed string');
      tokens.push(token('text', source.slice(at + 1, end)));
      at = end + 1;
      continue;
    }
    const symbol = symbolToken(source, at);
    tokens.push(symbol.token);
    at += symbol.length;
  }
  tokens.push(token('end', ''));
  return tokens;
}

function wordToken(name: string, next: string): ExpressionToken {
  const operator = WORD_OPERATORS.get(name.toUpperCase());
  if (operator !== undefined) return token('operator', operator, true);
  return token(next === '(' ? 'function' : 'name', name);
}

function symbolToken(source: string, at: number): { token: ExpressionToken; length: number } {
  const first = source.charAt(at);
  if (first === '@') {
    const kind = /[A-Za-z]/.test(source.charAt(at + 1)) ? 'at name' : 'at';
    return { token: token(kind, '@'), length: 1 };
  }
  for (const length of [2, 1]) {
    const symbol = source.slice(at, at + length);
    const operator = symbol.length === length ? SYMBOL_OPERATORS.get(symbol) : undefined;
    if (operator !== undefined) return { token: token('operator', operator), length };
  }
  return { token: token('symbol', first), length: 1 };
}
