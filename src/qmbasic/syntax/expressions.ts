// Expressions: operands, operators by priority, formats by juxtaposition, suffixes <f,v,s> and
// [s,l].

import { elementSuffix } from './collection-element.ts';
import { dictionaryReference } from './dictionary-reference.ts';
import { ERROR_EXPRESSION } from './error-expression.ts';
import { fieldReference, isFieldReference } from './field-reference.ts';
import { NESTING_MAX, type Parser } from './parser.ts';
import { atFunction, atVariable, memberReference, variableReference } from './references.ts';
import { isOperator, type OperatorToken, type TokenKind } from './tokens.ts';
import type { BinaryOperator, Expression } from './tree.ts';

interface Operator {
  readonly operator: BinaryOperator;
  readonly priority: number;
}

/** Of no operator: every one binds tighter. */
const LOOSEST = 999;
const FORMAT: Operator = { operator: 'fmt', priority: 51 };

/** Smaller binds tighter; equal ranks go left to right, AND and OR among them. */
const OPERATORS: Readonly<Record<OperatorToken, Operator>> = {
  '**': { operator: '**', priority: 21 },
  '/': { operator: '/', priority: 31 },
  '//': { operator: '//', priority: 31 },
  '*': { operator: '*', priority: 31 },
  '+': { operator: '+', priority: 41 },
  '-': { operator: '-', priority: 41 },
  ':': { operator: ':', priority: 61 },
  MATCHES: { operator: 'matches', priority: 71 },
  '<': { operator: '<', priority: 71 },
  LT: { operator: '<', priority: 71 },
  '>': { operator: '>', priority: 71 },
  GT: { operator: '>', priority: 71 },
  '=': { operator: '=', priority: 71 },
  '#': { operator: '#', priority: 71 },
  '><': { operator: '#', priority: 71 },
  '<=': { operator: '<=', priority: 71 },
  '>=': { operator: '>=', priority: 71 },
  '=>': { operator: '>=', priority: 71 },
  '&': { operator: 'and', priority: 81 },
  '!': { operator: 'or', priority: 81 },
};

/**
 * Tokens that can begin an operand: after them a colon is an operator, not the end of a print list.
 */
const OPERAND_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'name(',
  'number',
  'hex',
  'string',
  'float',
  '@name',
  '@',
  '(',
  '+',
  '-',
  '{',
]);

/** An expression in which a format may follow an operand: X 'R2' */
export function expression(p: Parser): Expression {
  return parse(p, true);
}

/** An expression without formats, where a word after it must be a keyword. */
export function plainExpression(p: Parser): Expression {
  return parse(p, false);
}

/** A single operand with its suffixes, no operators. */
export function singleOperand(p: Parser): Expression {
  p.advance();
  p.formatAllowed = false;
  return operand(p);
}

function parse(p: Parser, formatAllowed: boolean): Expression {
  p.formatAllowed = formatAllowed;
  p.advance();
  if (p.depth >= NESTING_MAX) {
    if (!p.failed) p.error('tooDeep');
    return ERROR_EXPRESSION;
  }
  p.depth++;
  const result = operators(p, operand(p), LOOSEST);
  p.depth--;
  return result;
}

/** The operators after `first` that bind tighter than `bound`, with their operands. */
function operators(p: Parser, first: Expression, bound: number): Expression {
  let left = first;
  for (;;) {
    if (p.failed) return ERROR_EXPRESSION;
    const next = nextOperator(p);
    if (next === undefined || next.priority >= bound) return left;
    if (!p.countOperator()) return ERROR_EXPRESSION;
    if (next !== FORMAT) p.advance();
    p.advance();
    const right = operators(p, operand(p), next.priority);
    left = { kind: 'binary', operator: next.operator, left, right };
  }
}

