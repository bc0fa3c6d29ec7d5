// What a statement or function hands to its run-time operation.
import type { Operand, Target, Variable } from '../syntax/tree.ts';
import { type Code, literal } from './code.ts';
import { boxOf, isPlain, matrixCode, readTarget, setTarget } from './storage.ts';

const NO_NAMES: readonly string[] = [];
const NO_STEPS: readonly string[] = [];

/** Texts of the operands of one call. Most calls need no steps and have few names: lists are made when they do. */
export class OperandCode {
  /** The operands, each with a comma in front. */
  rest = '';
  /** The first operand, if it is a value that is certain to be a plain text. */
  text: string | undefined;
  /** Expressions to evaluate before the call, and after it. */
  before: readonly string[] = NO_STEPS;
  after: readonly string[] = NO_STEPS;
  #names: string[] | undefined;
  #count = 0;
  /** Boxes of plain variables: one for a variable that is given twice. */
  #boxes: Map<Variable, string> | undefined;

  /** The operands as a list of their own. */
  get list(): string {
    return this.rest.slice(2);
  }

  /** Names of the operands for messages; no names at all when every one is ''. */
  get names(): readonly string[] {
    return this.#names ?? NO_NAMES;
  }

  add(text: string, name: string): void {
    this.rest += `, ${text}`;
    if (name !== '') this.#names ??= new Array<string>(this.#count).fill('');
    this.#names?.push(name);
    this.#count++;
  }

  /** Name of the box that holds the target's value during the call. */
  boxed(c: Code, target: Target): string {
    const variable = target.kind === 'variable' ? target.variable : undefined;
    const known = variable && this.#boxes?.get(variable);
    if (known !== undefined) return known;
    const box = c.temporary();
    if (variable) {
      this.#boxes ??= new Map();
      this.#boxes.set(variable, box);
    }
    this.before = [...this.before, `${box} = new ${c.use('Box')}(${readTarget(c, target).code})`];
    this.after = [...this.after, setTarget(c, target, `${box}.v`)];
    return box;
  }
}

/** Texts of all operands, plain variables given by reference being put in boxes around the call. */
export function operandList(c: Code, operands: readonly Operand[]): OperandCode {
  const result = new OperandCode();
  for (const operand of operands) {
    result.add(operandCode(c, operand, result), operandName(c, operand));
  }
  return result;
}

function operandCode(c: Code, operand: Operand, result: OperandCode): string {
  switch (operand.kind) {
    case 'value': {
      const { code, type } = c.expression(operand.expression);
      if (type === 'string' && result.rest === '') result.text = code;
      return code;
    }
    case 'reference':
      return referenceCode(c, operand.target, result);
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

/** A target by reference. */
export function referenceCode(c: Code, target: Target, result: OperandCode): string {
  if (target.kind === 'variable' && !isPlain(target.variable)) return boxOf(target.variable);
  if (target.kind !== 'element') return result.boxed(c, target);
  const matrix = matrixCode(c, target.variable);
  const row = c.expression(target.row).code;
  const names = [c.variableName(target.variable), c.nameOf(target.row)];
  if (!target.column) return `${c.site(c.use('ref1'), names)}(${matrix}, ${row})`;
  const column = c.expression(target.column).code;
  const helper = c.site(c.use('ref2'), [...names, c.nameOf(target.column)]);
  return `${helper}(${matrix}, ${row}, ${column})`;
}

function operandName(c: Code, operand: Operand): string {
  if (operand.kind === 'value') return c.nameOf(operand.expression);
  if (operand.kind === 'matrix') return c.variableName(operand.variable);
  if (operand.kind !== 'reference' || operand.target.kind === 'at') return '';
  return c.nameOf(operand.target);
}

/** A statement's operation that is true or false. */
export function testCode(c: Code, e: { name: string; operands: readonly Operand[] }): string {
  const { rest, names, before, after } = operandList(c, e.operands);
  const call = `${c.site(c.operationName(e.name), names)}(R${rest})`;
  if (before.length + after.length === 0) return call;
  const result = c.temporary();
  return `(${[...before, `${result} = ${call}`, ...after, result].join(', ')})`;
}
