import { expression } from '../syntax/expressions.ts';
import { optionHint } from '../syntax/hints.ts';
import { processLine, statementGroup } from '../syntax/lines.ts';
import { NESTING_MAX, type Parser } from '../syntax/parser.ts';
import { transactionBlock } from '../syntax/transaction-block.ts';
import type { CaseArm, Statement } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** BEGIN CASE ... CASE e ... END CASE, or BEGIN TRANSACTION ... END TRANSACTION */
export const begin: StatementRow = {
  names: ['BEGIN'],
  syntax(p) {
    p.advance();
    if (p.token.upper === 'CASE') caseBlock(p);
    else if (p.token.upper === 'TRANSACTION') transactionBlock(p);
    else p.error('beginWhat', '', optionHint(p, 'token', ['CASE', 'TRANSACTION']));
  },
};

/** CASE outside BEGIN CASE ... END CASE */
export const strayCase: StatementRow = {
  names: ['CASE'],
  syntax(p) {
    p.error('misplacedCase');
  },
};

function caseBlock(p: Parser): void {
  if (!p.is('end')) {
    p.error('textAfterBeginCase');
    return;
  }
  p.advance();
  const line = p.statementLine;
  const outer = p.block;
  const arms: CaseArm[] = [];
  p.open('case');
  p.depth++;
  if (p.depth >= NESTING_MAX) p.error('tooDeep');
  else if (readArms(p, arms)) closeCase(p);
  p.depth--;
  p.block = outer;
  p.frames.shift();
  p.hasCode = true;
  outer.push({ line, body: { kind: 'case', arms } });
}

function readArms(p: Parser, arms: CaseArm[]): boolean {
  while (!p.isWord('END') && !p.ended) {
    if (!p.isWord('CASE')) {
      p.error('caseExpected');
      return false;
    }
    if (!readArm(p, arms)) return false;
  }
  if (!p.ended) return true;
  p.error('unterminatedCase');
  return false;
}

function readArm(p: Parser, arms: CaseArm[]): boolean {
  p.advance();
  const line = p.source.lineNumber;
  p.statementLine = line;
  const test = expression(p);
  const body: Statement[] = [];
  arms.push({ test, line, body });
  p.block = body;
  if (p.frames[0]?.kind !== 'case') {
    p.error('caseExpression');
    return false;
  }
  if (p.take(';')) {
    if (!p.is('end')) {
      p.advance();
      statementGroup(p);
    }
  } else if (!p.is('end')) {
    p.error('caseExpression');
    return false;
  }
  if (p.is('end')) p.advance();
  while (!p.isWord('CASE') && !p.isWord('END') && !p.ended) {
    processLine(p, false);
    if (p.is('end')) p.advance();
  }
  return true;
}

function closeCase(p: Parser): void {
  p.advance();
  if (!p.isWord('CASE')) p.error('caseAfterEnd');
  else p.advance();
}
