// BEGIN TRANSACTION ... END TRANSACTION
import { processLine } from './lines.ts';
import { NESTING_MAX, type Parser } from './parser.ts';

/** The block whose word TRANSACTION is the current token. */
export function transactionBlock(p: Parser): void {
  if (!p.is('end')) {
    p.error('textAfterBeginTransaction');
    return;
  }
  const line = p.statementLine;
  const outer = p.block;
  const number = p.open('transaction');
  const body = p.block;
  p.depth++;
  if (p.depth >= NESTING_MAX) p.error('tooDeep');
  else if (readBody(p)) closeBlock(p);
  p.depth--;
  p.frames.shift();
  p.block = outer;
  p.hasCode = true;
  outer.push({ line, body: { kind: 'transaction', body, number } });
}

function readBody(p: Parser): boolean {
  p.advance();
  while (!p.isWord('END') && !p.ended) {
    processLine(p, false);
    if (p.is('end')) p.advance();
  }
  if (!p.ended) return true;
  p.error('unterminatedTransaction');
  return false;
}

function closeBlock(p: Parser): void {
  p.advance();
  if (!p.isWord('TRANSACTION')) {
    p.error('transactionAfterEnd');
    return;
  }
  p.advance();
  if (p.frames[0]?.kind !== 'transaction') p.error('transactionPairing');
}
