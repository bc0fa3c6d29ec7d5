import { thenElse } from '../syntax/clauses.ts';
import { expression } from '../syntax/expressions.ts';
import type { StatementRow } from './statement.ts';

/** IF e THEN ... {ELSE ...} */
export const ifStatement: StatementRow = {
  names: ['IF'],
  syntax(p) {
    const line = p.statementLine;
    const test = expression(p);
    const { yes, no } = thenElse(p);
    p.hasCode = true;
    p.block.push({ line, body: { kind: 'if', test, yes, no } });
  },
};

/** THEN and ELSE where no statement wants them. */
export const misplaced: StatementRow = {
  names: ['ELSE'],
  syntax(p) {
    p.error('misplaced', p.token.text);
  },
};
