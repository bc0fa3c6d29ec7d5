import { displayFields } from './d-type.ts';
import type { DictionaryItem } from './dictionary-item.ts';

/** I: an expression over the fields of the record. */
export function expressionItem(name: string, fields: readonly string[]): DictionaryItem {
  const text = (fields[1] ?? '').replace(/^ +| +$/g, '');
  return { name, type: 'I', source: { kind: 'expression', text }, ...displayFields(name, fields) };
}
