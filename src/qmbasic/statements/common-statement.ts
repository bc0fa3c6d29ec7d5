import { fixedDimensions } from '../syntax/constants.ts';
import { plainName } from '../syntax/names.ts';
import type { Parser } from '../syntax/parser.ts';
import type { CommonBlock } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** COMMON {/name/} variable{(rows{,columns})}, ... */
export const common: StatementRow = {
  names: ['COMMON', 'COM'],
  syntax(p) {
    const name = blockName(p);
    if (name === undefined) return;
    const block = p.symbols.common(name, p.isMode('UNASSIGNED.COMMON'), p.isMode('PICK.MATRIX'));
    do {
      if (!commonVariable(p, block)) return;
    } while (p.take(','));
  },
};

function blockName(p: Parser): string | undefined {
  if (p.take('//') || !p.is('/')) return '';
  p.advance();
  const name = plainName(p);
  if (name === undefined) return undefined;
  return p.expect('/', 'commonSlash') ? name : undefined;
}

function commonVariable(p: Parser, block: CommonBlock): boolean {
  if (!p.is('name') && !p.is('name(')) {
    p.error('commonName');
    return false;
  }
  const isMatrix = p.is('name(');
  p.advance();
  const name = p.token.text;
  const size = isMatrix ? fixedDimensions(p, 'commonRows', 'commonColumns') : undefined;
  if (isMatrix && !size) return false;
  if (p.symbols.find(name)) {
    p.error('duplicateSymbol', name);
    return false;
  }
  const variable = p.symbols.add(name, {
    storage: 'common',
    index: block.variables.length,
    common: block,
    dimensions: size ? (size.columns > 0 ? 2 : 1) : 0,
    rows: size?.rows ?? 0,
    columns: size?.columns ?? 0,
  });
  block.variables.push(variable);
  return true;
}

/** CLEARCOMMON, CLEAR COMMON {/name/}: common variables become zero */
export const clearCommon: StatementRow = {
  names: ['CLEARCOMMON'],
  syntax(p) {
    clearBlock(p);
  },
};

function clearBlock(p: Parser): void {
  let name = '';
  if (p.take('/')) {
    name = plainName(p) ?? '';
    p.expect('/', 'commonSlash');
  }
  p.emit({ kind: 'clearCommon', name });
}

/**
 * CLEAR: all variables of the program become zero; CLEAR COMMON and CLEAR INPUT are statements of
 * their own
 */
export const clear: StatementRow = {
  names: ['CLEAR'],
  syntax(p) {
    if (p.takeWord('COMMON')) clearBlock(p);
    else if (p.takeWord('INPUT')) p.operation('CLEARINPUT', []);
    else p.emit({ kind: 'clear' });
  },
};
