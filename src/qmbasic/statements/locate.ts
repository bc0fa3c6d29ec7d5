import { emitTest } from '../syntax/clauses.ts';
import { expression, plainExpression } from '../syntax/expressions.ts';
import { fieldReference, isFieldReference } from '../syntax/field-reference.ts';
import { constant, reference, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { simpleReference } from '../syntax/references.ts';
import type { Expression, Operand, Target } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/**
 * LOCATE item IN array<f{,v{,s}}> {BY order} SETTING position; LOCATE(item, array{, f{, v}};
 * position{; order})
 */
export const locate: StatementRow = {
  names: ['LOCATE'],
  syntax(p) {
    if (p.is('(')) bracketForm(p);
    else if (p.isMode('UV.LOCATE')) universeForm(p);
    else plainForm(p);
  },
};

/**
 * The operation's operands: item, array, field, value, subvalue, order, position, whether to
 * compare as text only.
 */
function finish(
  p: Parser,
  array: Operand,
  parts: readonly Operand[],
  item: Expression,
  order: Operand,
  position: Target,
): void {
  const operands = [
    value(item),
    array,
    ...parts,
    order,
    reference(position),
    constant(p.isMode('STRING.LOCATE')),
  ];
  emitTest(p, { kind: 'test', name: 'LOCATE', operands });
}

function plainForm(p: Parser): void {
  const item = expression(p);
  if (!p.expectWord('IN', 'in')) return;
  const array = simpleReference(p, false);
  if (p.failed) return;
  if (!p.is('<')) {
    p.error('fieldReferenceExpected');
    return;
  }
  p.formatAllowed = false;
  if (!isFieldReference(p)) {
    p.error('fieldReference');
    return;
  }
  p.advance();
  const { field, value: v, subvalue } = fieldReference(p);
  if (p.failed) return;
  const parts = [
    value(field),
    v ? value(v) : constant(0),
    subvalue ? value(subvalue) : constant(0),
  ];
  orderAndPosition(p, item, array, parts);
}

/** LOCATE item IN array{<f{,v}>}{, start} under $MODE UV.LOCATE */
function universeForm(p: Parser): void {
  const item = expression(p);
  if (!p.expectWord('IN', 'in')) return;
  const array = simpleReference(p, false);
  if (p.failed) return;
  const levels: Operand[] = [];
  if (p.is('<')) {
    p.formatAllowed = false;
    if (!isFieldReference(p)) {
      p.error('fieldReference');
      return;
    }
    p.advance();
    levels.push(value(plainExpression(p)));
    if (p.take(',')) levels.push(value(plainExpression(p)));
    if (!p.expect('field-end', 'fieldReference')) return;
  }
  const start = p.take(',') ? value(plainExpression(p)) : constant(1);
  const parts = [...levels, start];
  while (parts.length < 3) parts.push(constant(0));
  orderAndPosition(p, item, array, parts);
}

function orderAndPosition(
  p: Parser,
  item: Expression,
  array: Target | undefined,
  parts: readonly Operand[],
): void {
  const order = p.takeWord('BY') ? value(expression(p)) : constant('');
  if (!p.expectWord('SETTING', 'setting')) return;
  const position = simpleReference(p, true);
  if (p.failed || !array || !position) return;
  finish(p, value(array), parts, item, order, position);
}

function bracketForm(p: Parser): void {
  p.advance();
  const item = expression(p);
  p.comma();
  const array = plainExpression(p);
  const parts: Operand[] = [];
  while (parts.length < 2 && p.take(',')) parts.push(value(plainExpression(p)));
  parts.push(constant(1));
  while (parts.length < 3) parts.push(constant(0));
  if (!p.expect(';', 'semicolon')) return;
  const position = simpleReference(p, true);
  if (p.failed) return;
  const order = p.take(';') ? value(expression(p)) : constant('');
  if (!p.expect(')', 'rightBracket') || !position) return;
  finish(p, value(array), parts, item, order, position);
}

/** FIND text IN array{, occurrence} SETTING f{, v{, s}}; FINDSTR likewise for part of an element */
export const find: StatementRow = {
  names: ['FIND', 'FINDSTR'],
  syntax(p, name) {
    const wanted = expression(p);
    if (!p.expectWord('IN', 'in')) return;
    const array = expression(p);
    if (p.failed) return;
    const occurrence = p.take(',') ? value(expression(p)) : constant(1);
    if (!p.expectWord('SETTING', 'setting')) return;
    const targets: Operand[] = [];
    do {
      const target = simpleReference(p, true);
      if (p.failed || !target) return;
      targets.push(reference(target));
    } while (targets.length < 3 && p.take(','));
    while (targets.length < 3) targets.push(constant(null));
    const operands = [value(wanted), value(array), occurrence, ...targets];
    emitTest(p, { kind: 'test', name, operands });
  },
};
