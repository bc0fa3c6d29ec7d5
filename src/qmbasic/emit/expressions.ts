// Expressions as JavaScript. Where both operands are known to be numbers the text is plain
// arithmetic, elsewhere a helper.
import type { BinaryOperator, Expression, Operand } from '../syntax/tree.ts';
import { argumentList, callExpression, localCallExpression, memberExpression } from './calls.ts';
import { type Code, type Emitted, isNumber, literal } from './code.ts';
import { condition } from './conditions.ts';
import { directCall, directNumber } from './direct.ts';
import { operandList, testCode } from './operands.ts';
import { elementCode, readTarget, readVariable } from './storage.ts';

/** Text of an expression; evaluating it leaves the program's variables as the language says. */
export function expression(c: Code, e: Expression): Emitted {
  switch (e.kind) {
    case 'number':
      return { code: literal(e.value), type: Number.isInteger(e.value) ? 'int' : 'number' };
    case 'string':
      return { code: literal(e.value), type: 'string' };
    case 'variable':
      return readVariable(c, e.variable);
    case 'element':
      return elementCode(c, e);
    case 'at':
      return readTarget(c, e);
    case 'binary':
      return binary(c, e.operator, e.left, e.right);
    case 'negate':
      return negate(c, e.operand);
    case 'bracketed':
      return c.expression(e.inner);
    case 'generated':
      return { code: e.code, type: 'any' };
    default:
      return compound(c, e);
  }
}

type Compound = Exclude<
  Expression,
  {
    kind:
      | 'number'
      | 'string'
      | 'variable'
      | 'element'
      | 'at'
      | 'binary'
      | 'negate'
      | 'bracketed'
      | 'generated';
  }
>;

function compound(c: Code, e: Compound): Emitted {
  switch (e.kind) {
    case 'conditional':
      return conditional(c, e.test, e.yes, e.no);
    case 'extract':
      return extraction(c, e);
    case 'substring':
      return substring(c, e);
    case 'fields':
      if (c.program.noCaseStrings) {
        const parts = [e.text, e.delimiter, e.occurrence, e.count];
        const operands = parts.map((expression) => ({ kind: 'value', expression }) as const);
        return functionCall(c, 'FIELD', operands);
      }
      return {
        code: helperCall(c, 'fieldsOf', e.text, e.delimiter, e.occurrence, e.count),
        type: 'string',
      };
    case 'function':
      return functionCall(c, e.name, e.operands);
    case 'test':
      return { code: `(${testCode(c, e)} ? 1 : 0)`, type: 'int' };
    case 'call':
      return { code: callExpression(c, e), type: 'any' };
    case 'subr':
      return { code: subrCall(c, e), type: 'any' };
    case 'localCall':
      return { code: localCallExpression(c, e), type: 'any' };
    case 'member':
      return { code: memberExpression(c, e), type: 'any' };
    case 'me':
      return { code: 'I', type: 'any' };
    case 'itype':
      return { code: `${c.use('itype')}(${literal(e.name)})`, type: 'any' };
    case 'error':
      return { code: '""', type: 'string' };
  }
}

/** A call of a helper with expressions as its operands. */
function helperCall(c: Code, helper: string, ...operands: Expression[]): string {
  let list = '';
  for (const one of operands)
    list += list === '' ? c.expression(one).code : `, ${c.expression(one).code}`;
  return `${c.call(helper, ...operands)}(${list})`;
}

const ARITHMETIC: Partial<Record<BinaryOperator, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '//': 'idiv',
  '**': 'pow',
};

function binary(c: Code, operator: BinaryOperator, left: Expression, right: Expression): Emitted {
  const helper = ARITHMETIC[operator];
  if (helper) return arithmetic(c, operator, helper, left, right);
  if (operator === ':') {
    return { code: concatenation(c, left, right), type: 'string' };
  }
  if (operator === 'fmt') {
    const operands: Operand[] = [
      { kind: 'value', expression: left },
      { kind: 'value', expression: right },
    ];
    return functionCall(c, 'FMT', operands);
  }
  return {
    code: `(${condition(c, { kind: 'binary', operator, left, right })} ? 1 : 0)`,
    type: 'int',
  };
}

function arithmetic(
  c: Code,
  operator: BinaryOperator,
  helper: string,
  left: Expression,
  right: Expression,
): Emitted {
  const a = numericOperand(c, left);
  const b = numericOperand(c, right);
  if (isNumber(a.type) && isNumber(b.type)) {
    const exact = a.type === 'int' && b.type === 'int' ? 'int' : 'number';
    if (operator === '+' || operator === '-' || operator === '*') {
      return { code: `(${a.code} ${operator} ${b.code})`, type: exact };
    }
    if (operator === '/') {
      if (right.kind === 'number' && right.value !== 0) {
        return { code: `(${a.code} / ${b.code})`, type: 'number' };
      }
      return { code: `${c.call('divNumbers', left, right)}(${a.code}, ${b.code})`, type: 'number' };
    }
    return { code: `${c.call(helper, left, right)}(${a.code}, ${b.code})`, type: 'number' };
  }
  return { code: `${c.call(helper, left, right)}(${a.code}, ${b.code})`, type: 'any' };
}

