import { FIELD_MARK } from '#values/index.ts';
import { pickItem } from './a-type.ts';
import { programItem } from './c-type.ts';
import { dataItem } from './d-type.ts';
import type { DictionaryItem } from './dictionary-item.ts';
import { expressionItem } from './i-type.ts';

export { type DictionaryItem, headingText } from './dictionary-item.ts';
export { linkExpression, linkItem } from './link.ts';

type ItemParser = (name: string, fields: readonly string[]) => DictionaryItem | undefined;

const PARSERS: ReadonlyMap<string, ItemParser> = new Map<string, ItemParser>([
  ['A', (name, fields) => pickItem(name, 'A', fields)],
  ['C', programItem],
  ['D', dataItem],
  ['I', expressionItem],
  ['S', (name, fields) => pickItem(name, 'S', fields)],
]);

export type ParsedItem =
  | { readonly outcome: 'item'; readonly item: DictionaryItem }
  /** PH, L, X and whatever else stands in a dictionary. */
  | { readonly outcome: 'other type'; readonly type: string }
  | { readonly outcome: 'bad location' };

/** What a dictionary record says about data. */
export function parseDictionaryItem(name: string, record: string): ParsedItem {
  const fields = record.split(FIELD_MARK);
  const type = record.slice(0, 1).toUpperCase();
  const parser = PARSERS.get(type);
  if (!parser) return { outcome: 'other type', type };
  const item = parser(name, fields);
  return item ? { outcome: 'item', item } : { outcome: 'bad location' };
}
