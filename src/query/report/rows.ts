// Records of a report as lines: cells side by side, or one below the other.
import { SUBVALUE_MARK, TEXT_MARK, VALUE_MARK } from '#values/index.ts';
import type { ReportColumn } from './column.ts';

/** Cells of one record, shown forms, in step with the columns; '' where nothing is printed. */
export type Cells = readonly string[];

/** How many subvalues the widest column has in each value. */
export function subvalueCounts(columns: readonly ReportColumn[], cells: Cells): number[] {
  const counts: number[] = [];
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column.hidden || cell === '') return;
    cell.split(VALUE_MARK).forEach((value, at) => {
      const subvalues = value === '' ? 0 : value.split(SUBVALUE_MARK).length;
      counts[at] = Math.max(counts[at] ?? 0, subvalues);
    });
  });
  return counts;
}

/** REPEATING: what has one value is shown on each line. */
export function repeatSingleValues(columns: readonly ReportColumn[], cells: Cells): string[] {
  const most = Math.max(
    0,
    ...cells.map((cell) => (cell === '' ? 0 : cell.split(VALUE_MARK).length)),
  );
  if (most < 2) return [...cells];
  return cells.map((cell, index) => {
    const column = columns[index];
    if (!column || column.hidden || column.item.multivalued) return cell;
    return Array.from({ length: most }, () => cell).join(VALUE_MARK);
  });
}

/** Puts a text over part of a line that is longer; what does not fit is lost. */
function overlay(line: string, at: number, text: string): string {
  if (text === '' || at >= line.length) return line;
  return (line.slice(0, at) + text + line.slice(at + text.length)).slice(0, line.length);
}

export interface TabularSettings {
  readonly margin: number;
  readonly spacing: number;
  readonly width: number;
}

/** Lines of one value and subvalue: text marks separate lines of a cell. */
function cellLines(
  columns: readonly ReportColumn[],
  parts: readonly string[][],
  settings: TabularSettings,
): string[] {
  const height = Math.max(1, ...parts.map((lines) => lines.length));
  const lines: string[] = [];
  for (let line = 0; line < height; line += 1) {
    let text = ' '.repeat(settings.width);
    let at = settings.margin;
    columns.forEach((column, index) => {
      if (column.hidden) return;
      const part = parts[index]?.[line] ?? '';
      const wide = column.item.justification === 'U' ? part.padEnd(settings.width) : part;
      text = overlay(text, at, wide);
      at += column.item.width;
      if (column.item.width !== 0) at += settings.spacing;
    });
    lines.push(text);
  }
  return lines;
}

/** All lines of a record with cells side by side. */
export function tabularLines(
  columns: readonly ReportColumn[],
  cells: Cells,
  settings: TabularSettings,
): string[] {
  const split = cells.map((cell) =>
    cell.split(VALUE_MARK).map((value) => value.split(SUBVALUE_MARK)),
  );
  const lines: string[] = [];
  subvalueCounts(columns, cells).forEach((subvalues, value) => {
    for (let subvalue = 0; subvalue < subvalues; subvalue += 1) {
      const parts = split.map((values) => (values[value]?.[subvalue] ?? '').split(TEXT_MARK));
      lines.push(...cellLines(columns, parts, settings));
    }
  });
  return lines;
}

const NAME_WIDTH = 12;
const MARKS = /[\xfb-\xfe]/;

/** All lines of a record with one field below the other. */
export function verticalLines(
  columns: readonly ReportColumn[],
  cells: Cells,
  settings: { readonly margin: number; readonly names: boolean },
): string[] {
  const lines: string[] = [];
  const margin = ' '.repeat(settings.margin);
  columns.forEach((column, index) => {
    if (column.hidden) return;
    const { heading, multivalued } = column.item;
    const name = heading.slice(0, NAME_WIDTH).padEnd(NAME_WIDTH, '.').replaceAll(VALUE_MARK, ' ');
    const cell = cells[index] ?? '';
    const parts = multivalued ? cell.split(MARKS) : cell.split(TEXT_MARK);
    parts.forEach((part, line) => {
      if (!settings.names) lines.push(part);
      else if (line === 0) lines.push(`${margin}${name} : ${part}`);
      else lines.push(`${margin}${' '.repeat(NAME_WIDTH)}   ${part}`);
    });
  });
  return lines;
}
