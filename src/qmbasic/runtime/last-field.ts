// FIELD() and X[d,n,m] remember their operands; COL1() and COL2() work their answers out when
// asked.
import { type FieldColumns, field, fieldColumns, wholeNumberField } from '#values/index.ts';

export interface FieldUse {
  readonly text: string;
  readonly delimiter: string;
  readonly n: number;
  readonly items: number;
}

const NO_USE: FieldUse = { text: '', delimiter: '', n: 1, items: 1 };

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

/** FIELD() of one item in arithmetic: a number where the item is a plain whole one. */
export function rememberedNumber(text: string, delimiter: string, n: number): number | string {
  lastText = text;
  lastDelimiter = delimiter;
  lastNumber = n;
  lastItems = 1;
  const number = delimiter.length === 1 ? wholeNumberField(text, delimiter, n) : -1;
  return number >= 0 ? number : field(text, delimiter, n, 1);
}

/** Where the last FIELD() found what it found. */
export function lastColumns(): FieldColumns {
  return fieldColumns(lastText, lastDelimiter, lastNumber, lastItems);
}

/**
 * A program starts with nothing found, and its caller goes on with what it had. Gives back what was
 * remembered.
 */
export function setFieldUse(use: FieldUse = NO_USE): FieldUse {
  const before = { text: lastText, delimiter: lastDelimiter, n: lastNumber, items: lastItems };
  lastText = use.text;
  lastDelimiter = use.delimiter;
  lastNumber = use.n;
  lastItems = use.items;
  return before;
}
