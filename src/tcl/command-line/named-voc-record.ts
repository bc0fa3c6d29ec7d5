// VOC records in named form: a line `NAME: value` for each property, in place of fields by number.
import { FIELD_MARK } from '#values/index.ts';

/** Field 5 of a verb that only administrators may use. */
export const ADMINISTRATORS_ONLY = '@ADMIN';

const PROPERTY = /^\s*([A-Za-z.]+)\s*:\s*(.*)$/;

/** `TYPE: V`, `EXECUTE: program`, `SECURITY: ADMIN`, `DESCRIPTION: text` as a record with numbered fields; other records as they are. */
export function classicForm(record: string): string {
  if (!/^\s*TYPE\s*:/i.test(record)) return record;
  const properties = new Map<string, string[]>();
  for (const line of record.split(FIELD_MARK)) {
    const [, name = '', value = ''] = PROPERTY.exec(line) ?? [];
    const key = name.toUpperCase();
    if (key !== '') properties.set(key, [...(properties.get(key) ?? []), value.trim()]);
  }
  const one = (...names: string[]) =>
    names.map((name) => properties.get(name)?.[0]).find((value) => value !== undefined) ?? '';
  const type = one('TYPE').toUpperCase();
  const head = `${type} ${one('DESCRIPTION')}`.trimEnd();
  return [head, ...fieldsOf(type, properties, one)].join(FIELD_MARK);
}

function fieldsOf(
  type: string,
  properties: ReadonlyMap<string, string[]>,
  one: (...names: string[]) => string,
): readonly string[] {
  const security =
    one('SECURITY').toUpperCase() === 'ADMIN' ? ADMINISTRATORS_ONLY : one('SECURITY');
  switch (type) {
    case 'V':
      return [one('CLASS') || 'CA', one('EXECUTE', 'PROGRAM'), one('OPTION'), security];
    case 'R':
      return [one('FILE'), one('RECORD'), security];
    case 'F':
      return [one('PATH', 'DATA'), one('DICT')];
    case 'Q':
      return [one('ACCOUNT'), one('FILE')];
    default:
      return properties.get('EXECUTE') ?? [];
  }
}
