// What an import reads: one row after another, whatever form the text has.

/** A value of JSON text. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export interface ImportRow {
  /** Where it stands in the text, for messages: `line 12`, `record 3`. */
  readonly place: string;
  /** Its name where the text gives one: the key in an object of objects. */
  readonly key?: string;
  readonly value: JsonValue;
}

export function isObject(
  value: JsonValue | undefined,
): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
