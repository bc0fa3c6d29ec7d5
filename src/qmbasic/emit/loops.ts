// LOOP and FOR as JavaScript loops. Every round looks at the word that asks a program to pause.
import type { Expression, StatementBody } from '../syntax/tree.ts';
import { type Code, isNumber, type Line } from './code.ts';
import { isSimple, nearly } from './conditions.ts';
import { readTarget, setTarget, stableTarget } from './storage.ts';
import { withVectors } from './vectors.ts';

/** The test that every routine and loop makes: whether somebody wants the program to pause. */
export function pollCode(c: Code): string {
  return `if (W[0] !== 0) ${c.use('poll')}();`;
}

/**
 * A round of a loop that has no thousands of them to itself. It counts in a variable of its
 * function: a call in each round would make the function longer for the engine, which compiles
 * loops while they wait. The first rounds do call, so that the engine has seen it when it compiles.
 */
export function turnCode(c: Code): string {
  c.declareCounter('n0 = 1, n1 = 1');
  return `if (W[0] !== 0 || --n0 === 0) n0 = n1 = ${c.use('turn')}(n1);`;
}

/**
 * A loop in two levels: the inner one runs so many rounds, the outer one polls and tells the engine
 * that numeric variables are
 * numbers. An engine that starts to optimise in the middle of a loop does not know that and would
 * box each number it stores:
 * measured on 40 million additions, 0.20 s becomes 0.05 s.
 */
const ROUNDS = 1000;
/** Where a function is called in a round, which may take long, fewer go by between two polls. */
const ROUNDS_WITH_CALLS = 50;

function chunked(
  c: Code,
  number: number,
  parts: { before: string; round: string; update: string; counter: string },
  emitBody: () => void,
): void {
  const { line } = c;
  const { loops, matrices, libraryCalls } = c.tally;
  const assignments = c.assignedNumbers.length;
  const body = c.apart(emitBody);
  c.tally.loops++;
  if (c.tally.loops - 1 > loops) {
    // A loop around others does not turn often enough for its polling to cost anything.
    c.line = line;
    const head = `L${number}: I${number}: for (;;${parts.update})`;
    c.add(`{ ${parts.before}${head} { ${turnCode(c)} ${parts.round}`);
    c.append(body);
    c.line = line;
    c.add('} }');
    return;
  }
  const lines = body as Line[];
  const names = numericAssigned(c, parts.round, assignments);
  const usesMatrices = c.tally.matrices > matrices;
  // Subscripts stay small integers, which index arrays fastest.
  const numbers = usesMatrices ? names.filter((name) => !isSubscript(name, lines)) : [...names];
  if (parts.counter !== '' && numbers.length === names.length) numbers.push(parts.counter);
  const coercions = numbers.map((name) => ` ${name} = +${name};`).join('');
  const rounds = c.tally.libraryCalls > libraryCalls ? ROUNDS_WITH_CALLS : ROUNDS;
  const direct = usesMatrices ? withVectors(c, lines) : { before: '', lines };
  c.line = line;
  c.add(
    `{ ${parts.before}L${number}: for (let n = ${rounds};; n = ${rounds}, ${c.use('tick')}()) { ${pollCode(c)}${coercions}${direct.before}`,
  );
  c.add(`I${number}: for (;;${parts.update}) { if (--n === 0) continue L${number}; ${parts.round}`);
  c.append(direct.lines);
  c.line = line;
  c.add('} } }');
}

/** Whether the lines use a variable as a subscript of a matrix. */
function isSubscript(name: string, lines: readonly Line[]): boolean {
  const use = new RegExp(`(?:el|set)[12]\\([^;]*\\b${name}\\b`);
  return lines.some(({ text }) => use.test(text));
}

/** Plain numeric variables that a round assigns: at its start, or after so many other assignments. */
function numericAssigned(c: Code, round: string, from: number): string[] {
  const found = new Set<string>();
  for (const [, name = ''] of round.matchAll(/\b(v\d+) = /g)) {
    if (c.numericNames.has(name)) found.add(name);
  }
  for (let at = from; at < c.assignedNumbers.length; at++)
    found.add(c.assignedNumbers[at] as string);
  return [...found];
}

/** LOOP ... REPEAT */
export function emitLoop(
  c: Code,
  body: Extract<StatementBody, { kind: 'loop' }>,
  emitBody: () => void,
): void {
  chunked(c, body.number, { before: '', round: '', update: '', counter: '' }, emitBody);
}

/**
 * FOR ... NEXT: limit and step are worked out anew in each round, the variable keeps its last value
 * within the limit.
 */
export function emitFor(
  c: Code,
  body: Extract<StatementBody, { kind: 'for' }>,
  emitBody: () => void,
): void {
  const counter = `c${body.number}`;
  const { target, before } = stableTarget(c, body.control);
  const control = readTarget(c, target);
  const first = numberCode(c, body.first);
  const given = body.step ? numberCode(c, body.step) : { code: '1', isInt: true };
  // A step that has to be worked out is kept for the test; as in ScarletDME it is worked out anew
  // for each round.
  const kept = isSimple(given.code) ? '' : c.temporary();
  const step = kept === '' ? given : { code: kept, isInt: given.isInt };
  const controlCode = isNumber(control.type)
    ? control.code
    : `${c.call('num', target as never)}(${control.code})`;
  const isExact = control.type === 'int' && step.isInt && first.isInt;
  const last = numberCode(c, body.last);
  const test = limitTest(body, counter, last.code, step.code, isExact && last.isInt);
  const store = setTarget(c, target, counter);
  const again = kept === '' ? step.code : `(${kept} = ${given.code})`;
  const next = `${counter} = ${controlCode} + ${again}`;
  const parts = {
    before: `${before}${kept === '' ? '' : `${kept} = ${given.code}; `}let ${counter} = ${first.code}; ${store}; `,
    round: `if (!(${test})) break L${body.number};${body.storeBeforeTest ? '' : ` ${store};`}`,
    update: ` ${body.storeBeforeTest ? `(${next}, ${store})` : next}`,
    counter,
  };
  chunked(c, body.number, parts, emitBody);
}

function numberCode(c: Code, e: Expression): { code: string; isInt: boolean } {
  const value = c.expression(e);
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
