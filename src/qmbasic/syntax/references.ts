// Names in expressions and on the left of assignments: variables, elements, equates, @ names,
// functions, properties.
import { AT_COMPUTED, AT_CONSTANTS, AT_VARIABLES } from './at-names.ts';
import { argument, findVariable } from './call-arguments.ts';
import { ERROR_EXPRESSION } from './error-expression.ts';
import { fileFieldReference } from './file-fields.ts';
import { declaredFunction, intrinsicFunction } from './function-calls.ts';
import { atNameHint } from './hints.ts';
import type { Equate, Parser } from './parser.ts';
import type { Argument, Expression, Target, Variable } from './tree.ts';

/** Marks how a name is used; an argument marks only the first name in it. */
function mark(p: Parser, variable: Variable, set: boolean): void {
  if (set) variable.wasSet = true;
  else if (p.argumentPending) variable.wasPassed = true;
  else variable.wasUsed = true;
  p.argumentPending = false;
}

/** The reference that the current token, a name, begins. */
export function variableReference(p: Parser, set: boolean, functions: boolean): Expression {
  // ScarletDME: a variable counts as code even when its statement turns out to be wrong
  p.hasCode = true;
  const equate = p.equates.get(p.token.text);
  if (equate) {
    const value = equatedReference(p, equate, set);
    if (value) return value;
  }
  if (p.classState > 0 && p.token.upper === 'ME') return { kind: 'me' };
  const token = p.token;
  let variable = findVariable(p, token.text);
  if (variable) mark(p, variable, set);
  if (token.kind === 'name(' && (!variable || variable.dimensions === 0)) {
    if (functions) {
      const call = functionReference(p, token.text);
      if (call) return call;
    }
    variable ??= newVariable(p, token.text, set, -1);
    return elementReference(p, variable);
  }
  variable ??= newVariable(p, token.text, set, 0);
  if (variable.dimensions === 0) {
    variable.node ??= { kind: 'variable', variable };
    return variable.node;
  }
  if (!p.is('(')) {
    p.error('indexRequired');
    return ERROR_EXPRESSION;
  }
  return elementReference(p, variable);
}

function functionReference(p: Parser, name: string): Expression | undefined {
  const declared = p.functions.get(name);
  if (declared) return declaredFunction(p, declared);
  const shape = p.tables.functions.get(p.token.upper);
  if (shape && !shape.restricted) return intrinsicFunction(p, p.token.upper, shape);
  return fileFieldReference(p, name);
}

function newVariable(p: Parser, name: string, set: boolean, dimensions: number): Variable {
  const variable = p.symbols.add(name, { storage: 'local', dimensions });
  variable.line = p.source.lineNumber;
  mark(p, variable, set);
  return variable;
}

function elementReference(p: Parser, variable: Variable): Expression {
  p.advance();
  const row = p.grammar.expression(p);
  const column = p.take(',') ? p.grammar.expression(p) : undefined;
  if (!p.expect(')', 'rightBracket')) return ERROR_EXPRESSION;
  return { kind: 'element', variable, row, column };
}

/** What an equated name stands for; undefined when it is another name, now the current token. */
function equatedReference(p: Parser, equate: Equate, set: boolean): Expression | undefined {
  switch (equate.kind) {
    case 'string':
    case 'number':
      if (set) {
        p.error('variable');
        return ERROR_EXPRESSION;
      }
      return equate.kind === 'string'
        ? { kind: 'string', value: equate.value }
        : { kind: 'number', value: equate.value };
    case 'element':
      return equatedElement(p, equate.name, equate.indices, set);
    case 'at':
      p.token = { ...p.token, text: equate.name, upper: equate.name };
      return atValue(p, equate.name, set);
    case 'variable':
      p.token = { ...p.token, text: equate.name, upper: equate.name.toUpperCase() };
      return undefined;
  }
}

function equatedElement(p: Parser, name: string, indices: number[], set: boolean): Expression {
  const variable = findVariable(p, name);
  if (variable) mark(p, variable, set);
  if (!variable) p.error('equateUndimensioned');
  else if (variable.dimensions === 0) p.error('equateScalar');
  else if (variable.dimensions !== indices.length) p.error('equateDimensions');
  else {
    const [row = 0, column] = indices;
    return {
      kind: 'element',
      variable,
      row: { kind: 'number', value: row },
      column: column === undefined ? undefined : { kind: 'number', value: column },
    };
  }
  return ERROR_EXPRESSION;
}