function nextOperator(p: Parser): Operator | undefined {
  const kind = p.look.kind;
  if (p.formatAllowed) {
    if (kind === 'name(' || kind === 'string' || kind === '(') return FORMAT;
    if (kind === 'name' && !p.isReserved(p.look.upper)) return FORMAT;
  }
  if (!isOperator(kind)) return undefined;
  if (kind === ':') {
    const after = p.peek();
    if (after.kind === 'name') {
      if (p.isReserved(after.upper)) return undefined;
    } else if (!OPERAND_STARTS.has(after.kind)) return undefined;
  }
  return OPERATORS[kind];
}

/** The operand that the current token begins; leaves `formatAllowed` as it found it. */
function operand(p: Parser): Expression {
  const formatAllowed = p.formatAllowed;
  let negate = false;
  while (p.token.kind === '+' || p.token.kind === '-') {
    if (p.token.kind === '-') negate = !negate;
    p.advance();
  }
  const base = primary(p);
  let result = p.failed ? base : suffixes(p, base, formatAllowed);
  if (negate) {
    if (result.kind === 'number') result = { kind: 'number', value: -result.value };
    else result = { kind: 'negate', operand: result };
  }
  p.formatAllowed = formatAllowed;
  return result;
}

function suffixes(p: Parser, base: Expression, formatAllowed: boolean): Expression {
  let result = base;
  for (;;) {
    p.formatAllowed = formatAllowed;
    if (p.is('<')) {
      if (!isFieldReference(p)) return result;
      p.advance();
      const reference = fieldReference(p);
      if (p.failed) return ERROR_EXPRESSION;
      result = { kind: 'extract', array: result, ...reference };
    } else if (p.is('[')) {
      p.advance();
      result = substringSuffix(p, result);
      if (!p.expect(']', 'rightSquare')) return ERROR_EXPRESSION;
    } else if (p.is('{')) {
      result = elementSuffix(p, result);
      if (p.failed) return ERROR_EXPRESSION;
    } else return result;
    if (!p.countOperator()) return ERROR_EXPRESSION;
  }
}

function substringSuffix(p: Parser, text: Expression): Expression {
  const first = expression(p);
  if (!p.take(',')) return { kind: 'substring', text, start: undefined, length: first };
  const second = expression(p);
  if (!p.take(',')) return { kind: 'substring', text, start: first, length: second };
  const count = expression(p);
  return { kind: 'fields', text, delimiter: first, occurrence: second, count };
}

/** Nodes of the numbers that programs are full of. */
const SMALL_NUMBERS: readonly Expression[] = Array.from({ length: 100 }, (_, value) => ({
  kind: 'number',
  value,
}));

function numberNode(value: number): Expression {
  return SMALL_NUMBERS[value] ?? { kind: 'number', value };
}

function primary(p: Parser): Expression {
  const token = p.token;
  switch (token.kind) {
    case 'name':
      if (token.upper === 'IF') return conditional(p);
      return memberReference(p, variableReference(p, false, true));
    case 'name(':
      return memberReference(p, variableReference(p, false, true));
    case 'number':
    case 'float':
      return numberNode(Number(token.text === '.' ? '0' : token.text));
    case 'hex':
      return { kind: 'number', value: Number.parseInt(token.text, 16) | 0 };
    case 'string':
      return { kind: 'string', value: token.text };
    case '@name':
      p.advance();
      return atVariable(p);
    case '@':
      return atFunction(p);
    case '(':
      return bracketed(p);
    case '{':
      return dictionaryReference(p);
    default:
      p.error('operand');
      return ERROR_EXPRESSION;
  }
}

function bracketed(p: Parser): Expression {
  const inner = expression(p);
  p.advance();
  if (p.token.kind !== ')') {
    p.error('brackets');
    return ERROR_EXPRESSION;
  }
  return { kind: 'bracketed', inner };
}

function conditional(p: Parser): Expression {
  const test = expression(p);
  if (!p.expectWord('THEN', 'thenInExpression')) return ERROR_EXPRESSION;
  const yes = expression(p);
  if (!p.expectWord('ELSE', 'elseInExpression')) return ERROR_EXPRESSION;
  const no = expression(p);
  return { kind: 'conditional', test, yes, no };
}
