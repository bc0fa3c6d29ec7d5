import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { elementTarget } from '../syntax/collection-element.ts';
import { expression, plainExpression } from '../syntax/expressions.ts';
import { fieldReference, isFieldReference } from '../syntax/field-reference.ts';
import { constant, setReference, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { simpleReference } from '../syntax/references.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** <f{,v{,s}}> after a variable, as three operands; undefined after an error. */
function position(p: Parser): Operand[] | undefined {
  if (!p.is('<')) {
    p.error('fieldReferenceExpected');
    return undefined;
  }
  p.formatAllowed = false;
  isFieldReference(p);
  p.advance();
  const { field, value: v, subvalue } = fieldReference(p);
  if (p.failed) return undefined;
  return [value(field), v ? value(v) : constant(0), subvalue ? value(subvalue) : constant(0)];
}

/** INS item BEFORE variable<f{,v{,s}}> */
export const ins: StatementRow = {
  names: ['INS'],
  syntax(p) {
    const item = expression(p);
    if (!p.expectWord('BEFORE', 'before')) return;
    const target = simpleReference(p, true);
    if (p.failed) return;
    const at = position(p);
    if (!at || !target) return;
    const isCompatible = p.isMode('COMPATIBLE.APPEND');
    const name = isCompatible ? 'INS.COMPATIBLE' : 'INS';
    p.emit({ kind: 'store', name, operands: [value(target), ...at, value(item)], target });
  },
  operations: {
    INS: (rt: Runtime, array: Value, f: Value, v: Value, s: Value, item: Value) =>
      rt.ins(array, f, v, s, item),
    'INS.COMPATIBLE': (rt: Runtime, array: Value, f: Value, v: Value, s: Value, item: Value) =>
      rt.insCompatible(array, f, v, s, item),
  },
};

/** DEL variable<f{,v{,s}}>, DEL collection{path} */
export const del: StatementRow = {
  names: ['DEL'],
  syntax(p) {
    const target = simpleReference(p, true);
    if (p.failed) return;
    if (target && p.is('{')) {
      const element = elementTarget(p, target);
      if (element) p.operation('DEL.ELEMENT', [value(element.collection), ...element.paths]);
      return;
    }
    const at = position(p);
    if (!at || !target) return;
    p.emit({ kind: 'store', name: 'DEL', operands: [value(target), ...at], target });
  },
  operations: {
    DEL: (rt: Runtime, array: Value, f: Value, v: Value, s: Value) => rt.del(array, f, v, s),
  },
};

/** CONVERT from TO to IN variable */
export const convert: StatementRow = {
  names: ['CONVERT'],
  syntax(p) {
    const from = expression(p);
    if (!p.expectWord('TO', 'to')) return;
    const to = expression(p);
    if (!p.expectWord('IN', 'in')) return;
    const target = setReference(p);
    if (target) p.operation('CONVERT', [value(from), value(to), target]);
  },
};

/** REMOVE item FROM array SETTING delimiter */
export const remove: StatementRow = {
  names: ['REMOVE'],
  syntax(p) {
    const item = setReference(p);
    if (p.failed) return;
    if (!p.expectWord('FROM', 'from')) return;
    const source = simpleReference(p, false);
    if (p.failed) return;
    if (!p.expectWord('SETTING', 'setting')) return;
    const delimiter = setReference(p);
    if (!item || !source || !delimiter) return;
    p.operation('REMOVE', [item, { kind: 'reference', target: source }, delimiter]);
  },
};

/** SETREM position ON variable */
export const setrem: StatementRow = {
  names: ['SETREM'],
  syntax(p) {
    const at = expression(p);
    if (!p.expectWord('ON', 'on')) return;
    const target = setReference(p);
    if (target) p.operation('SETREM', [value(at), target]);
  },
};

/** VOID expression: works it out and forgets the result */
export const voidStatement: StatementRow = {
  names: ['VOID'],
  syntax(p) {
    p.emit({ kind: 'evaluate', expression: plainExpression(p) });
  },
};
