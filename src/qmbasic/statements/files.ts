// Statements on a file variable: closing, clearing, locks, positions.
import { operationWithClauses } from '../syntax/clauses.ts';
import { plainExpression } from '../syntax/expressions.ts';
import {
  constant,
  operandValue,
  setReference,
  useReference,
  useVariable,
  value,
} from '../syntax/operands.ts';
import { simpleReference } from '../syntax/references.ts';
import type { StatementRow } from './statement.ts';

/** CLOSE file {ON ERROR}, CLOSESEQ file {ON ERROR} */
export const close: StatementRow = {
  names: ['CLOSE', 'CLOSESEQ'],
  syntax(p, name) {
    if (!p.is('name') && !p.is('name(')) {
      p.error('variable');
      return;
    }
    const file = useReference(p);
    if (file) operationWithClauses(p, name, [file], { onError: true });
  },
};

/** CLEARFILE file {ON ERROR} */
export const clearfile: StatementRow = {
  names: ['CLEARFILE'],
  syntax(p, name) {
    const file = useVariable(p);
    if (file) operationWithClauses(p, name, [file], { onError: true });
  },
};

/** FILELOCK file {ON ERROR} {LOCKED}, FILEUNLOCK likewise */
export const filelock: StatementRow = {
  names: ['FILELOCK', 'FILEUNLOCK'],
  syntax(p, name) {
    const file = useVariable(p);
    if (p.failed || !file) return;
    operationWithClauses(p, name, [file], { onError: true, locked: true });
  },
};

/** RECORDLOCKL file, id {ON ERROR} {LOCKED}, RECORDLOCKU likewise */
export const recordlock: StatementRow = {
  names: ['RECORDLOCKL', 'RECORDLOCKU'],
  syntax(p, name) {
    const file = useVariable(p);
    if (p.failed || !file) return;
    p.comma();
    const id = operandValue(p);
    const lock = constant(name === 'RECORDLOCKU' ? 'update' : 'shared');
    operationWithClauses(p, 'RECORDLOCK', [file, id, lock], { onError: true, locked: true });
  },
};

/** RELEASE {file{, id}} {ON ERROR} */
export const release: StatementRow = {
  names: ['RELEASE'],
  syntax(p, name) {
    const isBare = p.atEnd() || p.isWord('ON') || p.isReserved(p.look.upper);
    const file = isBare ? constant(null) : useVariable(p);
    if (p.failed || !file) return;
    const id = !isBare && p.take(',') ? operandValue(p) : constant(null);
    operationWithClauses(p, name, [file, id], { onError: true });
  },
};

/** CREATE file {ON ERROR} {THEN} {ELSE} */
export const create: StatementRow = {
  names: ['CREATE'],
  syntax(p, name) {
    const file = useVariable(p);
    if (!file) return;
    operationWithClauses(p, name, [file], { onError: true, thenElse: 'required' });
  },
};

/** FLUSH file {THEN} {ELSE}, NOBUF file {THEN} {ELSE} */
export const flush: StatementRow = {
  names: ['FLUSH', 'NOBUF'],
  syntax(p, name) {
    const file = useVariable(p);
    if (file) operationWithClauses(p, name, [file], { thenElse: 'required' });
  },
};

/** SEEK file{, offset{, relative to}} {THEN} {ELSE} */
export const seek: StatementRow = {
  names: ['SEEK'],
  syntax(p, name) {
    const file = useVariable(p);
    const offset = p.take(',') ? operandValue(p) : constant(0);
    const from = p.take(',') ? operandValue(p) : constant(0);
    if (file) operationWithClauses(p, name, [file, offset, from], { thenElse: 'required' });
  },
};

/** WEOFSEQ file {ON ERROR} */
export const weofseq: StatementRow = {
  names: ['WEOFSEQ'],
  syntax(p, name) {
    operationWithClauses(p, name, [value(plainExpression(p))], { onError: true });
  },
};

/** STATUS variable FROM file {THEN} {ELSE} */
export const status: StatementRow = {
  names: ['STATUS'],
  syntax(p, name) {
    const variable = setReference(p);
    if (!p.expectWord('FROM', 'from')) return;
    const file = simpleReference(p, false);
    if (!variable || !file) return;
    operationWithClauses(p, name, [variable, value(file)], { thenElse: 'required' });
  },
};

/** LOCK number {THEN} {ELSE}: without ELSE the program waits */
export const lock: StatementRow = {
  names: ['LOCK'],
  syntax(p) {
    operationWithClauses(p, 'LOCK', [operandValue(p)], { thenElse: 'optional', waits: true });
  },
};

/** UNLOCK {number} {THEN} {ELSE} */
export const unlock: StatementRow = {
  names: ['UNLOCK'],
  syntax(p) {
    operationWithClauses(p, 'UNLOCK', [operandValue(p)], { thenElse: 'optional' });
  },
};
