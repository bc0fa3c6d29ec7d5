// Lines, statement groups and single statements: labels, dispatch by name, assignments, directives.
import { assignment, atAssignment } from './assignments.ts';
import { directive } from './directives.ts';
import { statementHint } from './hints.ts';
import type { Parser } from './parser.ts';

/**
 * Reads one source line; `prefetched` when its first token is already current and its label taken.
 */
export function processLine(p: Parser, prefetched: boolean): void {
  if (!prefetched) p.advance();
  p.statementLine = p.source.lineNumber;
  checkForLabel(p);
  statementGroup(p);
  if (p.is('end')) p.advance();
}

/** Takes a label at the start of a line. */
export function checkForLabel(p: Parser): void {
  const token = p.token;
  if (token.kind === 'name') {
    if (!p.is(':')) return;
    defineLabel(p, token.text);
    p.advance();
  } else if (token.kind === 'label') {
    defineLabel(p, token.text.endsWith(':') ? token.text.slice(0, -1) : token.text);
  } else if (token.kind === 'number' || token.kind === 'float') {
    defineLabel(p, token.text);
    if (p.is(':')) p.advance();
  } else return;
  p.advance();
  if (p.token.text.startsWith('*') || p.token.text.startsWith('!')) p.skipLine();
}

function defineLabel(p: Parser, name: string): void {
  const full = p.local ? `${p.local.name}:${name}` : name;
  const known = p.symbols.labels.get(full);
  if (known?.defined) {
    p.error('duplicateLabel');
    return;
  }
  // A jump into TRY could not be carried out
  if (p.frames.some((frame) => frame.kind === 'try')) {
    p.error('labelInTry');
    return;
  }
  if (p.frames.length > 0) p.labelsInside = true;
  const label = p.label(full, 'define');
  p.block.push({ line: p.statementLine, body: { kind: 'label', label } });
}

/** Statements separated by semicolons, the first one's first token being current. */
export function statementGroup(p: Parser): void {
  statement(p);
  while (p.is(';')) {
    p.advance();
    p.advance();
    statement(p);
  }
}

/** Statements that do nothing when the program runs: the debugger does not stop in front of them. */
const WITHOUT_STOP = new Set([
  'CLASS',
  'COM',
  'COMMON',
  'DEFFUN',
  'ELSE',
  'EQU',
  'EQUATE',
  'FUNCTION',
  'GET',
  'INCLUDE',
  'LOCAL',
  'PRIVATE',
  'PROGRAM',
  'PUBLIC',
  'REM',
  'REMARK',
  'SET',
  'SUB',
  'SUBROUTINE',
]);

/** Names that are statements although a bracket follows at once. */
const BRACKET_STATEMENTS = new Set(['RETURN', 'LOCATE', 'RANDOMIZE', 'SUB', 'SUBROUTINE']);

function statement(p: Parser): void {
  p.failed = false;
  p.operators = 0;
  p.statementLine = p.source.lineNumber;
  while (p.token.kind === ';') p.advance();
  const token = p.token;
  switch (token.kind) {
    case 'name':
      if (isAssignment(p)) anyAssignment(p);
      else namedStatement(p);
      return;
    case 'name(':
      if (BRACKET_STATEMENTS.has(token.upper)) namedStatement(p);
      else anyAssignment(p);
      return;
    case '@name':
      p.stopPoint();
      p.advance();
      atAssignment(p);
      return;
    case 'end':
      return;
    default:
      if ((token.text === '$' || token.text === '#') && p.index === 1) directive(p);
      else p.error('unrecognised', '', { at: 'token' });
  }
}

function anyAssignment(p: Parser): void {
  p.stopPoint();
  assignment(p);
}

function isAssignment(p: Parser): boolean {
  switch (p.look.kind) {
    case '=':
    case '+=':
    case '-=':
    case '*=':
    case '/=':
    case ':=':
    case '[':
    case '<':
    case '->':
      return true;
    case '{':
      // CRT {NAME} prints an item of a dictionary
      return !p.tables.statements.has(p.token.upper) || p.peek().kind === 'string';
    default:
      return false;
  }
}

function namedStatement(p: Parser): void {
  const name = p.token.upper;
  const shape = p.tables.statements.get(name);
  if (!shape) {
    p.error('unrecognised', '', statementHint(p));
    return;
  }
  if (!WITHOUT_STOP.has(name)) p.stopPoint();
  shape.syntax(p, name);
}
