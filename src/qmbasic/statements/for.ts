import { findVariable } from '../syntax/call-arguments.ts';
import { trimmed } from '../syntax/clauses.ts';
import { plainExpression } from '../syntax/expressions.ts';
import type { Parser } from '../syntax/parser.ts';
import { asTarget, variableReference } from '../syntax/references.ts';
import type { StatementRow } from './statement.ts';

/** FOR v = a TO b {STEP c} {WHILE e | UNTIL e} ... NEXT {v} */
export const forStatement: StatementRow = {
  names: ['FOR'],
  syntax(p) {
    if (p.isTooDeep()) return;
    const storeBeforeTest = p.isMode('FOR.STORE.BEFORE.TEST');
    const name = p.look.text;
    const number = p.open('for');
    const frame = p.frames[0];
    if (!p.is('name') && !p.is('name(')) {
      p.error('forName');
      return;
    }
    p.forNames.unshift(name);
    p.advance();
    const control = asTarget(p, variableReference(p, true, false));
    if (!p.expect('=', 'forEquals')) return;
    const first = plainExpression(p);
    if (!p.expectWord('TO', 'to')) return;
    p.extraReserved = ['STEP'];
    const last = plainExpression(p);
    p.extraReserved = [];
    const step = p.takeWord('STEP') ? plainExpression(p) : undefined;
    p.hasCode = true;
    if (frame && control) {
      const parts = { number, control, first, last, step, storeBeforeTest };
      p.frames[0] = { ...frame, close: (body) => ({ kind: 'for', ...parts, body }) };
    }
    if (p.is('name') && !p.isWord('WHILE') && !p.isWord('UNTIL')) p.error('syntax');
    else if (p.is('name')) {
      // WHILE and UNTIL follow on the same line as statements of their own.
      p.advance();
      p.tables.statements.get(p.token.upper)?.syntax(p, p.token.upper);
    }
  },
};

function markControl(p: Parser, name: string | undefined): void {
  const variable = name === undefined ? undefined : findVariable(p, name);
  if (variable) variable.wasUsed = true;
}

/** NEXT {v} */
export const next: StatementRow = {
  names: ['NEXT'],
  syntax(p) {
    const name = p.forNames[0];
    if (!p.is('end')) {
      p.advance();
      if (p.token.text !== name) p.error('forNextMismatch');
    }
    markControl(p, name);
    p.forNames.shift();
    const frame = p.frames[0];
    if (frame?.kind !== 'for') {
      p.error('nextWithoutFor');
      return;
    }
    const body = trimmed(p.block);
    p.frames.shift();
    p.block = frame.outer;
    if (frame.close) p.block.push({ line: frame.line, body: frame.close(body) });
    while (!p.atEnd()) p.advance();
  },
};
