// Assignments as JavaScript.
import type { AssignmentQualifier, Expression, Statement, Target } from '../syntax/tree.ts';
import { type Code, type Emitted, isNumber, literal, type ValueType } from './code.ts';
import { knownText, numericOperand } from './expressions.ts';
import { isPlain, readTarget, setTarget, stableTarget } from './storage.ts';

type Assign = Extract<Statement['body'], { kind: 'assign' }>;

/** The statement of an assignment. */
export function assignment(c: Code, body: Assign): string {
  if (body.qualifier) return qualified(c, body, body.qualifier);
  if (body.operator === '=') return `${setTarget(c, body.target, heldValue(c, body.value))};`;
  return compound(c, body);
}

/**
 * A value as a variable may hold it: arrays that another variable holds are marked as shared, and
 * it must be assigned.
 */
function heldValue(c: Code, e: Expression): string {
  const value = c.expression(e);
  if (isNumber(value.type) || value.type === 'string') return value.code;
  return mayAlias(e) ? `${c.call('assigned', e)}(${value.code})` : value.code;
}

/** Expressions that can yield the very object that a variable holds, or nothing at all. */
function mayAlias(e: Expression): boolean {
  switch (e.kind) {
    case 'variable':
    case 'element':
    case 'at':
    case 'bracketed':
    case 'conditional':
    case 'member':
    case 'call':
    case 'localCall':
    case 'subr':
      return true;
    case 'function':
      return e.name === 'REUSE' || e.name === 'ARG';
    default:
      return false;
  }
}

const HELPERS = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', ':': 'append' } as const;

/** X += e and its kin. */
function compound(c: Code, body: Assign): string {
  const { target, before } = stableTarget(c, body.target);
  const own = readTarget(c, target);
  const operator = body.operator as keyof typeof HELPERS;
  const value = operator === ':' ? c.expression(body.value) : numericOperand(c, body.value);
  const simple = simpleCompound(c, target, own.type, value, operator);
  if (simple) return simple;
  const helper = c.call(HELPERS[operator], target as Expression, body.value);
  return `${before}${setTarget(c, target, `${helper}(${own.code}, ${value.code})`)};`;
}

function simpleCompound(
  c: Code,
  target: Target,
  type: ValueType,
  value: Emitted,
  operator: string,
): string | undefined {
  if (target.kind !== 'variable' || !isPlain(target.variable)) return undefined;
  if (isNumber(type) && isNumber(value.type)) {
    const name = c.assigned(target.variable);
    if (operator === '+' || operator === '-' || operator === '*') {
      return `${name} = ${name} ${operator} ${value.code};`;
    }
    if (operator === '/') {
      return `${name} = ${c.use('divNumbers')}(${name}, ${value.code});`;
    }
  }
  if (operator === ':' && type === 'string' && value.type !== 'any') {
    const name = c.plain(target.variable).code;
    return `${name} = ${name} + ${knownText(c, value)};`;
  }
  return undefined;
}

function qualified(c: Code, body: Assign, q: NonNullable<AssignmentQualifier>): string {
  const { target, before } = stableTarget(c, body.target);
  const own = readTarget(c, target).code;
  const value = c.expression(body.value).code;
  const name = target as Expression;
  if (q.kind === 'substring') {
    const helper = c.call(q.helper, name, q.start, q.length, body.value);
    const list = [own, c.expression(q.start).code, c.expression(q.length).code, value];
    return `${before}${setTarget(c, target, `${helper}(${list.join(', ')})`)};`;
  }
  if (q.kind === 'fields') {
    const helper = c.call('setFields', name, q.delimiter, q.occurrence, q.count, body.value);
    const parts = [q.delimiter, q.occurrence, q.count].map((part) => c.expression(part).code);
    const list = [own, ...parts, value];
    return `${before}${setTarget(c, target, `${helper}(${list.join(', ')})`)};`;
  }
  return `${before}${fieldAssignment(c, body, q, target, own, value)}`;
}

type FieldQualifier = Extract<NonNullable<AssignmentQualifier>, { kind: 'field' }>;

function fieldAssignment(
  c: Code,
  body: Assign,
  q: FieldQualifier,
  target: Target,
  own: string,
  value: string,
): string {
  const code = (part: Expression | undefined) => (part ? c.expression(part).code : '0');
  const names = [target as Expression, q.field, q.value, q.subvalue, body.value] as const;
  const position = [code(q.field), code(q.value), code(q.subvalue)];
  let item = value;
  if (q.substring) {
    const { start, length } = q.substring;
    const extract = `${c.use('ext3')}(${[own, ...position].join(', ')})`;
    const list = [extract, code(start), code(length), value].join(', ');
    item = `${c.use('setSubstr')}(${list})`;
  } else if (body.operator !== '=') {
    const list = [literal(body.operator), own, ...position, value];
    item = `${c.use('combineElement')}(${list.join(', ')})`;
  }
  if (!q.value && !q.subvalue && !q.isCompatible) {
    const helper = c.call('rep1', names[0], q.field, undefined, undefined, body.value);
    return `${setTarget(c, target, `${helper}(${own}, ${position[0]}, ${item})`)};`;
  }
  const helper = c.call(q.isCompatible ? 'repCompatible' : 'rep', ...names);
  return `${setTarget(c, target, `${helper}(${[own, ...position, item].join(', ')})`)};`;
}