/** @NAME, its name being the current token. */
export function atVariable(p: Parser): Expression {
  return atValue(p, p.token.upper, false);
}

function atValue(p: Parser, name: string, set: boolean): Expression {
  const constant = AT_CONSTANTS.get(name);
  if (typeof constant === 'string') return { kind: 'string', value: constant };
  if (typeof constant === 'number') return { kind: 'number', value: constant };
  if (AT_COMPUTED.has(name)) return { kind: 'at', name, writable: false };
  const writable = AT_VARIABLES.get(name);
  if (writable === undefined) p.error('atVariable', '', atNameHint(p, name));
  else if (set && !writable) p.error('atReadOnly');
  else return { kind: 'at', name, writable };
  return ERROR_EXPRESSION;
}

/** @NAME on the left of an assignment. */
export function atTarget(p: Parser): Target | undefined {
  const name = p.token.upper;
  const writable = AT_VARIABLES.get(name);
  if (writable === undefined) p.error('atVariable', '', atNameHint(p, name));
  else if (!writable) p.error('atReadOnly');
  else return { kind: 'at', name, writable: true };
  return undefined;
}

/** @(column{,row}): the @ is the current token. */
export function atFunction(p: Parser): Expression {
  if (!p.take('(')) {
    p.error('atFunction');
    return ERROR_EXPRESSION;
  }
  const column = p.grammar.expression(p);
  let row: Expression = { kind: 'number', value: -1 };
  if (p.take(',')) {
    if (p.is('end')) {
      p.error('atArgument');
      return ERROR_EXPRESSION;
    }
    row = p.grammar.expression(p);
  }
  if (!p.expect(')', 'rightBracket')) return ERROR_EXPRESSION;
  return {
    kind: 'function',
    name: '@',
    operands: [
      { kind: 'value', expression: column },
      { kind: 'value', expression: row },
    ],
  };
}

/** Follows -> after an object as far as it goes. */
export function memberReference(p: Parser, object: Expression): Expression {
  let result = object;
  while (!p.failed && p.take('->')) {
    const name = memberName(p);
    if (p.failed) return ERROR_EXPRESSION;
    const args = p.is('(') ? memberArguments(p) : [];
    if (p.failed) return ERROR_EXPRESSION;
    result = { kind: 'member', object: result, name, arguments: args };
  }
  return result;
}

/** The name after ->, or an expression in brackets that yields it. */
export function memberName(p: Parser): Expression {
  p.advance();
  if (p.token.kind !== '(') return { kind: 'string', value: p.token.upper };
  const name = p.grammar.plainExpression(p);
  p.expect(')', 'rightBracket');
  return name;
}

function memberArguments(p: Parser): Argument[] {
  p.advance();
  const list: Argument[] = [];
  if (!p.is(')')) {
    do {
      if (p.is('end')) {
        p.error('functionArgument');
        return list;
      }
      list.push(argument(p));
      if (p.failed) return list;
    } while (p.take(','));
    if (!p.is(')')) {
      p.error('rightBracket');
      return list;
    }
  }
  p.advance();
  return list;
}

/** A variable to be set (or used) by a statement: name, element or @ name. */
export function simpleReference(p: Parser, set: boolean): Target | undefined {
  if (p.is('@') || p.is('@name')) {
    p.advance();
    if (!p.is('name')) {
      p.error('atName');
      return undefined;
    }
    p.advance();
    return asTarget(p, atValue(p, p.token.upper, set));
  }
  if (!p.is('name') && !p.is('name(')) {
    p.error('variable');
    return undefined;
  }
  p.advance();
  if (p.failed) return undefined;
  return asTarget(p, variableReference(p, set, false));
}

/** The reference as a target; constants and failures are none. */
export function asTarget(p: Parser, reference: Expression): Target | undefined {
  if (reference.kind === 'variable' || reference.kind === 'element' || reference.kind === 'at') {
    return reference;
  }
  if (!p.failed) p.error('variable');
  return undefined;
}
