import { operationWithClauses } from '../syntax/clauses.ts';
import { expression, plainExpression } from '../syntax/expressions.ts';
import { constant, plainValue, reference, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { asTarget, variableReference } from '../syntax/references.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** TO variable; undefined after an error. */
function fileVariable(p: Parser): Operand | undefined {
  if (!p.expectWord('TO', 'to')) return undefined;
  if (!p.is('name') && !p.is('name(')) {
    p.error('fileVariable');
    return undefined;
  }
  p.advance();
  const target = asTarget(p, variableReference(p, true, false));
  return target && reference(target);
}

/**
 * OPEN {DICT-expression,} file {READONLY} TO variable {ON ERROR} {THEN} {ELSE}; OPENPATH path
 * likewise
 */
export const open: StatementRow = {
  names: ['OPEN', 'OPENPATH'],
  syntax(p, name) {
    p.extraReserved = ['READONLY'];
    const first = expression(p);
    const second = name === 'OPEN' && p.take(',') ? expression(p) : undefined;
    p.extraReserved = [];
    const readOnly = p.takeWord('READONLY');
    const target = fileVariable(p);
    if (!target) return;
    const names = second ? [value(first), value(second)] : [constant(''), value(first)];
    const operands = [...(name === 'OPEN' ? names : [value(first)]), constant(readOnly), target];
    operationWithClauses(p, name, operands, { onError: true, thenElse: 'required' });
  },
};

/**
 * OPENSEQ path or file, id {APPEND | OVERWRITE | READONLY} TO variable {ON ERROR} {LOCKED} {THEN}
 * {ELSE}
 */
export const openseq: StatementRow = {
  names: ['OPENSEQ'],
  syntax(p) {
    p.extraReserved = ['APPEND', 'OVERWRITE', 'READONLY'];
    const first = value(expression(p));
    const second = p.take(',') ? value(expression(p)) : constant(null);
    p.extraReserved = [];
    let mode = '';
    if (p.isWord('APPEND') || p.isWord('OVERWRITE') || p.isWord('READONLY')) {
      mode = p.look.upper;
      p.advance();
    }
    const target = fileVariable(p);
    if (!target) return;
    operationWithClauses(p, 'OPENSEQ', [first, second, constant(mode), target], {
      onError: true,
      locked: true,
      thenElse: 'required',
    });
  },
};

/** FILE name, ...: opens files whose fields can then be named as name(field) */
export const file: StatementRow = {
  names: ['FILE'],
  syntax(p) {
    do {
      if (!declareFile(p)) return;
    } while (p.take(','));
  },
};

function declareFile(p: Parser): boolean {
  p.advance();
  const { text, upper } = p.token;
  const name = [text, upper].find((one) => p.host.hasDictionary(one));
  if (name === undefined) p.error('fileDictionary', text);
  else if (p.fileRecords.has(upper)) p.error('fileTwice', name);
  else if (p.symbols.find(name) || p.symbols.find(`__${name}`)) p.error('fileTooLate');
  else {
    p.fileRecords.set(upper, name);
    p.symbols.add(name, { storage: 'local' });
    const variable = p.symbols.add(`__${name}`, { storage: 'local' });
    variable.wasSet = true;
    const target = reference({ kind: 'variable', variable });
    p.operation('OPEN', [constant(''), constant(name), constant(false), target, constant(false)]);
    return true;
  }
  return false;
}

/** CREATE.FILE path DIRECTORY or DYNAMIC {parameters} {ON ERROR} */
export const createFile: StatementRow = {
  names: ['CREATE.FILE'],
  syntax(p) {
    const path = plainExpression(p);
    if (p.failed) return;
    const operands: Operand[] = [value(path)];
    if (p.takeWord('DIRECTORY')) operands.push(constant('DIRECTORY'));
    else if (p.takeWord('DYNAMIC')) {
      operands.push(constant('DYNAMIC'));
      for (const word of PARAMETERS) {
        operands.push(p.takeWord(word) ? plainValue(p) : constant(-1));
      }
    } else {
      p.error('fileKind');
      return;
    }
    operationWithClauses(p, 'CREATE.FILE', operands, { onError: true });
  },
};

const PARAMETERS = [
  'GROUP.SIZE',
  'BIG.REC.SIZE',
  'MIN.MODULUS',
  'SPLIT.LOAD',
  'MERGE.LOAD',
  'FLAGS',
  'VERSION',
];
