// THEN, ELSE, ON ERROR and LOCKED: what follows a statement on its line or in lines up to END.
import { optionHint } from './hints.ts';
import { checkForLabel, processLine, statementGroup } from './lines.ts';
import type { CompileMessage } from './messages.ts';
import type { Parser } from './parser.ts';
import type { Clauses, Expression, Operand, Statement } from './tree.ts';

export interface ClauseRules {
  readonly onError?: boolean;
  readonly locked?: boolean;
  /** Whether THEN or ELSE must follow, may follow, or cannot. */
  readonly thenElse?: 'required' | 'optional';
  /** Without ELSE the operation waits; its last operand says so. */
  readonly waits?: boolean;
}

/** Statements of one clause: the rest of the line, or lines up to END. */
function clauseBody(p: Parser, unterminated: CompileMessage): Statement[] | undefined {
  const outer = p.block;
  const body: Statement[] = [];
  p.block = body;
  const complete = p.is('end') ? linesUpToEnd(p, unterminated) : restOfLine(p);
  p.block = outer;
  return complete ? trimmed(body) : undefined;
}

/**
 * A finished list without the room that V8 leaves for more (16 places after the first statement):
 * programs are large, and most lists are short.
 */
export function trimmed(list: Statement[]): Statement[] {
  return list.slice();
}

function linesUpToEnd(p: Parser, unterminated: CompileMessage): boolean {
  p.advance();
  for (;;) {
    if (p.ended) {
      p.error(unterminated);
      return false;
    }
    p.advance();
    p.statementLine = p.source.lineNumber;
    checkForLabel(p);
    if (p.token.upper === 'END') return true;
    processLine(p, true);
  }
}

function restOfLine(p: Parser): boolean {
  p.advance();
  statementGroup(p);
  return true;
}

/** True when no construct opened inside the clause is still open. */
function isTop(p: Parser, kind: 'if' | 'clauses', message: CompileMessage): boolean {
  if (p.frames[0]?.kind === kind) return true;
  p.error(message);
  return false;
}

/** THEN and ELSE after a condition; the frame of the statement is opened and closed here. */
export function thenElse(p: Parser): { yes: Statement[]; no: Statement[] } {
  const result: { yes: Statement[]; no: Statement[] } = { yes: [], no: [] };
  const outer = p.block;
  p.open('if');
  p.block = outer;
  if (enterNesting(p)) readThenElse(p, result);
  p.depth--;
  p.frames.shift();
  p.block = outer;
  return result;
}

function enterNesting(p: Parser): boolean {
  p.depth++;
  if (p.depth < 200) return true;
  p.error('tooDeep');
  return false;
}

function readThenElse(p: Parser, result: { yes: Statement[]; no: Statement[] }): void {
  if (p.is('end')) p.advance();
  p.advance();
  if (p.token.upper === 'THEN') {
    const yes = clauseBody(p, 'unterminatedThen');
    if (!yes) return;
    result.yes = yes;
    if (p.is('end')) p.advance();
    if (!p.isWord('ELSE')) {
      isTop(p, 'if', 'thenForm');
      return;
    }
    p.advance();
    if (!isTop(p, 'if', 'misplacedElse')) return;
  } else if (p.token.upper !== 'ELSE') {
    p.error('thenOrElse', '', optionHint(p, 'token', ['THEN', 'ELSE']));
    return;
  }
  const no = clauseBody(p, 'unterminatedElse');
  if (!no) return;
  result.no = no;
  isTop(p, 'if', 'elseForm');
}

const YES: Operand = { kind: 'constant', value: true };
const NO: Operand = { kind: 'constant', value: false };

const flag = (value: boolean): Operand => (value ? YES : NO);

/** Adds a statement that is one operation, and reads the clauses that follow it. */
export function operationWithClauses(
  p: Parser,
  name: string,
  operands: readonly Operand[],
  rules: ClauseRules,
): void {
  const line = p.statementLine;
  const read = clauses(p, rules);
  p.hasCode = true;
  // The operation must know whether it may wait for a lock and whether to end the program on
  // failure.
  let all = operands;
  if (rules.locked) all = all.concat(flag(read.locked !== undefined));
  if (rules.onError) all = all.concat(flag(read.onError !== undefined));
  if (rules.waits) all = all.concat(flag(read.otherwise === undefined));
  p.block.push({ line, body: { kind: 'operation', name, operands: all, clauses: read } });
}

/** The clauses of a file or list statement, in their fixed order. */
function clauses(p: Parser, rules: ClauseRules): Clauses {
  const result: Clauses = {
    onError: undefined,
    locked: undefined,
    success: undefined,
    otherwise: undefined,
  };
  const outer = p.block;
  p.open('clauses');
  p.block = outer;
  if (enterNesting(p)) readClauses(p, rules, result);
  p.depth--;
  p.frames.shift();
  p.block = outer;
  return result;
}

function readClauses(p: Parser, rules: ClauseRules, result: Clauses): void {
  if (rules.onError) {
    if (p.is('end')) p.advance();
    if (p.isWord('ON') && p.peek().upper === 'ERROR') {
      p.advance();
      p.advance();
      result.onError = clauseBody(p, 'unterminatedOnError');
      if (!result.onError || !isTop(p, 'clauses', 'onErrorForm')) return;
    }
  }
  if (rules.locked) {
    if (p.is('end')) p.advance();
    if (p.takeWord('LOCKED')) {
      result.locked = clauseBody(p, 'unterminatedLocked');
      if (!result.locked || !isTop(p, 'clauses', 'lockedForm')) return;
    }
  }
  if (rules.thenElse) readOutcomes(p, rules.thenElse === 'optional', result);
}

function readOutcomes(p: Parser, optional: boolean, result: Clauses): void {
  if (p.is('end')) p.advance();
  if (optional && !p.isWord('THEN') && !p.isWord('ELSE')) return;
  if (!p.isWord('ELSE')) {
    if (!p.expectWord('THEN', 'thenOrElse')) return;
    result.success = clauseBody(p, 'unterminatedThen');
    if (!result.success) return;
    if (p.is('end')) p.advance();
    if (!p.isWord('ELSE')) {
      isTop(p, 'clauses', 'thenForm');
      return;
    }
    p.advance();
    if (!isTop(p, 'clauses', 'misplacedElse')) return;
  } else p.advance();
  result.otherwise = clauseBody(p, 'unterminatedElse');
  if (result.otherwise) isTop(p, 'clauses', 'elseForm');
}

/** A statement whose outcome is true or false, followed by THEN or ELSE (LOCATE, FIND, GETLIST). */
export function emitTest(p: Parser, test: Expression): void {
  const line = p.statementLine;
  const { yes, no } = thenElse(p);
  p.hasCode = true;
  p.block.push({ line, body: { kind: 'if', test, yes, no } });
}
