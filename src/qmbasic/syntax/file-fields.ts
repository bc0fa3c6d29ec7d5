// Fields of files named in a FILE statement: CUSTOMERS(NAME) reads or sets the field that the
// dictionary calls NAME.
import { ERROR_EXPRESSION } from './error-expression.ts';
import type { Parser } from './parser.ts';
import type { Expression, Variable } from './tree.ts';

/** name(field) in an expression when `name` is in a FILE statement; undefined otherwise. */
export function fileFieldReference(p: Parser, name: string): Expression | undefined {
  const record = p.fileRecords.has(p.token.upper) ? p.symbols.find(name) : undefined;
  if (!record || !p.is('(')) return undefined;
  const field = fileField(p, p.token.upper);
  if (field === undefined) return ERROR_EXPRESSION;
  record.wasUsed = true;
  if (!p.expect(')', 'rightBracket')) return ERROR_EXPRESSION;
  return {
    kind: 'extract',
    array: { kind: 'variable', variable: record },
    field: { kind: 'number', value: field },
    value: undefined,
    subvalue: undefined,
  };
}

/** Reads `(field` and gives the field's number; undefined after an error. */
export function fileField(p: Parser, file: string): number | undefined {
  p.advance();
  p.advance();
  const name = p.token.text;
  const dictionary = p.fileRecords.get(file) ?? file;
  const item =
    p.host.dictionaryItem(dictionary, name) ?? p.host.dictionaryItem(dictionary, p.token.upper);
  if (item === undefined) p.error('fieldUnknown', name);
  else {
    const fields = item.split('\xfe');
    const kind = (fields[0] ?? '').slice(0, 1).toUpperCase();
    const position = fields[1] ?? '';
    if (kind !== 'D' && kind !== 'A' && kind !== 'S') p.error('fieldKind', name);
    else if (kind !== 'D' && (fields[7] ?? '') !== '') p.error('fieldCorrelative', name);
    else if (!/^\d+$/.test(position)) p.error('fieldPosition', name);
    else if (Number(position) === 0) p.error('fieldIsId', name);
    else return Number(position);
  }
  return undefined;
}

/** The record variable of a FILE name, when the token names one and a bracket follows. */
export function fileRecordVariable(p: Parser): Variable | undefined {
  if (!p.fileRecords.has(p.token.upper) || !p.is('(')) return undefined;
  return p.symbols.find(p.token.text);
}
