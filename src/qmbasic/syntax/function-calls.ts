// name(...) in an expression: functions declared by DEFFUN and those of the language.
import { argument, findVariable } from './call-arguments.ts';
import { ERROR_EXPRESSION } from './error-expression.ts';
import type { DeclaredFunction, Parser } from './parser.ts';

import type { ArgumentForm, FunctionShape } from './shapes.ts';
import type { Argument, Expression, Operand } from './tree.ts';

const value = (item: Expression): Operand => ({ kind: 'value', expression: item });
const constant = (item: number | string | null): Operand => ({ kind: 'constant', value: item });

/** A function that DEFFUN declared; the bracket comes next. */
export function declaredFunction(p: Parser, declared: DeclaredFunction): Expression {
  p.advance();
  const list: Argument[] = [];
  if (!p.is(')')) {
    do {
      if (!declaredArgument(p, declared, list)) return ERROR_EXPRESSION;
    } while (p.take(','));
    if (!p.is(')')) {
      p.error('rightBracket');
      return ERROR_EXPRESSION;
    }
  }
  p.advance();
  if (!declared.varArgs && declared.arguments.length !== list.length) {
    p.error('argumentCount');
    return ERROR_EXPRESSION;
  }
  if (declared.callName === '') {
    p.label(declared.name, 'gosub');
    return { kind: 'localCall', routine: p.localReference(declared.name), arguments: list };
  }
  const key: Expression | undefined =
    declared.key === undefined
      ? undefined
      : typeof declared.key === 'number'
        ? { kind: 'number', value: declared.key }
        : { kind: 'string', value: declared.key };
  return { kind: 'call', target: { kind: 'named', name: declared.callName }, arguments: list, key };
}

function declaredArgument(p: Parser, declared: DeclaredFunction, list: Argument[]): boolean {
  if (p.is('end')) {
    p.error('functionArgument');
    return false;
  }
  const wantsMatrix = declared.arguments[list.length] === 'M';
  if (wantsMatrix !== p.isWord('MAT')) {
    p.error('argumentType');
    return false;
  }
  list.push(argument(p));
  return !p.failed;
}

/** A function of the language; the bracket comes next. */
export function intrinsicFunction(p: Parser, name: string, shape: FunctionShape): Expression {
  p.advance();
  const form = shape.form ? FORMS[shape.form] : undefined;
  const operands = form ? form(p, shape) : plainOperands(p, shape);
  if (!operands) return ERROR_EXPRESSION;
  if (!Array.isArray(operands)) return closed(p, operands);
  return closed(p, { kind: 'function', name, operands });
}

function closed(p: Parser, result: Expression): Expression {
  return p.expect(')', 'rightBracket') ? result : ERROR_EXPRESSION;
}

type FormReader = (p: Parser, shape: FunctionShape) => Operand[] | Expression | undefined;

const FORMS: Readonly<Record<ArgumentForm, FormReader>> = {
  insert: insertOperands,
  locate: locateOperands,
  trans: transOperands,
  remove: removeOperands,
  matrix: matrixOperands,
  file: fileOperands,
  object: objectOperands,
  element: elementOperands,
  subr: subroutineCall,
  system: systemOperands,
  arguments: argumentOperands,
};

/** Expressions between commas; missing optional ones get their defaults. */
function plainOperands(p: Parser, shape: FunctionShape): Operand[] {
  const [fewest, most] = shape.args;
  const operands: Operand[] = [];
  for (let at = 0; at < fewest; at++) {
    if (at > 0) p.comma();
    operands.push(plainOperand(p, shape, at));
  }
  if (fewest === 0 && most > 0 && !p.is(')')) operands.push(plainOperand(p, shape, 0));
  while (operands.length < most && operands.length > 0 && p.take(',')) {
    operands.push(plainOperand(p, shape, operands.length));
  }
  return withDefaults(operands, shape);
}

function plainOperand(p: Parser, shape: FunctionShape, at: number): Operand {
  if (!shape.sets?.includes(at)) return value(p.grammar.expression(p));
  const target = p.grammar.simpleReference(p, true);
  return target ? { kind: 'reference', target } : value(ERROR_EXPRESSION);
}

function withDefaults(operands: Operand[], shape: FunctionShape): Operand[] {
  const [fewest, most] = shape.args;
  const defaults = shape.defaults ?? [];
  for (let at = operands.length; at < most && at - fewest < defaults.length; at++) {
    operands.push(constant(defaults[at - fewest] ?? null));
  }
  // Without the room that V8 leaves for more: 16 places after the first
  return operands.slice();
}

