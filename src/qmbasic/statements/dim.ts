import { findVariable } from '../syntax/call-arguments.ts';
import { expression } from '../syntax/expressions.ts';
import type { Parser } from '../syntax/parser.ts';
import type { Expression } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** DIM matrix(rows{,columns}), ... */
export const dim: StatementRow = {
  names: ['DIM', 'DIMENSION'],
  syntax(p) {
    do {
      if (!dimension(p)) return;
    } while (p.take(','));
  },
};

function dimension(p: Parser): boolean {
  p.advance();
  if (p.token.kind !== 'name(') {
    p.error('dimensionsRequired');
    return false;
  }
  const name = p.token.text;
  let variable = findVariable(p, name);
  if (variable?.common?.pickStyle && variable.dimensions !== 0) {
    p.error('pickMatrix');
    return false;
  }
  variable ??= p.symbols.add(name, { storage: 'local', dimensions: -1 });
  p.advance();
  const rows = expression(p);
  let columns: Expression = { kind: 'number', value: 0 };
  const dimensions = p.take(',') ? 2 : 1;
  if (dimensions === 2) columns = expression(p);
  // ScarletDME: whatever stands where the closing bracket should be is skipped (statements-
  // compile/matrices P14)
  p.advance();
  if (variable.dimensions < 0) variable.dimensions = dimensions;
  else if (variable.dimensions !== dimensions) {
    p.error('dimensionsDiffer');
    return false;
  }
  p.emit({ kind: 'dim', variable, rows, columns, pickStyle: p.isMode('PICK.MATRIX') });
  return true;
}
