// Calls of other routines: arguments by reference, results of functions, methods and properties of
// objects.
import type { Argument, CallTarget, Expression } from '../syntax/tree.ts';
import { type Code, isNumber } from './code.ts';
import { OperandCode, referenceCode } from './operands.ts';
import { matrixCode } from './storage.ts';

/**
 * Arguments of a call: variables and elements by reference, all else by value. Brackets make a
 * variable a value,
 * except in the call of a method (`isMethod`).
 */
export function argumentList(c: Code, list: readonly Argument[], isMethod: boolean): OperandCode {
  const result = new OperandCode();
  for (const argument of list) {
    if (argument.kind === 'matrix') {
      result.add(matrixCode(c, argument.variable), c.variableName(argument.variable));
      continue;
    }
    let e = argument.expression;
    while (isMethod && e.kind === 'bracketed') e = e.inner;
    const isReference =
      e.kind === 'variable' || e.kind === 'element' || (e.kind === 'at' && e.writable);
    const text = isReference ? referenceCode(c, e as never, result) : valueArgument(c, e);
    result.add(text, c.nameOf(e));
  }
  return result;
}

/** A value that the routine may keep: an array that a variable also holds is marked as shared. */
function valueArgument(c: Code, e: Expression): string {
  const value = c.expression(e);
  const mayBeHeld = e.kind === 'bracketed' || e.kind === 'conditional';
  if (!mayBeHeld || isNumber(value.type) || value.type === 'string') return value.code;
  return `${c.use('copyValue')}(${value.code})`;
}

/** The callee and what opens its list: the holder of an indirect name, which comes first. */
function callee(c: Code, target: CallTarget, result: OperandCode): { text: string; first: string } {
  if (target.kind === 'named') return { text: `${c.link(target.name)}.f`, first: '' };
  const first = referenceCode(c, target.holder, result);
  const names = target.holder.kind === 'at' ? [''] : [c.nameOf(target.holder)];
  return { text: c.site(c.use('callIndirect'), names), first };
}

/** The steps of CALL name(arguments) or CALL @variable(arguments). */
export function callSteps(c: Code, target: CallTarget, list: readonly Argument[]): string[] {
  const result = argumentList(c, list, false);
  const { text, first } = callee(c, target, result);
  const call = `${text}(${first === '' ? result.list : first + result.rest})`;
  // Inside TRY the caller's variables must show what the routine did before it threw.
  if (c.tryDepth > 0 && result.after.length > 0) {
    const guarded = `try { ${call} } finally { ${result.after.join('; ')} }`;
    return aroundPrecision(c, [...result.before, guarded]);
  }
  return aroundPrecision(c, [...result.before, call, ...result.after]);
}

/** A routine starts at the default PRECISION, and the caller's own holds again afterwards. */
function aroundPrecision(c: Code, steps: string[]): string[] {
  if (!c.program.usesPrecision) return steps;
  const set = c.use('setPrecision');
  return [`${set}(4)`, ...steps, `${set}(Q)`];
}

/** A function declared by DEFFUN: its result is its first argument. */
export function callExpression(c: Code, e: Extract<Expression, { kind: 'call' }>): string {
  const result = argumentList(c, e.arguments, false);
  const { text, first } = callee(c, e.target, result);
  const box = c.temporary();
  const key = e.key ? `, ${c.expression(e.key).code}` : '';
  const call = `${text}(${first === '' ? box : `${first}, ${box}`}${key}${result.rest})`;
  const steps = [...result.before, `${box} = new ${c.use('Box')}()`, call, ...result.after];
  return `(${[...aroundPrecision(c, steps), `${box}.v`].join(', ')})`;
}

/** A LOCAL FUNCTION. */
export function localCallExpression(
  c: Code,
  e: Extract<Expression, { kind: 'localCall' }>,
): string {
  const result = argumentList(c, e.arguments, false);
  const value = c.temporary();
  const call = `${value} = r${e.routine.routine?.number ?? 0}(${result.list})`;
  return `(${[...result.before, call, ...result.after, value].join(', ')})`;
}

/** O->NAME(arguments) as a value. */
export function memberExpression(c: Code, e: Extract<Expression, { kind: 'member' }>): string {
  const result = argumentList(c, e.arguments, true);
  const object = c.expression(e.object).code;
  const name = c.expression(e.name).code;
  const helper = c.site(c.use('getMember'), [c.nameOf(e.object)]);
  const value = c.temporary();
  const call = `${value} = ${helper}(${object}, ${name}${result.rest})`;
  return `(${[...result.before, call, ...result.after, value].join(', ')})`;
}

/** O->NAME(arguments) = value, or the call of a method. */
export function setMemberSteps(
  c: Code,
  object: Expression,
  name: Expression,
  list: readonly Argument[],
  value: Expression | undefined,
): string[] {
  const result = argumentList(c, list, true);
  if (value) result.add(`${c.use('copyValue')}(${c.expression(value).code})`, '');
  const helper = c.site(c.use('setMember'), [c.nameOf(object)]);
  const target = c.expression(object).code;
  const call = `${helper}(${target}, ${c.expression(name).code}${result.rest})`;
  return [...result.before, call, ...result.after];
}
