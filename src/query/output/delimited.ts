// CSV and other delimited forms of a report: one line a record, values as converted.
import type { ReportColumn } from '../report/column.ts';
import type { RowPrinter } from '../report/report.ts';

/** Takes finished lines. */
export interface LineOutput {
  line(text: string): void;
}

/** Forms one cell under the rules of CSV. */
function csvCell(text: string, mode: number, delimiter: string): string {
  const quoted =
    mode === 2 ? /[^0-9.-]/.test(text) : text.includes('"') || text.includes(delimiter);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

export function delimitedPrinter(
  columns: readonly ReportColumn[],
  output: LineOutput,
  settings: {
    readonly delimiter: string;
    readonly csv: number;
    blank: () => void;
    newPage: () => void;
  },
): RowPrinter {
  const { delimiter, csv } = settings;
  return {
    unformatted: true,
    vertical: false,
    row: (cells) => {
      const shown = cells.filter((_cell, index) => columns[index]?.hidden !== true);
      const parts = csv === 0 ? shown : shown.map((cell) => csvCell(cell, csv, delimiter));
      output.line(parts.join(delimiter));
    },
    blank: settings.blank,
    newPage: settings.newPage,
    caption: () => undefined,
  };
}

/** The line of column names over a delimited report. */
export function delimitedHeading(columns: readonly ReportColumn[], delimiter: string): string {
  return columns
    .filter((column) => !column.hidden)
    .map((column) => column.item.heading.replaceAll('\xfd', ' '))
    .join(delimiter);
}
