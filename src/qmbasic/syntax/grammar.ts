// Reading that parts of the grammar need of the whole: an index inside a reference is an expression
// again.
import type { Parser } from './parser.ts';
import type { Expression, Target } from './tree.ts';

export interface Grammar {
  /** An expression in which a format may follow an operand: X 'R2' */
  expression(p: Parser): Expression;
  /** An expression without formats, where a word after it must be a keyword. */
  plainExpression(p: Parser): Expression;
  /** A variable to be set or used by a statement or function. */
  simpleReference(p: Parser, set: boolean): Target | undefined;
}
