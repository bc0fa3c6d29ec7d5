import { thenElse } from '../syntax/clauses.ts';
import { expression, plainExpression, singleOperand } from '../syntax/expressions.ts';
import { constant, plainValue, reference, setReference, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { asTarget, variableReference } from '../syntax/references.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** Words that may follow the variable of INPUT @. */
const FIELD_WORDS = [
  'APPEND',
  'EDIT',
  'FOR',
  'HIDDEN',
  'OVERLAY',
  'PANNING',
  'TIMEOUT',
  'UPCASE',
  'WAITING',
  'NOCASEINVERT',
];
const LINE_WORDS = ['FOR', 'HIDDEN', 'TIMEOUT', 'UPCASE', 'WAITING', 'NOCASEINVERT'];
const TIMES = ['FOR', 'TIMEOUT', 'WAITING'];

interface Options {
  /**
   * Words and signs given: HIDDEN, UPCASE, '_' (full field without Return), ':' (stay on the line),
   * ...
   */
  flags: string[];
  timeout: Operand;
}

/**
 * INPUT variable{, length}{_}{:} {options} {THEN} {ELSE}: operands variable, length, flags,
 * timeout.
 * INPUT @(column, row){,}{:}variable{, length}... and INPUTFIELD: operands column, row, variable,
 * length, mask, flags, timeout.
 * Flags are one text of words between spaces.
 */
export const input: StatementRow = {
  names: ['INPUT', 'INPUTFIELD'],
  syntax(p, name) {
    const options: Options = { flags: [], timeout: constant(null) };
    if (p.isMode('NO.ECHO.DATA')) options.flags.push('NO.ECHO.DATA');
    if (p.isMode('NO.CASE.INVERT')) options.flags.push('NOCASEINVERT');
    const operands = p.is('@') ? fieldInput(p, name, options) : lineInput(p, options);
    p.extraReserved = [];
    if (!operands) return;
    finish(p, p.inputAt ? 'INPUT.AT' : 'INPUT', operands, options);
  },
};

function finish(p: Parser, name: string, operands: Operand[], options: Options): void {
  const line = p.statementLine;
  // THEN and ELSE may stand on the next line: look past the end of this one.
  while (p.is('end') && !p.ended) p.advance();
  const hasClauses = p.isWord('THEN') || p.isWord('ELSE');
  if (hasClauses) options.flags.push('THENELSE');
  const all = [...operands, constant(options.flags.join(' ')), options.timeout];
  if (!hasClauses) {
    p.hasCode = true;
    p.block.push({ line, body: { kind: 'operation', name, operands: all, clauses: undefined } });
    return;
  }
  const { yes, no } = thenElse(p);
  p.hasCode = true;
  p.block.push({
    line,
    body: { kind: 'if', test: { kind: 'test', name, operands: all }, yes, no },
  });
}

function lineInput(p: Parser, options: Options): Operand[] | undefined {
  p.inputAt = false;
  const target = setReference(p);
  if (p.failed || !target) return undefined;
  p.extraReserved = LINE_WORDS;
  const length = p.take(',') ? plainValue(p) : constant(0);
  while (readOption(p, options, LINE_WORDS)) {
    /* each option in turn */
  }
  return [target, length];
}

function fieldInput(p: Parser, name: string, options: Options): Operand[] | undefined {
  p.inputAt = true;
  if (name === 'INPUTFIELD') options.flags.push('FIELD');
  p.advance();
  if (!p.expect('(', 'leftBracket')) return undefined;
  const column = value(expression(p));
  p.comma();
  const row = value(expression(p));
  if (!p.expect(')', 'rightBracket')) return undefined;
  p.take(',');
  if (p.take(':')) options.flags.push('DISPLAY');
  const target = setReference(p);
  if (p.failed || !target) return undefined;
  let length = constant(0);
  if (p.take(',')) length = value(singleOperand(p));
  else if (name === 'INPUTFIELD') {
    p.error('inputLength');
    return undefined;
  }
  if (p.take('_')) options.flags.push('_');
  if (p.take(':')) options.flags.push(':');
  p.extraReserved = FIELD_WORDS;
  let mask = constant(null);
  if (!p.atEnd() && !p.isReserved(p.look.upper)) mask = value(plainExpression(p));
  while (readOption(p, options, FIELD_WORDS)) {
    /* each option in turn */
  }
  return [column, row, target, length, mask];
}

function readOption(p: Parser, options: Options, words: readonly string[]): boolean {
  if (words === LINE_WORDS && (p.is('_') || p.is(':'))) {
    options.flags.push(p.look.text);
    p.advance();
    return true;
  }
  const word = p.look.upper;
  if (!words.includes(word)) return false;
  p.advance();
  if (TIMES.includes(word)) options.timeout = plainValue(p);
  else options.flags.push(word);
  return true;
}

/** IN variable {FOR tenths of a second} {THEN} {ELSE}: one key as its character number */
export const inStatement: StatementRow = {
  names: ['IN'],
  syntax(p) {
    p.advance();
    const target = asTarget(p, variableReference(p, true, false));
    const time = p.takeWord('FOR') ? plainValue(p) : constant(0);
    if (!target) return;
    const operands = [reference(target), time];
    if (!p.isWord('THEN') && !p.isWord('ELSE')) p.operation('IN', operands);
    else {
      const line = p.statementLine;
      const { yes, no } = thenElse(p);
      p.block.push({
        line,
        body: { kind: 'if', test: { kind: 'test', name: 'IN', operands }, yes, no },
      });
    }
  },
};
