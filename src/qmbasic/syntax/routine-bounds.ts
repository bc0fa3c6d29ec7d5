// Where one routine of a source ends and another begins: LOCAL routines, those of a class, the
// program itself. No construct reaches over such a bound.
import { openedHint } from './hints.ts';
import type { CompileMessage } from './messages.ts';
import type { FrameKind, Parser } from './parser.ts';

const UNTERMINATED: Readonly<Record<FrameKind, CompileMessage>> = {
  if: 'unterminatedIf',
  loop: 'unterminatedLoop',
  clauses: 'unterminatedClause',
  case: 'unterminatedCaseStatement',
  for: 'unterminatedFor',
  conditional: 'unterminatedIfExpression',
  transaction: 'unterminatedTransactionStatement',
  try: 'unterminatedTry',
};

/**
 * Reports the innermost construct that is still open. The original lets a LOCAL routine begin
 * inside a loop, and the EXIT of that loop then jumps out of the routine into nothing.
 */
export function refuseOpenConstructs(p: Parser): void {
  const open = p.frames[0];
  if (!open) return;
  p.error(UNTERMINATED[open.kind], '', openedHint(open.line));
  p.frames = [];
}

/** Back to the statements of the program itself. */
export function leaveRoutine(p: Parser): void {
  refuseOpenConstructs(p);
  p.local = undefined;
  p.localIsFunction = false;
  if (p.classState > 2) p.classState = 2;
  p.publicRoutine = undefined;
  p.publicArguments = new Map();
  p.block = p.mainBody;
}
