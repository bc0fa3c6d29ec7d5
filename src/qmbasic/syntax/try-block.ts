// TRY ... CATCH name, name ... END {TRY}
import { processLine, statementGroup } from './lines.ts';
import { NESTING_MAX, type Parser } from './parser.ts';
import type { ExceptionHandler, Target } from './tree.ts';

/** The block whose word TRY is the current token. */
export function tryBlock(p: Parser): void {
  const line = p.statementLine;
  const outer = p.block;
  p.open('try');
  const body = p.block;
  const handlers: ExceptionHandler[] = [];
  p.depth++;
  if (p.depth >= NESTING_MAX) p.error('tooDeep');
  else readBlock(p, handlers);
  p.depth--;
  p.frames.shift();
  p.block = outer;
  p.hasCode = true;
  outer.push({ line, body: { kind: 'try', body, handlers } });
}

function readBlock(p: Parser, handlers: ExceptionHandler[]): void {
  if (!p.is('end')) {
    p.advance();
    statementGroup(p);
  }
  p.advance();
  readStatements(p);
  while (isWordHere(p, 'CATCH')) {
    p.advance();
    p.failed = false;
    const { names, setting } = handlerHead(p);
    p.block = [];
    handlers.push({ names, setting, body: p.block });
    if (!p.is('end')) p.error('textAfterCatch');
    p.advance();
    readStatements(p);
  }
  if (p.ended) {
    p.error('unterminatedTry');
    return;
  }
  p.advance();
  p.takeWord('TRY');
  if (handlers.length === 0) p.error('tryWithoutCatch');
}

/** The word begins the line and is not a variable that is assigned. */
function isWordHere(p: Parser, word: string): boolean {
  return p.isWord(word) && p.is('name') && !/^[-+*/:]?=$|^[<[({]$|^->$/.test(p.peek().text);
}

function readStatements(p: Parser): void {
  while (!p.ended && !isWordHere(p, 'CATCH') && !isWordHere(p, 'END')) {
    processLine(p, false);
    if (p.is('end')) p.advance();
  }
}

function handlerHead(p: Parser): { names: string[]; setting: Target | undefined } {
  const names: string[] = [];
  if (!p.atEnd() && !p.isWord('SETTING')) {
    do {
      if (p.is('name') || p.is('string')) names.push(p.look.text.toUpperCase());
      else p.error('exceptionName');
      p.advance();
    } while (!p.failed && p.take(','));
  }
  const setting = p.takeWord('SETTING') ? p.grammar.simpleReference(p, true) : undefined;
  return { names, setting };
}
