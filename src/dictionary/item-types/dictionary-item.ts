/** Where the data of a dictionary item come from. */
export type DataSource =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly number: number }
  /** Field 9998: how many records have been shown. */
  | { readonly kind: 'counter' }
  /** Field 9999: length of the record. */
  | { readonly kind: 'length' }
  /** I-type. */
  | { readonly kind: 'expression'; readonly text: string }
  /** C-type: a program that sets @ANS. */
  | { readonly kind: 'program'; readonly text: string }
  /** A or S-type with field 8. */
  | { readonly kind: 'correlative'; readonly text: string; readonly fieldNumber: number };

/** A dictionary record that stands for data: types D, I, C, A and S. */
export interface DictionaryItem {
  readonly name: string;
  readonly type: 'D' | 'I' | 'C' | 'A' | 'S';
  readonly source: DataSource;
  /** As a column shows it; value marks separate lines. */
  readonly heading: string;
  readonly conversion: string;
  readonly format: string;
  readonly multivalued: boolean;
  readonly association: string;
  /** Width and justification as A and S-types give them; D-types have them in the format. */
  readonly width?: number;
  readonly justification?: string;
}

/** Locations with a meaning of their own. */
const COUNTER_FIELD = 9998;
const LENGTH_FIELD = 9999;

export function locationSource(number: number): DataSource {
  if (number === 0) return { kind: 'id' };
  if (number === COUNTER_FIELD) return { kind: 'counter' };
  if (number === LENGTH_FIELD) return { kind: 'length' };
  return { kind: 'field', number };
}

/** The heading a column gets: the item's name where none is given, nothing for a lone backslash. */
export function headingText(heading: string, name: string): string {
  if (heading === '') return name;
  return heading === '\\' ? '' : heading;
}
