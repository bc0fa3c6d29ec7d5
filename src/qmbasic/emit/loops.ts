// LOOP and FOR as JavaScript loops. Every round looks at the word that asks a program to pause.
import type { StatementBody } from '../syntax/tree.ts';
import type { Code } from './code.ts';
import { nearly } from './conditions.ts';
import { expression, isNumber } from './expressions.ts';
import { readTarget, setTarget, stableTarget } from './storage.ts';

/** The test that every loop and routine makes. */
export function pollCode(c: Code): string {
  return `if (W[0] !== 0) ${c.use('poll')}();`;
}

/** LOOP ... REPEAT */
export function emitLoop(
  c: Code,
  body: Extract<StatementBody, { kind: 'loop' }>,
  emitBody: () => void,
): void {
  const { line } = c;
  c.add(`L${body.number}: for (;;) { ${pollCode(c)}`);
  emitBody();
  c.line = line;
  c.add('}');
}

/** FOR ... NEXT: limit and step are worked out anew in each round, the variable keeps its last value within the limit. */
export function emitFor(
  c: Code,
  body: Extract<StatementBody, { kind: 'for' }>,
  emitBody: () => void,
): void {
  const { line } = c;
  const counter = `c${body.number}`;
  const { target, before } = stableTarget(c, body.control);
  if (before !== '') c.add(before);
  const control = readTarget(c, target);
  const first = numberCode(c, body.first);
  const step = body.step ? numberCode(c, body.step) : { code: '1', isInt: true };
  const controlCode = isNumber(control.type)
    ? control.code
    : `${c.call('num', target as never)}(${control.code})`;
  const isExact = control.type === 'int' && step.isInt && first.isInt;
  const last = numberCode(c, body.last);
  const test = limitTest(body, counter, last.code, step.code, isExact && last.isInt);
  const begin = `let ${counter} = ${first.code}; ${setTarget(c, target, counter)};`;
  const next = `${counter} = ${controlCode} + ${step.code}`;
  const store = body.storeBeforeTest ? '' : ` ${setTarget(c, target, counter)};`;
  const update = body.storeBeforeTest ? `(${next}, ${setTarget(c, target, counter)})` : next;
  c.add(`{ ${begin} L${body.number}: for (; ${test}; ${update}) { ${pollCode(c)}${store}`);
  emitBody();
  c.line = line;
  c.add('} }');
}

function numberCode(
  c: Code,
  e: Parameters<typeof expression>[1],
): { code: string; isInt: boolean } {
  const value = expression(c, e);
  if (isNumber(value.type)) return { code: value.code, isInt: value.type === 'int' };
  return { code: `${c.call('num', e)}(${value.code})`, isInt: false };
}

function limitTest(
  body: Extract<StatementBody, { kind: 'for' }>,
  counter: string,
  last: string,
  step: string,
  isExact: boolean,
): string {
  const up = isExact ? `${counter} <= ${last}` : nearly('<=', counter, last);
  const down = isExact ? `${counter} >= ${last}` : nearly('>=', counter, last);
  if (!body.step) return up;
  if (body.step.kind === 'number') return body.step.value > 0 ? up : down;
  return `(${step} > 0 ? ${up} : ${down})`;
}
