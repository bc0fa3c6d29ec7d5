// X<f,v,s>: telling a field reference from "less than", and reading its positions.
import type { Parser } from './parser.ts';
import type { Token } from './tokens.ts';
import type { Expression } from './tree.ts';

export interface FieldReference {
  readonly field: Expression;
  readonly value: Expression | undefined;
  readonly subvalue: Expression | undefined;
}

/**
 * True when the "<" that comes next opens a field reference; its closing ">" is then marked 'field-
 * end'.
 * A matching ">" on the line decides, unless AND, OR, THEN or a further operand shows that both are
 * comparisons.
 */
export function isFieldReference(p: Parser): boolean {
  const first = p.index + 1;
  const close = closingBracket(p, first);
  if (close < 0) return false;
  if (close - first !== 1 && !canFollow(p, close)) return false;
  markClosing(p, close);
  return true;
}

function closingBracket(p: Parser, first: number): number {
  let brackets = 0;
  let angles = 1;
  for (let at = first; ; at++) {
    if (--p.scanBudget < 0) return -1;
    const token = p.tokens[at];
    if (!token || token.kind === 'end') return -1;
    if (token.kind === '(') brackets++;
    else if (token.kind === ')') {
      if (--brackets < 0) return -1;
    } else if (brackets === 0) {
      if (token.kind === '<') angles++;
      else if (token.kind === '>' || token.kind === '>=' || token.kind === '><') angles--;
      else if (token.kind === '&' || token.kind === '!' || token.upper === 'THEN') return -1;
    }
    if (brackets === 0 && angles === 0) return at;
  }
}

/** What may stand after the closing bracket of a reference of more than one token. */
function canFollow(p: Parser, close: number): boolean {
  const closing = p.tokens[close] as Token;
  const after = closing.kind === '>' ? p.tokens[close + 1] : closing;
  switch (after?.kind) {
    case 'name':
      return p.formatAllowed || p.isReserved(after.upper);
    case 'name(':
    case 'string':
      return p.formatAllowed;
    case 'number':
    case 'hex':
    case 'float':
      return false;
    default:
      return true;
  }
}

/** Splits >= and >< so that the first half closes the reference. */
function markClosing(p: Parser, close: number): void {
  const closing = p.tokens[close] as Token;
  const split = (kind: '=' | '<'): void => {
    const column = (p.source.columns[close] ?? 0) + 1;
    p.source.insert(close + 1, { kind, text: kind, upper: kind }, column);
  };
  if (closing.kind === '>=') split('=');
  else if (closing.kind === '><') {
    const after = p.tokens[close + 1];
    if (after?.text === '=')
      p.tokens[close + 1] = { ...after, kind: '<=', text: '<=', upper: '<=' };
    else split('<');
  }
  p.tokens[close] = { ...closing, kind: 'field-end' };
}

/** Reads f{,v{,s}}> after the opening bracket. */
export function fieldReference(p: Parser): FieldReference {
  const field = p.grammar.expression(p);
  const value = p.take(',') ? p.grammar.expression(p) : undefined;
  const subvalue = p.take(',') ? p.grammar.expression(p) : undefined;
  p.expect('field-end', 'fieldReference');
  return { field, value, subvalue };
}
