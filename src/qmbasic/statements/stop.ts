import { errorMessageArguments } from '../syntax/error-message.ts';
import { expression } from '../syntax/expressions.ts';
import { constant, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { printList } from '../syntax/print-list.ts';
import type { StatementRow } from './statement.ts';

/** True when an argument follows STOP or ABORT. */
function hasArgument(p: Parser): boolean {
  if (p.atEnd()) return false;
  return !(p.is('name') && p.isReserved(p.look.upper));
}

/** STOP {text}, STOPM {text}, STOPE {message id {, arguments}} */
export const stop: StatementRow = {
  names: ['STOP', 'STOPM', 'STOPE'],
  syntax(p, name) {
    const isMessage = name === 'STOPE' || (name === 'STOP' && p.isMode('PICK.ERRMSG'));
    if (hasArgument(p)) {
      if (isMessage) {
        const id = expression(p);
        p.operation('ERRMSG', [value(id), errorMessageArguments(p)]);
      } else {
        const { text, newline } = printList(p);
        p.operation('CRT', [value(text), constant(newline)]);
      }
    }
    p.emit({ kind: 'stop' });
  },
};

/** ABORT {text}, ABORTM {text}, ABORTE {message id {, arguments}} */
export const abort: StatementRow = {
  names: ['ABORT', 'ABORTM', 'ABORTE'],
  syntax(p, name) {
    const isMessage = name === 'ABORTE' || (name === 'ABORT' && p.isMode('PICK.ERRMSG'));
    if (!hasArgument(p)) p.operation('ABORT', [constant(null)]);
    else if (isMessage) {
      const id = expression(p);
      p.operation('ERRMSG', [value(id), errorMessageArguments(p)]);
      p.operation('ABORT', [constant(null)]);
    } else p.operation('ABORT', [value(expression(p))]);
  },
};

/** ERRMSG message id {, arguments} */
export const errmsg: StatementRow = {
  names: ['ERRMSG'],
  syntax(p) {
    const id = expression(p);
    p.operation('ERRMSG', [value(id), errorMessageArguments(p)]);
  },
};

/** CHAIN command: ends the program and runs the command in its place */
export const chain: StatementRow = {
  names: ['CHAIN'],
  syntax(p) {
    p.operation('CHAIN', [value(expression(p))]);
  },
};
