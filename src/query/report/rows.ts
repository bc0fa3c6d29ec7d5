// Records of a report as lines: cells side by side, or one below the other.
import { SUBVALUE_MARK, TEXT_MARK, VALUE_MARK } from '#values/index.ts';
import type { ReportColumn } from './column.ts';

/** Cells of one record, shown forms, in step with the columns; '' where nothing is printed. */
export type Cells = readonly string[];

/** How many subvalues the widest column has in each value. */
export function subvalueCounts(columns: readonly ReportColumn[], cells: Cells): number[] {
  const counts: number[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? '';
    if (cell === '' || columns[index]?.hidden) continue;
    if (isSingle(cell)) counts[0] = Math.max(counts[0] ?? 0, 1);
    else countSubvalues(cell, counts);
  }
  return counts;
}

function isSingle(cell: string): boolean {
  return !cell.includes(VALUE_MARK) && !cell.includes(SUBVALUE_MARK);
}

function countSubvalues(cell: string, counts: number[]): void {
  cell.split(VALUE_MARK).forEach((value, at) => {
    const subvalues = value === '' ? 0 : value.split(SUBVALUE_MARK).length;
    counts[at] = Math.max(counts[at] ?? 0, subvalues);
  });
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

/** Puts a text over a line at a place: the line is filled up to there, or partly covered. */
function overlay(line: string, at: number, text: string): string {
  if (text === '') return line;
  if (line.length <= at) return line.padEnd(at) + text;
  return line.slice(0, at) + text + line.slice(at + text.length);
}

export interface TabularSettings {
  readonly margin: number;
  readonly spacing: number;
  readonly width: number;
}

/** One line: a part for each column. */
function lineOf(
  columns: readonly ReportColumn[],
  parts: readonly string[],
  settings: TabularSettings,
): string {
  let text = '';
  let at = settings.margin;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] as ReportColumn;
    if (column.hidden) continue;
    const part = parts[index] ?? '';
    const { width, justification } = column.item;
    text = overlay(text, at, justification === 'U' ? part.padEnd(settings.width) : part);
    at += width;
    if (width !== 0) at += settings.spacing;
  }
  return text.length > settings.width ? text.slice(0, settings.width) : text;
}

/** Lines of one value and subvalue: text marks separate lines of a cell. */
function cellLines(
  columns: readonly ReportColumn[],
  cells: readonly string[],
  settings: TabularSettings,
): string[] {
  if (!cells.some((cell) => cell.includes(TEXT_MARK))) return [lineOf(columns, cells, settings)];
  const parts = cells.map((cell) => cell.split(TEXT_MARK));
  const height = Math.max(1, ...parts.map((lines) => lines.length));
  const lines: string[] = [];
  for (let line = 0; line < height; line += 1) {
    const row = parts.map((part) => part[line] ?? '');
    lines.push(lineOf(columns, row, settings));
  }
  return lines;
}

/** All lines of a record with cells side by side. */
export function tabularLines(
  columns: readonly ReportColumn[],
  cells: Cells,
  settings: TabularSettings,
): string[] {
  const counts = subvalueCounts(columns, cells);
  if (counts.length === 0) return [];
  if (cells.every(isSingle)) return cellLines(columns, cells, settings);
  const split = cells.map((cell) =>
    cell.split(VALUE_MARK).map((value) => value.split(SUBVALUE_MARK)),
  );
  const lines: string[] = [];
  counts.forEach((subvalues, value) => {
    for (let subvalue = 0; subvalue < subvalues; subvalue += 1) {
      const parts = split.map((values) => values[value]?.[subvalue] ?? '');
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
