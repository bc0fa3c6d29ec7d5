// Items between commas, each as one column of a CSV line.
import { plainExpression } from './expressions.ts';
import type { Parser } from './parser.ts';
import type { Expression } from './tree.ts';

const COMMA: Expression = { kind: 'string', value: ',' };

/** The CSV line of a list of items. */
export function csvList(p: Parser): Expression {
  let line: Expression | undefined;
  do {
    if (p.is('name') && p.isReserved(p.look.upper)) break;
    const item = plainExpression(p);
    if (p.failed) break;
    const column: Expression = {
      kind: 'function',
      name: 'FORMCSV',
      operands: [{ kind: 'value', expression: item }],
    };
    line = line
      ? {
          kind: 'binary',
          operator: ':',
          left: { kind: 'binary', operator: ':', left: line, right: COMMA },
          right: column,
        }
      : column;
  } while (p.take(','));
  return line ?? { kind: 'string', value: '' };
}
