import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, compareSortKeys, compareValues, rightSortKey, valuesEqual } from './index.ts';

type Value = number | string;
const eq = (a: Value, b: Value) => valuesEqual(a, b, 4);
const lt = (a: Value, b: Value) => compareValues(a, b, 4) < 0;

test('numbers are equal within a tolerance', () => {
  assert.ok(eq(0.1 + 0.2, 0.3) && eq(1, 1.00000000002) && !eq(1, 1.00000000004));
  assert.ok(eq('1.00000000002', '1') && !eq('1.00000000004', 1) && !eq(0.0000000001, 0));
});

test('the empty text is below everything and equal only to itself', () => {
  assert.ok(!eq('', 0) && !eq('', '0') && eq('', '') && !eq('', ' '));
  assert.ok(lt('', 0) && lt('', -999) && lt('', 'a') && !lt('', ''));
});

test('a number meets a text as arithmetic reads it, else as text', () => {
  assert.ok(eq(5, ' 5') && eq(5, '5 ') && !eq('5', ' 5') && !eq(' 5', '5 '));
  assert.ok(lt(5, '5x') && lt(10, '9x') && lt(-1, 'a'));
  assert.ok(
    !eq(1 / 3, '0.3333') && eq('1.0', '1') && !eq('a1.0', 'a1') && lt(0.5, '.5a') === false,
  );
});

test('texts compare by their bytes', () => {
  assert.ok(
    lt('A', 'a') && lt('a', 'aa') && lt('a', 'a ') && lt('zzz', '\xfe') && lt('\xfe', '\xff'),
  );
});

test('COMPARE() right justified fills the shorter with spaces', () => {
  const right = (a: string, b: string) => compare(a, b, 'R');
  assert.deepEqual(
    [right('9', '10'), right('10', '9'), right('09', '9'), right(' 9', '9'), right('b', 'aa')],
    [-1, 1, 1, 0, -1],
  );
  assert.deepEqual([compare('9', '10'), compare('9', '10', 'r'), right('', 'x')], [1, 1, -1]);
  assert.equal(compare('9', '10', 'RIGHT'), -1);
});

test('right justified sorting puts numbers in order of value', () => {
  const list = ['10', '9', '-1', '1.5', ' 2'];
  const sorted = list.map(rightSortKey).toSorted(compareSortKeys);
  assert.deepEqual(
    sorted.map(({ text }) => text),
    ['-1', '1.5', ' 2', '9', '10'],
  );
});
