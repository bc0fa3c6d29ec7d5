// JSON: an array of objects, one for each record; multivalued fields are arrays.
import type { ReportColumn } from '../report/column.ts';
import type { RowPrinter } from '../report/report.ts';
import type { LineOutput } from './delimited.ts';

const VALUE_MARK = '\xfd';
const SUBVALUE_MARK = '\xfc';

type JsonValue = string | readonly JsonValue[];

function jsonValue(cell: string, multivalued: boolean): JsonValue {
  if (!multivalued) return cell;
  if (cell === '') return [];
  return cell
    .split(VALUE_MARK)
    .map((value) => (value.includes(SUBVALUE_MARK) ? value.split(SUBVALUE_MARK) : value));
}

/** Prints the records; `finish` closes the array. */
export function jsonPrinter(
  columns: readonly ReportColumn[],
  output: LineOutput,
): RowPrinter & { finish(): void } {
  let before: string | undefined;
  const flush = (separator: string) => {
    if (before !== undefined) output.line(before + separator);
  };
  return {
    unformatted: true,
    vertical: false,
    row: (cells) => {
      const members = new Map<string, JsonValue>();
      columns.forEach((column, index) => {
        if (column.hidden) return;
        members.set(column.item.name, jsonValue(cells[index] ?? '', column.item.multivalued));
      });
      if (before === undefined) output.line('[');
      flush(',');
      const parts = [...members].map(([name, value]) => {
        return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
      });
      before = `  {${parts.join(', ')}}`;
    },
    blank: () => undefined,
    newPage: () => undefined,
    caption: () => undefined,
    finish: () => {
      if (before === undefined) output.line('[');
      flush('');
      output.line(']');
    },
  };
}
