// Numbers that must be known when compiling: dimensions in COMMON, PRIVATE and PUBLIC.
import type { Parser } from './parser.ts';

/** Reads a constant with its sign; undefined after an error. */
function numericConstant(p: Parser): number | undefined {
  p.advance();
  let negative = false;
  while (p.token.kind === '+' || p.token.kind === '-') {
    if (p.token.kind === '-') negative = !negative;
    p.advance();
  }
  const value = constantValue(p);
  if (value === undefined || Number.isNaN(value)) {
    p.error('numericConstant');
    return undefined;
  }
  return negative ? -value : value;
}

function constantValue(p: Parser): number | undefined {
  const token = p.token;
  switch (token.kind) {
    case 'number':
      return Number(token.text);
    case 'hex':
      return Number.parseInt(token.text, 16) | 0;
    case 'string':
      return token.text.trim() === '' ? undefined : Number(token.text);
    case 'name': {
      const equate = p.equates.get(token.text);
      if (equate?.kind === 'number') return equate.value;
      return equate?.kind === 'string' ? Number(equate.value) : undefined;
    }
    default:
      return undefined;
  }
}

export interface Dimensions {
  readonly rows: number;
  readonly columns: number;
}

/** Reads `(rows{,columns})` after a name; undefined after an error. */
export function fixedDimensions(
  p: Parser,
  rowsError: 'commonRows' | 'localRows' | 'rows',
  columnsError: 'commonColumns' | 'localColumns' | 'columns',
): Dimensions | undefined {
  p.advance();
  const rows = numericConstant(p);
  if (rows === undefined) return undefined;
  if (rows < 1) {
    p.error(rowsError);
    return undefined;
  }
  let columns = 0;
  if (p.take(',')) {
    const value = numericConstant(p);
    if (value === undefined) return undefined;
    if (value < 1) {
      p.error(columnsError);
      return undefined;
    }
    columns = value;
  }
  if (!p.expect(')', 'rightBracket')) return undefined;
  return { rows, columns };
}
