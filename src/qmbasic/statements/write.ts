import { operationWithClauses } from '../syntax/clauses.ts';
import { csvList } from '../syntax/csv-list.ts';
import { expression } from '../syntax/expressions.ts';
import { constant, matrixName, operandValue, useVariable, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** TO or ON; false after an error. */
function toOrOn(p: Parser): boolean {
  if (p.takeWord('TO') || p.takeWord('ON')) return true;
  p.error('toOrOn');
  return false;
}

/** Text and file variable of `name TO id` for a name of a FILE statement. */
function fileRecord(p: Parser): Operand[] | undefined {
  if (!p.is('name') || !p.fileRecords.has(p.look.upper)) return undefined;
  p.advance();
  const record = p.symbols.find(p.token.text);
  const variable = p.symbols.find(`__${p.token.text}`);
  if (!record || !variable) return undefined;
  record.wasUsed = true;
  variable.wasUsed = true;
  return [value({ kind: 'variable', variable: record }), value({ kind: 'variable', variable })];
}

/**
 * WRITE text TO file, id {ON ERROR}; WRITEU keeps the lock; WRITEV, WRITEVU write one field.
 * Operands end in: keep lock.
 */
export const write: StatementRow = {
  names: ['WRITE', 'WRITEU', 'WRITEV', 'WRITEVU'],
  syntax(p, name) {
    const operands = source(p);
    if (!operands) return;
    operands.push(value(expression(p)));
    const isField = name.startsWith('WRITEV');
    if (isField) {
      p.comma();
      operands.push(value(expression(p)));
    }
    operands.push(constant(name.endsWith('U')));
    operationWithClauses(p, isField ? 'WRITEV' : 'WRITE', operands, { onError: true });
  },
};

/** text TO file, */
function source(p: Parser): Operand[] | undefined {
  const record = fileRecord(p);
  if (record) return toOrOn(p) ? record : undefined;
  const text = value(expression(p));
  if (!toOrOn(p)) return undefined;
  const file = useVariable(p);
  if (p.failed || !file) return undefined;
  p.comma();
  return [text, file];
}

/** MATWRITE matrix TO file, id {ON ERROR}; MATWRITEU keeps the lock */
export const matwrite: StatementRow = {
  names: ['MATWRITE', 'MATWRITEU'],
  syntax(p, name) {
    const variable = matrixName(p, false);
    if (!variable) return;
    if (!p.isWord('TO') && !p.isWord('ON')) {
      p.error('to');
      return;
    }
    p.advance();
    const file = useVariable(p);
    if (p.failed || !file) return;
    p.comma();
    const id = operandValue(p);
    const operands: Operand[] = [{ kind: 'matrix', variable }, file, id];
    operands.push(constant(name === 'MATWRITEU'));
    operationWithClauses(p, 'MATWRITE', operands, { onError: true });
  },
};

/**
 * WRITESEQ text TO file {ON ERROR} {THEN} {ELSE}; WRITESEQF, WRITEBLK likewise; WRITECSV item, ...
 * TO file
 */
export const writeseq: StatementRow = {
  names: ['WRITESEQ', 'WRITESEQF', 'WRITEBLK', 'WRITECSV'],
  syntax(p, name) {
    const text = value(name === 'WRITECSV' ? csvList(p) : expression(p));
    if (name === 'WRITECSV' && p.failed) return;
    if (!toOrOn(p)) return;
    const file = useVariable(p);
    if (p.failed || !file) return;
    operationWithClauses(p, name === 'WRITECSV' ? 'WRITESEQ' : name, [text, file], {
      onError: true,
      thenElse: 'required',
    });
  },
};

/** DELETE file, id {ON ERROR}; DELETEU keeps the lock */
export const deleteRecord: StatementRow = {
  names: ['DELETE', 'DELETEU'],
  syntax(p, name) {
    const file = fileExpression(p);
    p.comma();
    const id = operandValue(p);
    operationWithClauses(p, 'DELETE', [file, id, constant(name === 'DELETEU')], { onError: true });
  },
};

/** A file variable as an expression, or the name of a FILE statement. */
function fileExpression(p: Parser): Operand {
  if (p.fileRecords.has(p.look.upper)) return useVariable(p) ?? constant(null);
  return operandValue(p);
}

/** DELETESEQ path or file, id {ON ERROR} {THEN} {ELSE} */
export const deleteseq: StatementRow = {
  names: ['DELETESEQ'],
  syntax(p) {
    const first = operandValue(p);
    const second = p.take(',') ? operandValue(p) : constant(null);
    operationWithClauses(p, 'DELETESEQ', [first, second], { onError: true, thenElse: 'required' });
  },
};