function concatenation(c: Code, left: Expression, right: Expression): string {
  const a = c.expression(left);
  const b = c.expression(right);
  if (a.type !== 'any' && b.type !== 'any') {
    return `(${knownText(c, a)} + ${knownText(c, b)})`;
  }
  return `${c.call('cat', left, right)}(${a.code}, ${b.code})`;
}

/** The text of a value whose type is known. */
export function knownText(c: Code, value: Emitted): string {
  return value.type === 'string' ? value.code : `${c.use('numberText')}(${value.code})`;
}

function negate(c: Code, operand: Expression): Emitted {
  const value = c.expression(operand);
  if (isNumber(value.type)) return { code: `(0 - ${value.code})`, type: value.type };
  return { code: `${c.call('neg', operand)}(${value.code})`, type: 'any' };
}

function conditional(c: Code, test: Expression, yes: Expression, no: Expression): Emitted {
  const a = c.expression(yes);
  const b = c.expression(no);
  const type = a.type === b.type ? a.type : isNumber(a.type) && isNumber(b.type) ? 'number' : 'any';
  return { code: `(${condition(c, test)} ? ${a.code} : ${b.code})`, type };
}

/** An operand of arithmetic: what is, or is easily read as, a number need not become text first. */
export function numericOperand(c: Code, e: Expression): Emitted {
  if (e.kind === 'function' && e.name === 'FIELD' && !c.program.noCaseStrings) {
    const { list, names, text } = operandList(c, e.operands);
    const direct = text === undefined ? undefined : directNumber(c, text, e.operands);
    if (direct) return direct;
    c.tally.libraryCalls++;
    return { code: `${c.site(c.use('fieldsNumber'), names)}(${list})`, type: 'any' };
  }
  if (e.kind === 'fields' && !c.program.noCaseStrings) {
    const code = helperCall(c, 'fieldsNumber', e.text, e.delimiter, e.occurrence, e.count);
    return { code, type: 'any' };
  }
  if (e.kind !== 'extract' || e.value || e.subvalue) return c.expression(e);
  return { code: helperCall(c, 'ext1n', e.array, e.field), type: 'any' };
}

function extraction(c: Code, e: Extract<Expression, { kind: 'extract' }>): Emitted {
  const parts = [e.array, e.field];
  if (e.value) parts.push(e.value);
  if (e.subvalue) parts.push(e.subvalue);
  return { code: helperCall(c, `ext${parts.length - 1}`, ...parts), type: 'any' };
}

function substring(c: Code, e: Extract<Expression, { kind: 'substring' }>): Emitted {
  const code = e.start
    ? helperCall(c, 'substr', e.text, e.start, e.length)
    : helperCall(c, 'tail', e.text, e.length);
  return { code, type: 'string' };
}

/** A function of the language: f3(R, ...). */
function functionCall(c: Code, name: string, operands: readonly Operand[]): Emitted {
  const [first, second] = operands;
  if (
    c.facts.prepared.has(name) &&
    first?.kind === 'value' &&
    second?.kind === 'value' &&
    second.expression.kind === 'string'
  ) {
    const prepared = c.site(c.preparedName(name, second.expression.value), [
      c.nameOf(first.expression),
    ]);
    return { code: `${prepared}(${c.expression(first.expression).code})`, type: 'any' };
  }
  const { rest, names, before, after, text } = operandList(c, operands);
  const direct = text === undefined ? undefined : directCall(c, name, text, operands);
  if (direct) return direct;
  const call = `${c.site(c.functionName(name), names)}(R${rest})`;
  const type = c.resultType(name);
  if (before.length + after.length === 0) return { code: call, type };
  const result = c.temporary();
  const steps = [...before, `${result} = ${call}`, ...after, result];
  return { code: `(${steps.join(', ')})`, type };
}

function subrCall(c: Code, e: Extract<Expression, { kind: 'subr' }>): string {
  const result = c.temporary();
  const name = c.expression(e.name).code;
  const { rest, before, after } = argumentList(c, e.arguments, false);
  const steps = [
    ...before,
    `${result} = new ${c.use('Box')}()`,
    `${c.use('callNamed')}(${name}, ${result}${rest})`,
    ...after,
    `${result}.v`,
  ];
  return `(${steps.join(', ')})`;
}
