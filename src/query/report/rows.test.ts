import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newReportItem } from '../plan/report-item.ts';
import { newColumn, type ReportColumn } from './column.ts';
import { repeatSingleValues, tabularLines, verticalLines } from './rows.ts';

function column(heading: string, width: number, multivalued = false): ReportColumn {
  const item = newReportItem(heading, 'field');
  item.heading = heading;
  item.width = width;
  item.multivalued = multivalued;
  return newColumn(item, { mode: 'item', noNulls: false, breakNumber: 0 });
}

const COLUMNS = [column('A', 3), column('B', 4, true)];
const SETTINGS = { margin: 0, spacing: 1, width: 20 };

function trimmed(lines: readonly string[]): string[] {
  return lines.map((line) => line.trimEnd());
}

test('values stand below each other, columns side by side', () => {
  const lines = tabularLines(COLUMNS, ['x', 'one\xfdtwo'], SETTINGS);
  assert.deepEqual(trimmed(lines), ['x   one', '    two']);
});

test('subvalues of a column keep their place beside values of another', () => {
  const lines = tabularLines(COLUMNS, ['x\xfdy', 'a\xfcb\xfdc'], SETTINGS);
  assert.deepEqual(trimmed(lines), ['x   a', '    b', 'y   c']);
});

test('text marks break a cell into lines', () => {
  const lines = tabularLines(COLUMNS, ['ab\xfbc', 'd'], SETTINGS);
  assert.deepEqual(trimmed(lines), ['ab  d', 'c']);
});

test('text longer than its column runs over an empty neighbour', () => {
  assert.deepEqual(trimmed(tabularLines(COLUMNS, ['abcdef', ''], SETTINGS)), ['abcdef']);
});

test('cells without anything make no line', () => {
  assert.deepEqual(tabularLines(COLUMNS, ['', ''], SETTINGS), []);
});

test('REPEATING shows single values on each line', () => {
  assert.deepEqual(repeatSingleValues(COLUMNS, ['x', 'a\xfdb']), ['x\xfdx', 'a\xfdb']);
});

test('a vertical report names each field once', () => {
  const lines = verticalLines(COLUMNS, ['x', 'a\xfdb'], { margin: 0, names: true });
  assert.deepEqual(lines, ['A........... : x', 'B........... : a', '               b']);
});
