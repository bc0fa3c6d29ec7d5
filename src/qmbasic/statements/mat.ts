import { findVariable } from '../syntax/call-arguments.ts';
import { expression, plainExpression } from '../syntax/expressions.ts';
import { constant, matrixName, value } from '../syntax/operands.ts';
import { asTarget, variableReference } from '../syntax/references.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

const FIELD_MARK = '\xfe';

/** MAT m = expression, MAT m = MAT n */
export const mat: StatementRow = {
  names: ['MAT'],
  syntax(p) {
    p.advance();
    const variable = findVariable(p, p.token.text);
    if (!variable || variable.dimensions <= 0) {
      if (variable) variable.wasSet = true;
      p.error('matTarget');
      return;
    }
    variable.wasSet = true;
    if (!p.expect('=', 'matEquals')) return;
    if (p.takeWord('MAT')) {
      const source = matrixName(p, false);
      if (source) p.emit({ kind: 'matCopy', variable, source });
    } else p.emit({ kind: 'matFill', variable, value: expression(p) });
  },
};

/** MATBUILD v FROM m{,first{,last}} {USING delimiter} */
export const matbuild: StatementRow = {
  names: ['MATBUILD'],
  syntax(p) {
    p.advance();
    const target = asTarget(p, variableReference(p, true, false));
    if (!p.expectWord('FROM', 'from')) return;
    const variable = matrixName(p, false);
    if (!variable) return;
    const range: Operand[] = [constant(0), constant(0)];
    if (p.take(',')) {
      range[0] = value(expression(p));
      if (p.take(',')) range[1] = value(expression(p));
    }
    const delimiter = p.takeWord('USING') ? value(expression(p)) : constant(FIELD_MARK);
    if (!target) return;
    const operands: Operand[] = [{ kind: 'matrix', variable }, ...range, delimiter];
    p.emit({ kind: 'store', name: 'MATBUILD', operands, target });
  },
};

/** MATPARSE m FROM text, delimiter (or USING delimiter) */
export const matparse: StatementRow = {
  names: ['MATPARSE'],
  syntax(p) {
    const variable = matrixName(p, true);
    if (!variable) return;
    if (!p.expectWord('FROM', 'from')) return;
    const text = plainExpression(p);
    if (!p.is(',') && !p.isWord('USING')) {
      p.error('commaOrUsing');
      return;
    }
    p.advance();
    p.operation('MATPARSE', [{ kind: 'matrix', variable }, value(text), value(expression(p))]);
  },
};
