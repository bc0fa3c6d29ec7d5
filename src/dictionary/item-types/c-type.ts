import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import { displayFields } from './d-type.ts';
import type { DictionaryItem } from './dictionary-item.ts';

/**
 * C: a program over the fields of the record, its lines separated by value marks; its result is
 * @ANS.
 */
export function programItem(name: string, fields: readonly string[]): DictionaryItem {
  const text = (fields[1] ?? '').replace(/^ +| +$/g, '').replaceAll(VALUE_MARK, FIELD_MARK);
  return { name, type: 'C', source: { kind: 'program', text }, ...displayFields(name, fields) };
}
