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

export interface Token {
  kind: TokenKind;
  /** Text as the language sees it: upper case for names unless names are case sensitive. */
  text: string;
  /** Upper case of the text, for comparing with keywords. */
  upper: string;
  /** Offset in the source line, for the caret of a diagnostic. */
  column: number;
}

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
