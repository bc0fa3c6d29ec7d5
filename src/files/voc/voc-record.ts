import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';

/** What a VOC record is, by the first letters of its field 1. */
type VocType =
  | 'F'
  | 'Q'
  | 'V'
  | 'S'
  | 'PA'
  | 'PQ'
  | 'PH'
  | 'K'
  | 'R'
  | 'D'
  | 'I'
  | 'A'
  | 'X'
  | 'M'
  | '';

export interface VocRecord {
  readonly type: VocType;
  /** Field 1 whole: what follows the type is a comment. */
  readonly description: string;
  /** Field 1 is element 0. */
  readonly fields: readonly string[];
}

const TWO_LETTER_TYPES: ReadonlySet<string> = new Set(['PA', 'PQ', 'PH']);
const ONE_LETTER_TYPES: ReadonlySet<string> = new Set([...'FQVSKRDIAXM']);

function vocType(description: string): VocType {
  const two = description.slice(0, 2).toUpperCase();
  if (TWO_LETTER_TYPES.has(two)) return two as VocType;
  const one = two.slice(0, 1);
  return ONE_LETTER_TYPES.has(one) ? (one as VocType) : '';
}

export function parseVocRecord(record: string): VocRecord {
  const fields = record.split(FIELD_MARK);
  const description = fields[0] ?? '';
  return { type: vocType(description), description, fields };
}

/** An F record: where its data and dictionary portions lie. */
export interface FilePointer {
  /** Data paths; several for a multi-part file. */
  readonly dataPaths: readonly string[];
  readonly dictionaryPath: string;
  /** Names of the parts of a multi-part file, in step with `dataPaths`; empty for a simple file. */
  readonly parts: readonly string[];
}

export function filePointer(record: VocRecord): FilePointer {
  const values = (field: string | undefined) => (field ? field.split(VALUE_MARK) : []);
  return {
    dataPaths: values(record.fields[1]),
    dictionaryPath: record.fields[2] ?? '',
    parts: values(record.fields[3]),
  };
}
