// Names as the current routine sees them, and the arguments of calls.
import { ERROR_EXPRESSION } from './error-expression.ts';
import type { Parser } from './parser.ts';
import type { Argument, Variable } from './tree.ts';

/** The variable of that name as the current routine sees it. */
export function findVariable(p: Parser, name: string): Variable | undefined {
  if (p.local) {
    const own = p.symbols.find(`${p.local.name}:${name}`);
    if (own) return own;
  }
  return p.publicArguments.get(name) ?? p.symbols.find(name);
}

/** One argument of a call: MAT matrix, or an expression whose first name counts as passed. */
export function argument(p: Parser): Argument {
  if (p.isWord('MAT')) {
    p.advance();
    const variable = matrixArgument(p);
    if (!variable) return { kind: 'value', expression: ERROR_EXPRESSION };
    return { kind: 'matrix', variable };
  }
  p.argumentPending = true;
  const value = p.grammar.expression(p);
  p.argumentPending = false;
  return { kind: 'value', expression: value };
}

/** The matrix named after MAT. */
function matrixArgument(p: Parser): Variable | undefined {
  if (p.is('name')) {
    p.advance();
    const variable = findVariable(p, p.token.text);
    if (variable && variable.dimensions !== 0) {
      variable.wasPassed = true;
      return variable;
    }
  }
  p.error('matrixName');
  return undefined;
}
