// Statements that take a delimited or CSV text apart into variables.
import { dcount } from '#values/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { thenElse } from '../syntax/clauses.ts';
import { plainExpression } from '../syntax/expressions.ts';
import { fieldReference, isFieldReference } from '../syntax/field-reference.ts';
import { constant, matrixName, reference, useVariable, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { asTarget, variableReference } from '../syntax/references.ts';
import type {
  AssignmentQualifier,
  Expression,
  Statement,
  StatementBody,
  Target,
} from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

type Part = (n: number) => Expression;

const number = (n: number): Expression => ({ kind: 'number', value: n });
const FIELD_MARK = '\xfe';
const COMMA: Expression = { kind: 'string', value: ',' };

/** A variable that only the compiler knows. */
function hidden(p: Parser): Expression & Target {
  return { kind: 'variable', variable: p.symbols.anonymous('local') };
}

function assign(
  p: Parser,
  target: Target,
  item: Expression,
  qualifier?: AssignmentQualifier,
): Statement {
  const body: StatementBody = {
    kind: 'assign',
    target,
    qualifier: qualifier ?? undefined,
    operator: '=',
    value: item,
  };
  return { line: p.statementLine, body };
}

/** The variables that receive the parts, as assignments; undefined after an error. */
function targets(p: Parser, part: Part): Statement[] | undefined {
  const list: Statement[] = [];
  do {
    if (!p.is('name') && !p.is('name(')) {
      p.error('variable');
      return undefined;
    }
    p.advance();
    const target = asTarget(p, variableReference(p, true, false));
    let qualifier: AssignmentQualifier;
    if (p.is('<')) {
      p.formatAllowed = false;
      if (!isFieldReference(p)) {
        p.error('fieldAssignment');
        return undefined;
      }
      p.advance();
      const isCompatible = p.isMode('COMPATIBLE.APPEND');
      qualifier = { kind: 'field', ...fieldReference(p), substring: undefined, isCompatible };
      if (p.failed) return undefined;
    }
    if (!target) return undefined;
    list.push(assign(p, target, part(list.length + 1), qualifier));
  } while (p.take(','));
  return list;
}

function csvOf(text: Expression, delimiter: Expression): Expression {
  return { kind: 'function', name: 'CSVDQ', operands: [value(text), value(delimiter)] };
}

/** The n'th field of a text that CSVDQ() made. */
function fieldOf(array: Expression): Part {
  return (n) => ({
    kind: 'extract',
    array,
    field: number(n),
    value: undefined,
    subvalue: undefined,
  });
}

function push(p: Parser, ...list: Statement[]): void {
  p.hasCode = true;
  p.block.push(...list);
}

/**
 * The assignments from a text of CSVDQ(), then what STATUS() is: 1 where it was null, 2 where it
 * had fewer fields than there are variables.
 */
function storing(p: Parser, kept: Expression, list: readonly Statement[]): Statement[] {
  const operands = [value(kept), constant(list.length)];
  const body = { kind: 'operation' as const, name: 'CSV.STATUS', operands, clauses: undefined };
  return [...list, { line: p.statementLine, body }];
}

/** DPARSE text, delimiter, variable, ...; DPARSE.CSV likewise, honouring quotes */
export const dparse: StatementRow = {
  names: ['DPARSE', 'DPARSE.CSV'],
  syntax(p, name) {
    const text = plainExpression(p);
    p.comma();
    const delimiter = plainExpression(p);
    p.comma();
    const kept = hidden(p);
    if (name === 'DPARSE.CSV') {
      const list = targets(p, fieldOf(kept));
      if (list) push(p, assign(p, kept, csvOf(text, delimiter)), ...storing(p, kept, list));
      return;
    }
    const mark = hidden(p);
    const list = targets(p, (n) => ({
      kind: 'fields',
      text: kept,
      delimiter: mark,
      occurrence: number(n),
      count: number(1),
    }));
    if (list) push(p, assign(p, kept, text), assign(p, mark, delimiter), ...list);
  },
  operations: {
    'CSV.STATUS'(rt: Runtime, kept: Value, variables: number) {
      const text = rt.text(kept, 0);
      rt.session.status = text === '' ? 1 : dcount(text, FIELD_MARK) < variables ? 2 : 0;
    },
  },
};

/** INPUTCSV variable, ... */
export const inputcsv: StatementRow = {
  names: ['INPUTCSV'],
  syntax(p) {
    const line = hidden(p);
    const kept = hidden(p);
    const list = targets(p, fieldOf(kept));
    if (!list) return;
    p.operation('INPUT', [reference(line), constant(0), constant(''), constant(null)]);
    push(p, assign(p, kept, csvOf(line, COMMA)), ...storing(p, kept, list));
  },
};

/** READCSV FROM file TO variable, ... {THEN} {ELSE} */
export const readcsv: StatementRow = {
  names: ['READCSV'],
  syntax(p) {
    if (!p.expectWord('FROM', 'from')) return;
    const file = useVariable(p);
    if (p.failed || !file) return;
    if (!p.expectWord('TO', 'to')) return;
    const line = hidden(p);
    const kept = hidden(p);
    const list = targets(p, fieldOf(kept));
    const first = [assign(p, kept, csvOf(line, COMMA)), ...storing(p, kept, list ?? [])];
    readThen(p, [reference(line), file], first);
  },
};

/** MATREADCSV matrix FROM file {THEN} {ELSE} */
export const matreadcsv: StatementRow = {
  names: ['MATREADCSV'],
  syntax(p) {
    const variable = matrixName(p, true);
    if (!variable) return;
    if (!p.expectWord('FROM', 'from')) return;
    const file = useVariable(p);
    if (p.failed || !file) return;
    const line = hidden(p);
    const operands = [
      { kind: 'matrix' as const, variable },
      value(csvOf(line, COMMA)),
      constant('\xfe'),
    ];
    const parse: Statement = {
      line: p.statementLine,
      body: { kind: 'operation', name: 'MATPARSE', operands, clauses: undefined },
    };
    readThen(p, [reference(line), file], [parse]);
  },
};

/** READSEQ whose THEN begins with the statements given. */
function readThen(
  p: Parser,
  operands: Parameters<Parser['operation']>[1],
  first: Statement[],
): void {
  const line = p.statementLine;
  const { yes, no } = thenElse(p);
  const body: StatementBody = {
    kind: 'operation',
    name: 'READSEQ',
    operands: [...operands, constant(false)],
    clauses: { onError: undefined, locked: undefined, success: [...first, ...yes], otherwise: no },
  };
  p.hasCode = true;
  p.block.push({ line, body });
}
