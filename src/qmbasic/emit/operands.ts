// What a statement or function hands to its run-time operation.
import type { Operand, Target, Variable } from '../syntax/tree.ts';
import { type Code, literal } from './code.ts';
import { boxOf, isPlain, matrixCode, readTarget, setTarget, setVariable } from './storage.ts';

export interface OperandCode {
  /** Arguments of the call. */
  readonly values: string[];
  /** Their names for messages. */
  readonly names: string[];
  /** Expressions to evaluate before the call, and after it. */
  readonly before: string[];
  readonly after: string[];
}

/** Texts of all operands, plain variables given by reference being put in boxes around the call. */
export function operandList(c: Code, operands: readonly Operand[]): OperandCode {
  const result: OperandCode = { values: [], names: [], before: [], after: [] };
  const boxes = new Map<Variable, string>();
  for (const operand of operands) {
    result.values.push(operandCode(c, operand, result, boxes));
    result.names.push(operandName(c, operand));
  }
  return result;
}

function operandCode(
  c: Code,
  operand: Operand,
  result: OperandCode,
  boxes: Map<Variable, string>,
): string {
  switch (operand.kind) {
    case 'value':
      return c.expression(operand.expression).code;
    case 'reference':
      return referenceCode(c, operand.target, result, boxes);
    case 'temporary':
      return `new ${c.use('Box')}(${c.expression(operand.expression).code})`;
    case 'matrix':
      return matrixCode(c, operand.variable);
    case 'arguments':
      return 'A';
    case 'me':
      return 'I';
    case 'constant':
      return literal(operand.value);
  }
}

/** A target by reference; `boxes` keeps one box for a variable given twice. */
export function referenceCode(
  c: Code,
  target: Target,
  result: OperandCode,
  boxes: Map<Variable, string>,
): string {
  if (target.kind === 'element') {
    const matrix = matrixCode(c, target.variable);
    const row = c.expression(target.row).code;
    const names = [c.variableName(target.variable), c.nameOf(target.row)];
    if (!target.column) return `${c.site(c.use('ref1'), names)}(${matrix}, ${row})`;
    const column = c.expression(target.column).code;
    const helper = c.site(c.use('ref2'), [...names, c.nameOf(target.column)]);
    return `${helper}(${matrix}, ${row}, ${column})`;
  }
  if (target.kind === 'variable') {
    const { variable } = target;
    if (!isPlain(variable)) return boxOf(variable);
    const known = boxes.get(variable);
    if (known !== undefined) return known;
    const box = c.temporary();
    boxes.set(variable, box);
    result.before.push(`${box} = new ${c.use('Box')}(v${variable.number})`);
    result.after.push(setVariable(variable, `${box}.v`));
    return box;
  }
  const box = c.temporary();
  result.before.push(`${box} = new ${c.use('Box')}(${readTarget(c, target).code})`);
  result.after.push(setTarget(c, target, `${box}.v`));
  return box;
}

function operandName(c: Code, operand: Operand): string {
  if (operand.kind === 'value') return c.nameOf(operand.expression);
  if (operand.kind === 'matrix') return c.variableName(operand.variable);
  if (operand.kind !== 'reference' || operand.target.kind === 'at') return '';
  return c.nameOf(operand.target);
}

/** A statement's operation that is true or false. */
export function testCode(c: Code, e: { name: string; operands: readonly Operand[] }): string {
  const { values, names, before, after } = operandList(c, e.operands);
  const call = `${c.site(c.operationName(e.name), names)}(${['R', ...values].join(', ')})`;
  if (before.length + after.length === 0) return call;
  const result = c.temporary();
  return `(${[...before, `${result} = ${call}`, ...after, result].join(', ')})`;
}
