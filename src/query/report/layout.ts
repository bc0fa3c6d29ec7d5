// Widths of columns, the gaps between them, and whether a report fits side by side at all.
import { type QueryTree, queryError } from '../sentence/index.ts';
import type { ReportColumn } from './column.ts';
import type { PanColumns } from './pan.ts';

const VALUE_MARK = '\xfd';

export interface Layout {
  readonly vertical: boolean;
  readonly doubleSpace: boolean;
  readonly spacing: number;
  /** PAN: columns that can be shifted, and the width of all. */
  readonly pan?: PanColumns;
  readonly width?: number;
}

/** Takes the codes R and X in quotes off the front of a heading. */
function readHeadingCodes(column: ReportColumn): void {
  const { item } = column;
  const quote = item.heading.charAt(0);
  if (quote !== '"' && quote !== "'") return;
  const end = item.heading.indexOf(quote, 1);
  if (end < 0) return;
  const codes = item.heading.slice(1, end);
  if (codes === '' || /[^RX]/.test(codes)) return;
  const { heading } = item;
  item.heading = heading.slice(end + 1);
  if (heading.includes('R')) item.rightHeading = true;
  if (heading.includes('X')) item.dotlessHeading = true;
}

function widenForHeading(column: ReportColumn): void {
  const { item } = column;
  const needed = Math.max(...item.heading.split(VALUE_MARK).map((line) => line.length));
  if (needed <= item.width) return;
  item.width = needed;
  item.format = needed + item.format.replace(/^\d+/, '');
}

function totalWidth(columns: readonly ReportColumn[], spacing: number): number {
  let width = 0;
  columns.forEach((column, index) => {
    if (column.hidden) return;
    width += column.item.width;
    if (index < columns.length - 1 && column.item.width !== 0) width += spacing;
  });
  return width;
}

/** Where the columns from the PAN keyword on stand; each must fit beside those before it. */
function panPlaces(
  columns: readonly ReportColumn[],
  tree: QueryTree,
  deviceWidth: number,
): PanColumns {
  const first = tree.panColumn > columns.length ? 1 : tree.panColumn;
  const starts: number[] = [];
  const widths: number[] = [];
  let at = tree.margin;
  let fixed = 0;
  columns.forEach((column, index) => {
    if (column.hidden) return;
    const { width } = column.item;
    if (index + 1 === first) fixed = at;
    if (index + 1 >= first) {
      if (width > deviceWidth - fixed) throw queryError('pan-position');
      starts.push(at);
      widths.push(width);
    }
    at += width + (width === 0 ? 0 : tree.columnSpacing);
  });
  return { starts, widths };
}

/** Fits the columns to the device: gaps shrink first, then the report turns vertical. */
export function layOut(
  columns: readonly ReportColumn[],
  tree: QueryTree,
  deviceWidth: number,
): Layout {
  let vertical = tree.flags.has('vertical');
  let spacing = tree.columnSpacing;
  const doubleSpace = tree.flags.has('dbl.spc');
  if (tree.verb.kind !== 'report') return { vertical, doubleSpace, spacing };
  for (const column of columns) readHeadingCodes(column);
  if (tree.delimiter !== undefined || tree.json) return { vertical, doubleSpace, spacing };
  if (!vertical) {
    for (const column of columns) if (!column.hidden) widenForHeading(column);
  }
  if (tree.panColumn > 0 && !vertical) {
    const pan = panPlaces(columns, tree, deviceWidth);
    return { vertical, doubleSpace, spacing, pan, width: totalWidth(columns, spacing) };
  }
  while (totalWidth(columns, spacing) > deviceWidth && spacing > 1) spacing -= 1;
  if (totalWidth(columns, spacing) > deviceWidth) vertical = true;
  return { vertical, doubleSpace: doubleSpace || vertical, spacing };
}
