// Shorthands for the operands that statements hand to their operations.

import { findVariable } from './call-arguments.ts';
import { expression, plainExpression } from './expressions.ts';
import { fileVariableName } from './function-calls.ts';
import type { Parser } from './parser.ts';
import { simpleReference } from './references.ts';
import type { Expression, Operand, Target, Variable } from './tree.ts';

export const value = (item: Expression): Operand => ({ kind: 'value', expression: item });
export const constant = (item: number | string | boolean | null): Operand => ({
  kind: 'constant',
  value: item,
});
export const reference = (target: Target): Operand => ({ kind: 'reference', target });

/** An expression as an operand. */
export function operandValue(p: Parser): Operand {
  return value(expression(p));
}

/** An expression without formats as an operand. */
export function plainValue(p: Parser): Operand {
  return value(plainExpression(p));
}

/** An expression after the keyword, or a constant without it. */
export function valueAfter(p: Parser, word: string, otherwise: number | string): Operand {
  return p.takeWord(word) ? operandValue(p) : constant(otherwise);
}

/** A variable that the statement sets; undefined after an error. */
export function setReference(p: Parser): Operand | undefined {
  const target = simpleReference(p, true);
  return target && reference(target);
}

/**
 * A variable that the statement uses, such as a file variable: given by reference so that messages
 * can name it.
 */
export function useVariable(p: Parser): Operand | undefined {
  fileVariableName(p);
  const target = simpleReference(p, false);
  return target && value(target);
}

/** A variable that the statement uses and may change, such as a file variable that it closes. */
export function useReference(p: Parser): Operand | undefined {
  fileVariableName(p);
  const target = simpleReference(p, false);
  return target && reference(target);
}

/** A dimensioned matrix by name; undefined after an error. */
export function matrixName(p: Parser, set: boolean): Variable | undefined {
  p.advance();
  const variable = findVariable(p, p.token.text);
  if (variable && variable.dimensions !== 0) {
    if (set) variable.wasSet = true;
    else variable.wasUsed = true;
    return variable;
  }
  p.error('matrixRequired');
  return undefined;
}
