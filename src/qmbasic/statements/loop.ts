import { trimmed } from '../syntax/clauses.ts';
import { expression } from '../syntax/expressions.ts';
import type { Frame, Parser } from '../syntax/parser.ts';
import type { StatementRow } from './statement.ts';

/** The innermost LOOP or FOR, or an error that the statement is misplaced. */
function innermostLoop(p: Parser): Frame | undefined {
  const frame = p.frames.find((one) => one.kind === 'loop' || one.kind === 'for');
  if (!frame) p.error('misplaced', p.token.text);
  return frame;
}

/** LOOP ... REPEAT */
export const loop: StatementRow = {
  names: ['LOOP'],
  syntax(p) {
    if (p.isTooDeep()) return;
    const number = p.open('loop', (body) => ({ kind: 'loop', body, number }));
    p.hasCode = true;
  },
};

/** End of LOOP */
export const repeat: StatementRow = {
  names: ['REPEAT'],
  syntax(p) {
    const frame = p.frames[0];
    if (frame?.kind !== 'loop') {
      p.error('repeatWithoutLoop');
      return;
    }
    closeLoop(p, frame);
  },
};

/** Puts the statements of the loop that ends here into the list around it. */
function closeLoop(p: Parser, frame: Frame): void {
  const body = trimmed(p.block);
  p.frames.shift();
  p.block = frame.outer;
  if (frame.close) p.block.push({ line: frame.line, body: frame.close(body) });
}

/** WHILE e, UNTIL e: leave the innermost loop */
export const whileUntil: StatementRow = {
  names: ['WHILE', 'UNTIL'],
  syntax(p, name) {
    const frame = innermostLoop(p);
    if (!frame) return;
    const test = expression(p);
    p.emit({ kind: 'while', test, negated: name === 'UNTIL', loop: frame.number });
    p.takeWord('DO');
  },
};

/** DO: a noise word inside a loop */
export const doStatement: StatementRow = {
  names: ['DO'],
  syntax(p) {
    innermostLoop(p);
  },
};

/** EXIT: leave the innermost loop; CONTINUE: go on with its next round */
export const exitContinue: StatementRow = {
  names: ['EXIT', 'CONTINUE'],
  syntax(p, name) {
    const frame = innermostLoop(p);
    if (!frame) return;
    p.emit({ kind: name === 'EXIT' ? 'exit' : 'continue', loop: frame.number });
  },
};
