import type { CompileMessage } from '../syntax/messages.ts';
import { callName, plainName } from '../syntax/names.ts';
import { parameterList } from '../syntax/parameters.ts';
import type { Parser } from '../syntax/parser.ts';
import type { StatementRow } from './statement.ts';

/** Longest name that the catalogue keeps. */
const NAME_LENGTH_MAX = 128;

/** False, with an error, when a module head cannot stand here. */
function headAllowed(p: Parser, tooLate: CompileMessage): boolean {
  if (p.nameIsSet) p.error('secondHeader');
  else if (p.hasCode) p.error(tooLate);
  else return true;
  return false;
}

function setName(p: Parser, name: string): void {
  p.programName = name.slice(0, NAME_LENGTH_MAX);
  if (name.length > NAME_LENGTH_MAX) p.warning('nameTruncated');
}

/** PROGRAM name */
export const program: StatementRow = {
  names: ['PROGRAM'],
  syntax(p) {
    if (!headAllowed(p, 'programTooLate')) return;
    const name = plainName(p);
    if (name === undefined) return;
    setName(p, name);
    p.nameIsSet = true;
  },
};

/** SUBROUTINE {name}{(arguments)} {VAR.ARGS} */
export const subroutine: StatementRow = {
  names: ['SUBROUTINE', 'SUB'],
  syntax(p) {
    if (!headAllowed(p, 'subroutineTooLate')) return;
    if (!p.atEnd() && !p.is('(')) {
      const name = callName(p);
      if (name === undefined) return;
      setName(p, name);
    }
    p.nameIsSet = true;
    p.programKind = 'subroutine';
    finishHead(p);
  },
};

/** FUNCTION name{(arguments)} {VAR.ARGS} */
export const functionHead: StatementRow = {
  names: ['FUNCTION'],
  syntax(p) {
    if (!headAllowed(p, 'functionTooLate')) return;
    if (!p.is('(')) {
      const name = callName(p);
      if (name === undefined) return;
      setName(p, name);
    }
    p.nameIsSet = true;
    p.programKind = 'function';
    const result = p.symbols.anonymous('argument');
    result.wasSet = true;
    p.result = result;
    finishHead(p);
  },
};

function finishHead(p: Parser): void {
  if (p.is('(')) {
    const parameters = parameterList(p, '');
    if (!parameters) return;
    p.parameters = parameters;
  }
  if (p.takeWord('VAR.ARGS')) p.varArgs = true;
}
