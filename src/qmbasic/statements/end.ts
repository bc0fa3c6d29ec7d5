import { includeRecord } from '../syntax/directives.ts';
import type { Parser } from '../syntax/parser.ts';
import { leaveRoutine } from '../syntax/routine-bounds.ts';
import type { StatementRow } from './statement.ts';

/** END: of a LOCAL routine, of a routine of a class, or of the program */
export const end: StatementRow = {
  names: ['END'],
  syntax(p) {
    if (p.local || p.classState > 2) leaveRoutine(p);
    else finalEnd(p);
  },
};

function finalEnd(p: Parser): void {
  p.finalEndSeen = true;
  while (!p.ended) {
    if (!p.is('end')) {
      p.error('textAfterEnd');
      p.source.ended = true;
      return;
    }
    p.advance();
  }
}

/** REM text, REMARK text */
export const remark: StatementRow = {
  names: ['REM', 'REMARK'],
  syntax(p) {
    p.skipLine();
  },
};

/** NULL: no operation */
export const nullStatement: StatementRow = {
  names: ['NULL'],
  syntax() {},
};

/** INCLUDE {file} record */
export const include: StatementRow = {
  names: ['INCLUDE'],
  syntax(p) {
    const at = p.source.line.toUpperCase().indexOf('INCLUDE');
    includeRecord(p, p.source.line.slice(at));
    p.skipLine();
  },
};
