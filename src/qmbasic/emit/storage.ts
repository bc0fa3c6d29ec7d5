// Where each variable lives in generated code.
import type { Target, Variable } from '../syntax/tree.ts';
import { type Code, type Emitted, literal } from './code.ts';

/** True when a variable is a plain JavaScript variable. */
export function isPlain(variable: Variable): boolean {
  if (variable.isBoxed === true) return false;
  return variable.storage === 'local' || (variable.storage === 'private' && variable.index < 0);
}

/** A parameter that its routine never sets nor passes on is read straight from the argument. */
export function isReadOnlyParameter(variable: Variable): boolean {
  return isParameter(variable) && !variable.wasSet && !variable.wasPassedOn;
}

function isParameter(variable: Variable): boolean {
  return variable.storage === 'argument' || (variable.storage === 'private' && variable.index >= 0);
}

/** Text that reads a scalar variable. */
export function readVariable(c: Code, variable: Variable): Emitted {
  if (isPlain(variable)) return c.plain(variable);
  if (isReadOnlyParameter(variable)) {
    return { code: `${c.use('rd')}(a${variable.number})`, type: 'any' };
  }
  return { code: `${boxOf(variable)}.v`, type: 'any' };
}

/** The box of a variable that is not a plain one. */
export function boxOf(variable: Variable): string {
  return `b${variable.number}`;
}

/** Text of a matrix variable; a scalar used as a matrix is none. */
export function matrixCode(c: Code, variable: Variable): string {
  c.tally.matrices++;
  if (variable.storage === 'common' || variable.storage === 'member') {
    return `${c.use('boxedMatrix')}(${boxOf(variable)})`;
  }
  if (variable.dimensions === 0) return c.use('NO_MATRIX');
  return `m${variable.number}`;
}

/** Text that reads a target. */
export function readTarget(c: Code, target: Target): Emitted {
  if (target.kind === 'variable') return readVariable(c, target.variable);
  if (target.kind === 'at')
    return { code: `${c.use('getAt')}(${literal(target.name)})`, type: 'any' };
  return elementCode(c, target);
}

/** M(row{,column}) */
export function elementCode(c: Code, target: Extract<Target, { kind: 'element' }>): Emitted {
  const matrix = matrixCode(c, target.variable);
  const row = c.expression(target.row).code;
  const names = [c.variableName(target.variable), c.nameOf(target.row)];
  if (!target.column) {
    const helper = c.site(c.use('el1'), names);
    return { code: `${helper}(${matrix}, ${row})`, type: 'any' };
  }
  const column = c.expression(target.column).code;
  const helper = c.site(c.use('el2'), [...names, c.nameOf(target.column)]);
  return { code: `${helper}(${matrix}, ${row}, ${column})`, type: 'any' };
}

/** Text that sets a target to a value. */
export function setTarget(c: Code, target: Target, value: string): string {
  if (target.kind === 'variable') return setVariable(c, target.variable, value);
  if (target.kind === 'at') return `${c.use('setAt')}(${literal(target.name)}, ${value})`;
  const matrix = matrixCode(c, target.variable);
  const row = c.expression(target.row).code;
  const names = [c.variableName(target.variable), c.nameOf(target.row)];
  if (!target.column) return `${c.site(c.use('set1'), names)}(${matrix}, ${row}, ${value})`;
  const column = c.expression(target.column).code;
  const helper = c.site(c.use('set2'), [...names, c.nameOf(target.column)]);
  return `${helper}(${matrix}, ${row}, ${column}, ${value})`;
}

function setVariable(c: Code, variable: Variable, value: string): string {
  if (isPlain(variable)) return `${c.assigned(variable)} = ${value}`;
  return `${boxOf(variable)}.v = ${value}`;
}

/** A target whose subscripts are worked out once, for statements that read and then set it. */
export function stableTarget(c: Code, target: Target): { target: Target; before: string } {
  if (target.kind !== 'element') return { target, before: '' };
  const parts: string[] = [];
  const fixed = (index: Target & { kind: 'element' }, part: 'row' | 'column') => {
    const source = index[part];
    if (!source || source.kind === 'number' || source.kind === 'variable') return source;
    const name = c.temporary();
    parts.push(`${name} = ${c.expression(source).code}`);
    return { kind: 'generated' as const, code: name };
  };
  const row = fixed(target, 'row') ?? target.row;
  const column = fixed(target, 'column');
  return {
    target: { ...target, row, column },
    before: parts.length > 0 ? `${parts.join(', ')};` : '',
  };
}
