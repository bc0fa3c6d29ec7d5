import type { ValueForms } from '#dictionary/index.ts';
import type { ReportColumn } from './column.ts';

const VALUE_MARK = '\xfd';

/** The heading over the columns as text for the page heading; L codes between its lines. */
export function columnHeadings(
  columns: readonly ReportColumn[],
  forms: ValueForms,
  gaps: { readonly margin: number; readonly spacing: number },
): string {
  const headings = columns.map((column) => headingLines(column, forms));
  const height = Math.max(1, ...headings.map((lines) => lines.length));
  const gap = ' '.repeat(gaps.spacing);
  const lines: string[] = [];
  for (let line = 0; line < height; line += 1) {
    let text = ' '.repeat(gaps.margin);
    columns.forEach((column, index) => {
      const { width } = column.item;
      if (column.hidden || width === 0) return;
      const part = (headings[index]?.[line] ?? '').slice(0, width).padEnd(width);
      text += part.replaceAll("'", "''");
      if (index < columns.length - 1) text += gap;
    });
    lines.push(text);
  }
  return lines.join("'L'");
}

function headingLines(column: ReportColumn, forms: ValueForms): string[] {
  const { item } = column;
  if (column.hidden) return [];
  const side = item.rightHeading ? 'R' : 'L';
  const format = `${item.width}${item.dotlessHeading ? '' : '.'}${side}`;
  return item.heading.split(VALUE_MARK).map((line) => forms.fmt(line, format));
}
