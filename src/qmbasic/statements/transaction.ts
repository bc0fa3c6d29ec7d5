import { operationWithClauses } from '../syntax/clauses.ts';
import { optionHint } from '../syntax/hints.ts';
import type { Parser } from '../syntax/parser.ts';
import type { StatementRow } from './statement.ts';

/** The BEGIN TRANSACTION block around the statement. */
function enclosing(p: Parser): number | undefined {
  return p.frames.find((frame) => frame.kind === 'transaction')?.number;
}

/**
 * COMMIT {WORK}: writes the transaction and leaves its block; ROLLBACK {WORK}: throws it away and
 * leaves the block
 */
export const commitRollback: StatementRow = {
  names: ['COMMIT', 'ROLLBACK'],
  syntax(p, name) {
    const number = enclosing(p);
    if (number === undefined) {
      p.error(name === 'COMMIT' ? 'commitOutside' : 'rollbackOutside');
      return;
    }
    p.takeWord('WORK');
    p.emit({ kind: 'leaveTransaction', commit: name === 'COMMIT', number });
  },
};

/** TRANSACTION START {THEN} {ELSE}, TRANSACTION COMMIT {THEN} {ELSE}, TRANSACTION ABORT */
export const transaction: StatementRow = {
  names: ['TRANSACTION'],
  syntax(p) {
    p.advance();
    switch (p.token.upper) {
      case 'START':
        operationWithClauses(p, 'TRANSACTION.BEGIN', [], { thenElse: 'optional' });
        return;
      case 'COMMIT':
        operationWithClauses(p, 'TRANSACTION.COMMIT', [], { thenElse: 'optional' });
        return;
      case 'ABORT':
        p.operation('TRANSACTION.END', []);
        return;
      default:
        p.error('transactionWhat', '', optionHint(p, 'token', ['START', 'COMMIT', 'ABORT']));
    }
  },
};
