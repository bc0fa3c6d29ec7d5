// {NAME}: a dictionary item of the file named by $DICT, applied to @RECORD and @ID.
import { ERROR_EXPRESSION } from './error-expression.ts';
import type { Parser } from './parser.ts';
import type { Expression } from './tree.ts';

/** The reference whose { is the current token. */
export function dictionaryReference(p: Parser): Expression {
  const dictionary = p.dictionary;
  if (dictionary === undefined) {
    p.error('dictRequired');
    return ERROR_EXPRESSION;
  }
  if (!p.is('name')) {
    p.error('itypeName');
    return ERROR_EXPRESSION;
  }
  p.advance();
  let name = p.token.text;
  let item = p.host.dictionaryItem(dictionary, name);
  if (item === undefined) {
    name = p.token.upper;
    item = p.host.dictionaryItem(dictionary, name);
  }
  const result = item === undefined ? undefined : itemReference(p, name, item, dictionary);
  if (!result) {
    if (!p.failed) p.error('itypeName');
    return ERROR_EXPRESSION;
  }
  if (!p.expect('}', 'itypeForm')) return ERROR_EXPRESSION;
  return result;
}

function itemReference(
  p: Parser,
  name: string,
  item: string,
  dictionary: string,
): Expression | undefined {
  const fields = item.split('\xfe');
  const kind = (fields[0] ?? '').slice(0, 1).toUpperCase();
  const correlative = fields[7] ?? '';
  if (kind === 'D' || ((kind === 'A' || kind === 'S') && correlative === '')) {
    const position = fields[1] ?? '';
    if (!/^\d+$/.test(position)) {
      p.error('noFieldNumber', name);
      return undefined;
    }
    if (Number(position) === 0) return { kind: 'at', name: 'ID', writable: true };
    return {
      kind: 'extract',
      array: { kind: 'at', name: 'RECORD', writable: true },
      field: { kind: 'number', value: Number(position) },
      value: undefined,
      subvalue: undefined,
    };
  }
  if (kind === 'C' || kind === 'I' || kind === 'A' || kind === 'S') {
    return { kind: 'itype', name: `${dictionary}\xfe${name}` };
  }
  return undefined;
}
