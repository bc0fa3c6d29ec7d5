import { emitTest, operationWithClauses } from '../syntax/clauses.ts';
import { plainExpression } from '../syntax/expressions.ts';
import { fileVariableName } from '../syntax/function-calls.ts';
import {
  constant,
  operandValue,
  plainValue,
  setReference,
  useVariable,
  value,
  valueAfter,
} from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/**
 * SELECT source {TO list number} {ON ERROR}; SELECTN, SSELECT likewise; SELECTV source TO variable
 */
export const select: StatementRow = {
  names: ['SELECT', 'SELECTN', 'SELECTV', 'SSELECT'],
  syntax(p, name) {
    const toVariable = name === 'SELECTV' || (name === 'SELECT' && p.isMode('SELECTV'));
    fileVariableName(p);
    const source = value(plainExpression(p));
    const operation = toVariable ? 'SELECTV' : name === 'SSELECT' ? 'SSELECT' : 'SELECT';
    let list: Operand | undefined;
    if (p.takeWord('TO')) list = toVariable ? setReference(p) : operandValue(p);
    else if (toVariable) {
      p.error('to');
      return;
    } else list = constant(0);
    if (list) operationWithClauses(p, operation, [source, list], { onError: true });
  },
};

/** SELECTE TO variable: list 0 moves to a variable */
export const selecte: StatementRow = {
  names: ['SELECTE'],
  syntax(p) {
    if (!p.expectWord('TO', 'to')) return;
    const target = setReference(p);
    if (target) p.operation('SELECTE', [target]);
  },
};

/** FROM file; undefined after an error. */
function fromFile(p: Parser): Operand | undefined {
  return p.expectWord('FROM', 'from') ? useVariable(p) : undefined;
}

/** SELECTINDEX index{, value} FROM file {TO list number} */
export const selectindex: StatementRow = {
  names: ['SELECTINDEX'],
  syntax(p, name) {
    const index = plainValue(p);
    const wanted = p.take(',') ? plainValue(p) : constant(null);
    const file = fromFile(p);
    if (!file) return;
    p.operation(name, [index, wanted, file, valueAfter(p, 'TO', 0)]);
  },
};

/** SELECTLEFT index FROM file {SETTING key} {TO list number}; SELECTRIGHT likewise */
export const selectSides: StatementRow = {
  names: ['SELECTLEFT', 'SELECTRIGHT'],
  syntax(p, name) {
    const index = plainValue(p);
    const file = fromFile(p);
    if (!file) return;
    const key = p.takeWord('SETTING') ? setReference(p) : constant(null);
    if (!key) return;
    p.operation(name, [index, file, key, valueAfter(p, 'TO', 0)]);
  },
};

/** SETLEFT index FROM file, SETRIGHT index FROM file */
export const setSides: StatementRow = {
  names: ['SETLEFT', 'SETRIGHT'],
  syntax(p, name) {
    const index = plainValue(p);
    const file = fromFile(p);
    if (file) p.operation(name, [index, file]);
  },
};

/** FORMLIST dynamic array {TO list number} */
export const formlist: StatementRow = {
  names: ['FORMLIST'],
  syntax(p, name) {
    const ids = operandValue(p);
    p.operation(name, [ids, valueAfter(p, 'TO', 0)]);
  },
};

/** CLEARSELECT {list number | ALL} */
export const clearselect: StatementRow = {
  names: ['CLEARSELECT'],
  syntax(p, name) {
    if (p.takeWord('ALL')) p.operation(name, [constant('ALL')]);
    else {
      const isBare = p.isReserved(p.look.upper) || p.atEnd();
      p.operation(name, [isBare ? constant(0) : operandValue(p)]);
    }
  },
};

/** GETLIST name {TO list number} {THEN} {ELSE}, SAVELIST name {FROM list number} {THEN} {ELSE} */
export const savedLists: StatementRow = {
  names: ['GETLIST', 'SAVELIST'],
  syntax(p, name) {
    const listName = operandValue(p);
    const list = valueAfter(p, name === 'GETLIST' ? 'TO' : 'FROM', 0);
    emitTest(p, { kind: 'test', name, operands: [listName, list] });
  },
};
