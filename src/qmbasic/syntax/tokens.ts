// Kinds of token. The order of the operators matters nowhere; names that are operators (EQ, CAT,
// MATCHES) arrive as operators.

export type TokenKind =
  | 'end'
  | 'name'
  | 'name('
  | 'number'
  | 'float'
  | 'hex'
  | 'label'
  | 'string'
  | 'unclosed'
  | 'unknown'
  | 'field-end'
  | '['
  | ']'
  | '('
  | ')'
  | '{'
  | '}'
  | ','
  | ';'
  | '$'
  | '@'
  | '@name'
  | '_'
  | '->'
  | '+='
  | '-='
  | '*='
  | '/='
  | ':='
  | OperatorToken;

export type OperatorToken =
  | '<'
  | 'LT'
  | '>'
  | 'GT'
  | '='
  | '#'
  | '><'
  | '<='
  | '>='
  | '=>'
  | '&'
  | '!'
  | '+'
  | '-'
  | '/'
  | '//'
  | '*'
  | '**'
  | ':'
  | 'MATCHES';

/** One object serves all places where the same name, number or symbol stands. */
export interface Token {
  readonly kind: TokenKind;
  /** Text as the language sees it: upper case for names unless names are case sensitive. */
  readonly text: string;
  /** Upper case of the text, for comparing with keywords. */
  readonly upper: string;
}

export const END_TOKEN: Token = { kind: 'end', text: '', upper: '' };

const OPERATORS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  '<',
  'LT',
  '>',
  'GT',
  '=',
  '#',
  '><',
  '<=',
  '>=',
  '=>',
  '&',
  '!',
  '+',
  '-',
  '/',
  '//',
  '*',
  '**',
  ':',
  'MATCHES',
]);

/** True for the tokens that join two operands of an expression. */
export function isOperator(kind: TokenKind): kind is OperatorToken {
  return OPERATORS.has(kind);
}
