import { expression } from '../syntax/expressions.ts';
import { constant, reference, setReference, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { simpleReference } from '../syntax/references.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

interface Clauses {
  trapping: boolean;
  capturing: Operand;
  passlist: Operand;
  returning: Operand;
  rtnlist: Operand;
}

const CLAUSE_WORDS = ['CAPTURING', 'PASSLIST', 'RETURNING', 'RTNLIST', 'TRAPPING', 'CURRENT.LEVEL'];

const NONE = constant(null);

/**
 * EXECUTE command {TRAPPING ABORTS} {CAPTURING v} {PASSLIST {v}} {RTNLIST v} {SETTING v}.
 * Operands: command, whether aborts are trapped, and references or null for each of the others in
 * this order.
 */
export const execute: StatementRow = {
  names: ['EXECUTE', 'PERFORM'],
  syntax(p) {
    p.extraReserved = CLAUSE_WORDS;
    const command = value(expression(p));
    const read: Clauses = {
      trapping: false,
      capturing: NONE,
      passlist: NONE,
      returning: NONE,
      rtnlist: NONE,
    };
    while (!p.failed && readClause(p, read)) {
      /* each clause in turn */
    }
    p.extraReserved = [];
    if (p.failed) return;
    p.operation('EXECUTE', [
      command,
      constant(read.trapping),
      read.capturing,
      read.passlist,
      read.rtnlist,
      read.returning,
    ]);
  },
};

function readClause(p: Parser, read: Clauses): boolean {
  if (p.isWord('TRAPPING')) return trapping(p, read);
  if (p.isWord('CAPTURING')) return target(p, read, 'capturing', 'secondCapturing');
  if (p.isWord('RTNLIST')) return target(p, read, 'rtnlist', 'secondRtnlist');
  if (p.isWord('SETTING') || p.isWord('RETURNING')) {
    return target(p, read, 'returning', 'secondSetting');
  }
  return p.isWord('PASSLIST') && passlist(p, read);
}

function trapping(p: Parser, read: Clauses): boolean {
  if (read.trapping) {
    p.error('secondTrapping');
    return false;
  }
  p.advance();
  read.trapping = true;
  return p.expectWord('ABORTS', 'abortsExpected');
}

function target(
  p: Parser,
  read: Clauses,
  clause: 'capturing' | 'rtnlist' | 'returning',
  again: 'secondCapturing' | 'secondRtnlist' | 'secondSetting',
): boolean {
  if (read[clause] !== NONE) {
    p.error(again);
    return false;
  }
  p.advance();
  const one = setReference(p);
  if (!one) return false;
  read[clause] = one;
  return true;
}

/** PASSLIST without a variable passes list 0, which the command sees anyway. */
function passlist(p: Parser, read: Clauses): boolean {
  p.advance();
  if (p.atEnd() || p.isReserved(p.look.upper)) return true;
  if (read.passlist !== NONE) {
    p.error('secondPasslist');
    return false;
  }
  const one = simpleReference(p, false);
  if (!one) return false;
  read.passlist = reference(one);
  return true;
}

/** OS.EXECUTE command {CAPTURING variable} */
export const osExecute: StatementRow = {
  names: ['OS.EXECUTE'],
  syntax(p) {
    p.extraReserved = ['CAPTURING'];
    const command = value(expression(p));
    p.extraReserved = [];
    const captured = p.takeWord('CAPTURING') ? setReference(p) : constant(null);
    if (captured) p.operation('OS.EXECUTE', [command, captured]);
  },
};
