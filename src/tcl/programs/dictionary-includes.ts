// The fields of a dictionary as EQUATE lines of an include record.
import type { FileContext, OpenFile } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';

export interface IncludeItem {
  readonly name: string;
  readonly field: number;
  readonly conversion: string;
  /** What the item's type field says after the type. */
  readonly comment: string;
}

export interface EquateOptions {
  readonly prefix: string;
  /** Which fields get a line for their conversion code. */
  readonly conversions: 'none' | 'present' | 'all';
  readonly place: (field: number) => string;
  readonly complain: (name: string) => void;
}

/** Fields of this number are no fields: the id, and what Pick style items use for texts. */
const NO_FIELDS = new Set([0, 9998, 9999]);
const A_CONVERSION = 6;
const A_CORRELATIVE = 7;
const D_CONVERSION = 2;

/** Items that are plain fields, by field; one for each unless duplicates are wanted. */
export function itemsOf(
  files: FileContext,
  dictionary: OpenFile,
  duplicates: boolean,
): IncludeItem[] {
  const items: IncludeItem[] = [];
  const records = [...files.ids(dictionary)].map(
    (id) => [id, files.read(dictionary, id) ?? ''] as const,
  );
  // ScarletDME: of several items for a field, the one that lies first in the file: by chance. Here D-items go first, then the order of names.
  const rank = ([id, record]: readonly [string, string]) => `${/^d/i.test(record) ? 0 : 1}${id}`;
  records.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  for (const [id, record] of records) {
    const item = itemOf(id, record);
    if (!item) continue;
    if (duplicates || !items.some(({ field }) => field === item.field)) items.push(item);
  }
  return items.sort((a, b) => a.field - b.field);
}

function itemOf(name: string, record: string): IncludeItem | undefined {
  const fields = record.split(FIELD_MARK);
  const [type = '', location = ''] = fields;
  const letter = type.slice(0, 1).toUpperCase();
  const isPick = letter === 'A' || letter === 'S';
  if (letter !== 'D' && !(isPick && (fields[A_CORRELATIVE] ?? '') === '')) return undefined;
  if (!/^\d+$/.test(location) || NO_FIELDS.has(Number(location))) return undefined;
  const conversion = fields[isPick ? A_CONVERSION : D_CONVERSION] ?? '';
  return { name, field: Number(location), conversion, comment: type.slice(1) };
}

export function equateLines(items: readonly IncludeItem[], options: EquateOptions): string[] {
  const { prefix, conversions } = options;
  const withConversions =
    conversions === 'all' ||
    (conversions === 'present' && items.some(({ conversion }) => conversion !== ''));
  const longest = Math.max(...items.map(({ name }) => name.length)) + (withConversions ? 4 : 0);
  const width = longest + prefix.length + 'equate '.length + 1;
  const lines: string[] = [];
  for (const { name, field, conversion, comment } of items) {
    const start = `equate ${prefix}${name}`.padEnd(width);
    lines.push(`${start}to ${options.place(field)}${comment === '' ? '' : ` ;* ${comment}`}`);
    if (!withConversions || (conversion === '' && conversions !== 'all')) continue;
    const quote = ['"', "'", '\\'].find((each) => !conversion.includes(each));
    if (quote === undefined) options.complain(name);
    else {
      lines.push(`${`equate ${prefix}${name}.CNV`.padEnd(width)}to ${quote}${conversion}${quote}`);
    }
  }
  return lines;
}
