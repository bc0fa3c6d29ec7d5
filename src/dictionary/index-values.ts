// Indices on expressions: the values under which a record is listed.
import type { KeyExtractorSource } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import { compiledFor, compileItem, dictionaryItems } from './compiled-item.ts';
import { newCurrentRecord } from './field-readers/current-record.ts';
import { rawField } from './field-readers/raw-field.ts';

/** Finds the values of indices for the session that works with this process's files. */
export function indexValues(session: () => Session | undefined): KeyExtractorSource {
  return {
    extractor: (filePath, index) => {
      let read: ((id: string, record: string) => string) | undefined;
      return (id, record) => {
        read ??= valueReader(session(), filePath, index.item);
        const text = read?.(id, record) ?? '';
        if (!index.multivalued) return [text];
        return text.split(VALUE_MARK);
      };
    },
  };
}

function valueReader(
  session: Session | undefined,
  filePath: string,
  item: string,
): ((id: string, record: string) => string) | undefined {
  if (!session) return undefined;
  const fileName = compiledFor(item) || filePath.slice(filePath.lastIndexOf('/') + 1);
  const compiled = compileItem(session, item, {
    items: dictionaryItems(session, fileName),
    report: () => undefined,
  });
  if (!compiled) return plainReader(item);
  const current = newCurrentRecord(fileName);
  return (id, record) => {
    current.id = id;
    current.record = record;
    return compiled.expression.evaluate(current, 0);
  };
}

/** A and S-types without a correlative. */
function plainReader(item: string): (id: string, record: string) => string {
  const number = Number.parseInt(item.split(FIELD_MARK)[1] ?? '', 10) || 0;
  return (id, record) => (number === 0 ? id : rawField(record, number));
}
