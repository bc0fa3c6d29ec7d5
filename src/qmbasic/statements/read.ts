import { operationWithClauses } from '../syntax/clauses.ts';
import { expression, plainExpression } from '../syntax/expressions.ts';
import {
  constant,
  matrixName,
  reference,
  setReference,
  useVariable,
  value,
} from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { asTarget, simpleReference, variableReference } from '../syntax/references.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** Lock that the statement's last letter asks for. */
function lockOf(name: string): Operand {
  if (name.endsWith('U')) return constant('update');
  return constant(name.endsWith('L') && name !== 'READBLK' ? 'shared' : null);
}

/** A record and its file variable named by one name of a FILE statement. */
function fileRecord(p: Parser): Operand[] | undefined {
  if (!p.fileRecords.has(p.look.upper)) return undefined;
  p.advance();
  const record = p.symbols.find(p.token.text);
  const variable = p.symbols.find(`__${p.token.text}`);
  if (!record || !variable) return undefined;
  record.wasUsed = true;
  record.wasSet = true;
  return [reference({ kind: 'variable', variable: record }), value({ kind: 'variable', variable })];
}

/**
 * READ variable FROM file, id {ON ERROR} {LOCKED} {THEN} {ELSE}; READL and READU with a lock; READV
 * with a field number; READBLK
 * with a length. Operands: variable, file, id, {field,} lock, whether $MODE PICK.READ leaves the
 * variable alone.
 */
export const read: StatementRow = {
  names: ['READ', 'READL', 'READU', 'READV', 'READVL', 'READVU', 'READBLK'],
  syntax(p, name) {
    const operands = target(p);
    if (!operands) return;
    operands.push(value(expression(p)));
    const isField = name.startsWith('READV');
    if (isField) {
      p.comma();
      operands.push(value(expression(p)));
    }
    const lock = lockOf(name);
    if (name !== 'READBLK') operands.push(lock, constant(p.isMode('PICK.READ')));
    const isLocking = lock.kind === 'constant' && lock.value !== null;
    const operation = name === 'READBLK' ? name : isField ? 'READV' : 'READ';
    operationWithClauses(p, isLocking ? `${operation}.LOCK` : operation, operands, {
      onError: true,
      ...(isLocking ? { locked: true } : {}),
      thenElse: p.isMode('OPTIONAL.THEN.ELSE') ? 'optional' : 'required',
    });
  },
};

/** variable FROM file, */
function target(p: Parser): Operand[] | undefined {
  const record = fileRecord(p);
  if (record) return p.expectWord('FROM', 'from') ? record : undefined;
  const variable = setReference(p);
  if (!p.expectWord('FROM', 'from')) return undefined;
  const file = useVariable(p);
  if (p.failed && !file) return undefined;
  p.comma();
  return variable && file ? [variable, file] : undefined;
}

/**
 * MATREAD matrix FROM file, id {ON ERROR} {LOCKED} {THEN} {ELSE}; MATREADL, MATREADU with a lock
 */
export const matread: StatementRow = {
  names: ['MATREAD', 'MATREADL', 'MATREADU'],
  syntax(p, name) {
    const variable = matrixName(p, true);
    if (!variable) return;
    if (!p.expectWord('FROM', 'from')) return;
    const file = useVariable(p);
    if (p.failed || !file) return;
    p.comma();
    const id = value(expression(p));
    const lock = name === 'MATREAD' ? constant(null) : lockOf(name);
    const isLocking = name !== 'MATREAD';
    const operands: Operand[] = [{ kind: 'matrix', variable }, file, id, lock];
    operands.push(constant(p.isMode('PICK.READ')));
    operationWithClauses(p, isLocking ? 'MATREAD.LOCK' : 'MATREAD', operands, {
      onError: true,
      ...(isLocking ? { locked: true } : {}),
      thenElse: 'required',
    });
  },
};

/** READSEQ variable FROM file {ON ERROR} {THEN} {ELSE} */
export const readseq: StatementRow = {
  names: ['READSEQ'],
  syntax(p) {
    if (!p.is('name') && !p.is('name(')) {
      p.error('variable');
      return;
    }
    p.advance();
    const line = asTarget(p, variableReference(p, true, false));
    if (!p.expectWord('FROM', 'from')) return;
    const file = value(plainExpression(p));
    if (!line) return;
    operationWithClauses(p, 'READSEQ', [reference(line), file], {
      onError: true,
      thenElse: 'required',
    });
  },
};

/** READNEXT id{, value{, subvalue}} {FROM list} {ON ERROR} {THEN} {ELSE} */
export const readnext: StatementRow = {
  names: ['READNEXT'],
  syntax(p) {
    const targets: Operand[] = [];
    do {
      const one = simpleReference(p, true);
      if (!one) break;
      targets.push(reference(one));
    } while (targets.length < 4 && p.take(','));
    while (targets.length < 3) targets.push(constant(null));
    const list = p.takeWord('FROM') ? value(expression(p)) : constant(0);
    const composite = constant(p.isMode('COMPOSITE.READNEXT'));
    operationWithClauses(p, 'READNEXT', [...targets.slice(0, 3), list, composite], {
      onError: true,
      thenElse: 'required',
    });
  },
};

/** READLIST variable {FROM list} {THEN} {ELSE} */
export const readlist: StatementRow = {
  names: ['READLIST'],
  syntax(p) {
    const variable = setReference(p);
    const list = p.takeWord('FROM') ? value(expression(p)) : constant(0);
    if (!variable) return;
    operationWithClauses(p, 'READLIST', [variable, list], { thenElse: 'required' });
  },
};

/** PROCREAD variable {THEN} {ELSE} */
export const procread: StatementRow = {
  names: ['PROCREAD'],
  syntax(p) {
    const variable = setReference(p);
    if (variable) operationWithClauses(p, 'PROCREAD', [variable], { thenElse: 'required' });
  },
};
