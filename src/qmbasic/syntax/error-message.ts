// Arguments of Pick style messages: expressions after the message id.
import { plainExpression } from './expressions.ts';
import { value } from './operands.ts';
import type { Parser } from './parser.ts';
import type { Expression, Operand } from './tree.ts';

const ITEM_MARK: Expression = { kind: 'string', value: '\xff' };

/** {, argument ...} joined by item marks. */
export function errorMessageArguments(p: Parser): Operand {
  if (!p.take(',')) return value({ kind: 'string', value: '' });
  let joined = plainExpression(p);
  while (p.take(',')) {
    const left: Expression = { kind: 'binary', operator: ':', left: joined, right: ITEM_MARK };
    joined = { kind: 'binary', operator: ':', left, right: plainExpression(p) };
  }
  return value(joined);
}
