import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import type { IndexDefinition } from '../file-kinds/descriptor.ts';
import type { KeyExtractor } from '../ports.ts';

function fieldOf(record: string, number: number): string {
  let start = 0;
  for (let n = 1; n < number; n += 1) {
    const mark = record.indexOf(FIELD_MARK, start);
    if (mark < 0) return '';
    start = mark + 1;
  }
  const end = record.indexOf(FIELD_MARK, start);
  return end < 0 ? record.slice(start) : record.slice(start, end);
}

/**
 * How an index on a plain field (D-type item) finds its values; undefined for an item that must
 * be evaluated.
 */
export function fieldExtractor(definition: IndexDefinition): KeyExtractor | undefined {
  const fields = definition.item.split(FIELD_MARK);
  if (fields[0]?.[0]?.toUpperCase() !== 'D') return undefined;
  const number = Number(fields[1]);
  if (!Number.isSafeInteger(number) || number < 0) return undefined;
  const read =
    number === 0 ? (id: string) => id : (_: string, record: string) => fieldOf(record, number);
  if (!definition.multivalued) return (id, record) => [read(id, record)];
  return (id, record) => {
    const text = read(id, record);
    return text.includes(VALUE_MARK) ? text.split(VALUE_MARK) : [text];
  };
}
