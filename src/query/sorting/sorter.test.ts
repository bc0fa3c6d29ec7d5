import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SortField } from './sort-keys.ts';
import { Sorter } from './sorter.ts';

const LEFT: SortField = { descending: false, rightJustified: false };
const RIGHT: SortField = { descending: false, rightJustified: true };

function sorted(
  fields: readonly SortField[],
  records: readonly (readonly [string, ...string[]])[],
  options: { memoryBytesMax?: number; unique?: boolean; folder?: string } = {},
): string[] {
  const sorter = new Sorter(fields, {
    memoryBytesMax: options.memoryBytesMax ?? 1e6,
    temporaryFolder: options.folder ?? tmpdir(),
    unique: options.unique ?? false,
  });
  for (const [data, ...keys] of records) {
    sorter.add({ keys, data, valuePosition: 0, subvaluePosition: 0 });
  }
  const result = [...sorter.sorted()].map((record) => record.data);
  sorter.close();
  return result;
}

test('left justified keys sort by their characters', () => {
  assert.deepEqual(
    sorted(
      [LEFT],
      [
        ['a', '10'],
        ['b', '9'],
        ['c', '100'],
      ],
    ),
    ['a', 'c', 'b'],
  );
});

test('right justified keys sort as numbers where both are', () => {
  assert.deepEqual(
    sorted(
      [RIGHT],
      [
        ['a', '10'],
        ['b', '9'],
        ['c', '-1'],
      ],
    ),
    ['c', 'b', 'a'],
  );
});

test('of equal keys the last one added comes first', () => {
  assert.deepEqual(
    sorted(
      [LEFT],
      [
        ['first', 'x'],
        ['second', 'x'],
      ],
    ),
    ['second', 'first'],
  );
});

test('UNIQUE keeps the first record of equal keys', () => {
  const options = { unique: true };
  assert.deepEqual(
    sorted(
      [LEFT],
      [
        ['1', 'x'],
        ['2', 'y'],
        ['3', 'x'],
      ],
      options,
    ),
    ['1', '2'],
  );
});

test('what does not fit into memory is sorted on disk to the same order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sorter-test-'));
  const records = Array.from({ length: 2000 }, (_unused, n): [string, string, string] => [
    `r${n}`,
    String((n * 7919) % 50),
    `t\xfd${(n * 31) % 7}`,
  ]);
  const fields = [{ ...RIGHT, descending: true }, LEFT];
  const inMemory = sorted(fields, records);
  assert.deepEqual(sorted(fields, records, { memoryBytesMax: 20_000, folder }), inMemory);
  assert.deepEqual(readdirSync(folder), [], 'runs are removed');
  rmSync(folder, { recursive: true });
});
