// FIELD() and X[d,n,m] remember their operands; COL1() and COL2() work their answers out when asked.
import { type FieldColumns, field, fieldColumns } from '#values/index.ts';

let lastText = '';
let lastDelimiter = '';
let lastNumber = 1;
let lastItems = 1;

/** FIELD() */
export function rememberedField(text: string, delimiter: string, n: number, items: number): string {
  lastText = text;
  lastDelimiter = delimiter;
  lastNumber = n;
  lastItems = items;
  return field(text, delimiter, n, items);
}

/** Where the last FIELD() found what it found. */
export function lastColumns(): FieldColumns {
  return fieldColumns(lastText, lastDelimiter, lastNumber, lastItems);
}
