// The list after CRT, PRINT, STOP: items between commas, a colon at the end to stay on the line.
import { expression } from './expressions.ts';
import type { Parser } from './parser.ts';
import type { Expression } from './tree.ts';

export interface PrintList {
  readonly text: Expression;
  readonly newline: boolean;
}

const TAB: Expression = { kind: 'string', value: '\t' };

/** Reads a print list; a comma becomes a tab character. */
export function printList(p: Parser): PrintList {
  const isKeyword = p.is('name') && p.isReserved(p.look.upper);
  if (p.atEnd() || isKeyword) return { text: { kind: 'string', value: '' }, newline: true };
  let text = expression(p);
  while (!p.atEnd() && p.take(',')) {
    const left: Expression = { kind: 'binary', operator: ':', left: text, right: TAB };
    text = { kind: 'binary', operator: ':', left, right: expression(p) };
  }
  return { text, newline: !p.take(':') };
}
