// Conditions: expressions of which only the truth is wanted, as JavaScript that is true or false.

import type { BinaryOperator, Expression } from '../syntax/tree.ts';
import { type Code, isNumber } from './code.ts';
import { testCode } from './operands.ts';

/** As run-time comparison has it: numbers this near are equal. */
const TOLERANCE = '2.91e-11';

const HELPERS: Partial<Record<BinaryOperator, string>> = {
  '=': 'eq',
  '#': 'ne',
  '<': 'lt',
  '>': 'gt',
  '<=': 'le',
  '>=': 'ge',
  matches: 'matches',
};

const EXACT: Partial<Record<BinaryOperator, string>> = {
  '=': '===',
  '#': '!==',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
};

/** Text that is true or false as the expression is. */
export function condition(c: Code, e: Expression): string {
  if (e.kind === 'bracketed') return condition(c, e.inner);
  if (e.kind === 'test') return testCode(c, e);
  if (e.kind === 'binary') {
    if (e.operator === 'and' || e.operator === 'or') return logical(c, e);
    if (HELPERS[e.operator]) return comparison(c, e.operator, e.left, e.right);
  }
  if (e.kind === 'function' && e.name === 'NOT' && e.operands[0]?.kind === 'value') {
    return `!${condition(c, e.operands[0].expression)}`;
  }
  const value = c.expression(e);
  if (value.type === 'int') return `(${value.code} !== 0)`;
  return `${c.call('truth', e)}(${value.code})`;
}

/**
 * AND and OR work out both sides; only where that cannot be noticed may JavaScript skip the second.
 */
function logical(c: Code, e: Extract<Expression, { kind: 'binary' }>): string {
  const left = condition(c, e.left);
  const right = condition(c, e.right);
  const isAnd = e.operator === 'and';
  if (isQuiet(c, e.right)) return `(${left} ${isAnd ? '&&' : '||'} ${right})`;
  return `((+${left} ${isAnd ? '&' : '|'} +${right}) !== 0)`;
}

/** True when evaluating the expression can neither fail nor change anything. */
function isQuiet(c: Code, e: Expression): boolean {
  switch (e.kind) {
    case 'number':
    case 'string':
      return true;
    case 'variable':
      return c.numeric.has(e.variable);
    case 'bracketed':
      return isQuiet(c, e.inner);
    case 'binary':
      return (
        e.operator !== '/' &&
        e.operator !== '//' &&
        e.operator !== 'fmt' &&
        isQuiet(c, e.left) &&
        isQuiet(c, e.right) &&
        (e.operator === ':' || !isText(e.left) || !isText(e.right))
      );
    default:
      return false;
  }
}

const isText = (e: Expression): boolean => e.kind === 'string';

function comparison(
  c: Code,
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
): string {
  const a = c.expression(left);
  const b = c.expression(right);
  if (a.type === 'int' && b.type === 'int' && EXACT[operator]) {
    return `(${a.code} ${EXACT[operator]} ${b.code})`;
  }
  if (isNumber(a.type) && isNumber(b.type)) {
    // The test for equality writes both sides twice, so they must be names or numbers.
    const isOnce = operator !== '=' && operator !== '#';
    if (isOnce || (isSimple(a.code) && isSimple(b.code))) return nearly(operator, a.code, b.code);
  }
  if (c.program.noCaseStrings && operator !== 'matches') {
    const helper = c.call('compareNoCase', left, right);
    return `(${helper}(${a.code}, ${b.code}) ${EXACT[operator]} 0)`;
  }
  return `${c.call(HELPERS[operator] ?? 'eq', left, right)}(${a.code}, ${b.code})`;
}

/** A variable or a literal: text that can be evaluated again without harm. */
export function isSimple(code: string): boolean {
  return /^(?:[a-z]\d+|\(?-?[\d.]+\)?)$/.test(code);
}

/** Comparison of two numbers within the tolerance. */
export function nearly(operator: BinaryOperator, a: string, b: string): string {
  switch (operator) {
    case '<':
      return `(${b} - ${a} > ${TOLERANCE})`;
    case '>':
      return `(${a} - ${b} > ${TOLERANCE})`;
    case '<=':
      return `(${a} - ${b} <= ${TOLERANCE})`;
    case '>=':
      return `(${b} - ${a} <= ${TOLERANCE})`;
    case '#':
      return `!(${a} - ${b} <= ${TOLERANCE} && ${b} - ${a} <= ${TOLERANCE})`;
    default:
      return `(${a} - ${b} <= ${TOLERANCE} && ${b} - ${a} <= ${TOLERANCE})`;
  }
}
