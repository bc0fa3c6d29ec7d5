// COLL{path}, COLL{name, name}, COLL{path}{path}: elements of a data collection. A { that begins an
// operand is a reference to a dictionary instead.
import { ERROR_EXPRESSION } from './error-expression.ts';
import type { Parser } from './parser.ts';
import type { Expression, Operand } from './tree.ts';

const value = (expression: Expression): Operand => ({ kind: 'value', expression });

/** Reads {path{, path}}, the { being next. */
function elementPath(p: Parser): Operand[] | undefined {
  p.advance();
  const paths: Operand[] = [];
  do paths.push(value(p.grammar.expression(p)));
  while (!p.failed && p.take(','));
  return !p.failed && p.expect('}', 'rightBrace') ? paths : undefined;
}

function element(collection: Expression, paths: readonly Operand[]): Expression {
  return { kind: 'function', name: 'GETELEMENT', operands: [value(collection), ...paths] };
}

/** The element of what stands before the {, which is next. */
export function elementSuffix(p: Parser, collection: Expression): Expression {
  const paths = elementPath(p);
  return paths ? element(collection, paths) : ERROR_EXPRESSION;
}

export interface ElementTarget {
  readonly collection: Expression;
  readonly paths: readonly Operand[];
  /** The element as it is now. */
  readonly element: Expression;
}

/** An element that is to be set or deleted; the { is next. */
export function elementTarget(p: Parser, from: Expression): ElementTarget | undefined {
  let collection = from;
  for (;;) {
    const paths = elementPath(p);
    if (!paths) return undefined;
    const inner = element(collection, paths);
    if (!p.is('{')) return { collection, paths, element: inner };
    collection = inner;
  }
}
