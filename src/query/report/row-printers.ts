// Rows of a report on pages: side by side, or one field below the other.
import type { ReportColumn } from './column.ts';
import type { ReportPages } from './pages.ts';
import type { RowPrinter } from './report.ts';
import { tabularLines, verticalLines } from './rows.ts';

export interface RowSettings {
  readonly margin: number;
  readonly spacing: number;
  readonly doubleSpace: boolean;
  readonly noSplit: boolean;
  /** Width of lines. */
  readonly width: number;
  /** Field names before the values of a vertical report. */
  readonly names: boolean;
}

/** Cells side by side. */
export function tabularPrinter(
  columns: readonly ReportColumn[],
  pages: ReportPages,
  settings: RowSettings,
): RowPrinter {
  let captionText = '';
  const { margin, spacing, width } = settings;
  const layout = { margin, spacing, width };
  return {
    unformatted: false,
    vertical: false,
    row: (cells, lineClass) => {
      const lines = tabularLines(columns, cells, layout);
      if (settings.noSplit && pages.line > 1) pages.need(lines.length);
      for (const line of lines) {
        const shown = captionText === '' ? line : captionText + line.slice(captionText.length);
        pages.emit(shown, lineClass);
        captionText = '';
      }
      if (settings.doubleSpace) pages.emit('');
    },
    blank: () => pages.emit(''),
    newPage: () => pages.newPage(),
    caption: (text) => {
      captionText = text;
    },
  };
}

/** One field below the other. */
export function verticalPrinter(
  columns: readonly ReportColumn[],
  pages: ReportPages,
  settings: RowSettings,
): RowPrinter {
  const { margin, names } = settings;
  return {
    unformatted: false,
    vertical: true,
    row: (cells, lineClass) => {
      const lines = verticalLines(columns, cells, { margin, names });
      if (settings.noSplit && pages.line > 1) pages.need(lines.length);
      for (const line of lines) pages.emit(line, lineClass);
      if (settings.doubleSpace) pages.emit('');
    },
    blank: () => pages.emit(''),
    newPage: () => pages.newPage(),
    caption: () => undefined,
  };
}