function argumentOperands(p: Parser, shape: FunctionShape): Operand[] {
  p.usesArguments = true;
  const result = constant(p.programKind === 'function' ? 1 : 0);
  return [{ kind: 'arguments' }, ...plainOperands(p, shape), result];
}

function required(p: Parser, count: number): Operand[] {
  const operands: Operand[] = [];
  for (let at = 0; at < count; at++) {
    if (at > 0) p.comma();
    operands.push(value(p.grammar.expression(p)));
  }
  return operands;
}

function optional(p: Parser, otherwise: number | string): Operand {
  return p.take(',') ? value(p.grammar.expression(p)) : constant(otherwise);
}

function insertOperands(p: Parser): Operand[] | undefined {
  const operands = required(p, 2);
  operands.push(optional(p, 0), optional(p, 0));
  if (!p.is(',') && !p.is(';')) {
    p.error('commaOrSemicolon');
    return undefined;
  }
  p.advance();
  operands.push(value(p.grammar.expression(p)));
  operands.push(constant(p.isMode('COMPATIBLE.APPEND') ? 1 : 0));
  return operands;
}

function locateOperands(p: Parser): Operand[] {
  const operands = required(p, 3);
  operands.push(optional(p, 0), optional(p, 0));
  if (p.take(',') || p.take(';')) operands.push(value(p.grammar.expression(p)));
  else operands.push(constant(''));
  return operands;
}

function transOperands(p: Parser, shape: FunctionShape): Operand[] {
  let file: Expression;
  if (p.is('name') && p.isWord('DICT')) {
    p.advance();
    const left: Expression = { kind: 'string', value: 'DICT ' };
    file = { kind: 'binary', operator: ':', left, right: p.grammar.expression(p) };
  } else file = p.grammar.expression(p);
  const operands = [value(file)];
  const [, count] = shape.args;
  for (let at = 1; at < count; at++) {
    p.comma();
    operands.push(value(p.grammar.expression(p)));
  }
  return operands;
}

/** The keys of SYSTEM() that tell of GOSUBs, which are then not placed where they are called. */
const GOSUB_KEYS: ReadonlySet<number> = new Set([1002, 1029]);

function systemOperands(p: Parser): Operand[] {
  const key = p.grammar.expression(p);
  if (key.kind !== 'number' || GOSUB_KEYS.has(key.value)) p.asksForGosubs = true;
  return [value(key)];
}

function removeOperands(p: Parser): Operand[] | undefined {
  const source = p.grammar.expression(p);
  p.comma();
  const target = p.grammar.simpleReference(p, true);
  if (!target) return undefined;
  const holder: Operand =
    source.kind === 'variable' || source.kind === 'element'
      ? { kind: 'reference', target: source }
      : { kind: 'temporary', expression: source };
  return [holder, { kind: 'reference', target }];
}

function matrixOperands(p: Parser): Operand[] | undefined {
  if (!p.is('name')) return [constant(null)];
  p.advance();
  const variable = findVariable(p, p.token.text);
  if (!variable || variable.dimensions === 0) {
    p.error('matrixName');
    return undefined;
  }
  variable.wasUsed = true;
  return [{ kind: 'matrix', variable }];
}

function fileOperands(p: Parser, shape: FunctionShape): Operand[] {
  fileVariableName(p);
  return plainOperands(p, shape);
}

/** A name of a FILE statement where a file variable is wanted. */
export function fileVariableName(p: Parser): void {
  if (!p.fileRecords.has(p.look.upper)) return;
  p.look = { ...p.look, text: `__${p.look.text}`, upper: `__${p.look.upper}` };
}

function objectOperands(p: Parser): Operand[] {
  const operands = [value(p.grammar.expression(p))];
  while (!p.failed && p.take(',')) operands.push(value(p.grammar.expression(p)));
  return operands;
}

/** COLL{path} as the collection and its path. */
function elementOperands(p: Parser): Operand[] | undefined {
  const element = p.grammar.expression(p);
  if (element.kind === 'function' && element.name === 'GETELEMENT') return element.operands;
  if (!p.failed) p.error('collectionElement');
  return undefined;
}

/** SUBR(name, ...): the result is the first argument of the subroutine. */
function subroutineCall(p: Parser): Expression | undefined {
  const name = p.grammar.expression(p);
  const list: Argument[] = [];
  while (p.take(',')) {
    list.push({ kind: 'value', expression: p.grammar.expression(p) });
    if (p.failed) return undefined;
  }
  if (name.kind === 'string') {
    return {
      kind: 'call',
      target: { kind: 'named', name: name.value },
      arguments: list,
      key: undefined,
    };
  }
  return { kind: 'subr', name, arguments: list };
}
