// What is written in addition for programs compiled for debugging: a frame for each routine that
// runs, and the places where the debugger may stop.
import type { Variable } from '../syntax/tree.ts';
import { type Code, literal } from './code.ts';
import { boxOf, matrixCode } from './storage.ts';

/** A place where the debugger may stop: costs one look at a word while it does not. */
export function stopPoint(c: Code, line: number, element: number): string {
  return `F.line = ${line}; if (D[0] !== 0) ${c.use('atStopPoint')}(F, ${element});`;
}

/** The inside of a routine, with the frame F in which the debugger finds its variables. */
export function insideFrame(
  c: Code,
  routine: number,
  variables: readonly Variable[],
  emit: () => void,
): void {
  const { line } = c;
  const list = variables.map((one) => holderCode(c, one)).join(', ');
  const entered = `${c.use('enterFrame')}(P, ${literal(routine)}, function () { return [${list}]; })`;
  c.add(`const F = ${entered}; F.line = ${line}; try {`);
  emit();
  c.line = line;
  c.add(`} finally { ${c.use('leaveFrame')}(F); }`);
}

/** A variable as something that can be read and set: a reference, or a matrix. */
function holderCode(c: Code, variable: Variable): string {
  const isBox = variable.storage === 'common' || variable.storage === 'member';
  return variable.dimensions === 0 || isBox ? boxOf(variable) : matrixCode(c, variable);
}

/** A GOSUB as the debugger counts it. */
export function aroundGosub(c: Code, call: string): string {
  if (!c.program.debug) return call;
  return `${c.use('enterGosub')}(F); try { ${call} } finally { ${c.use('leaveGosub')}(F); }`;
}
