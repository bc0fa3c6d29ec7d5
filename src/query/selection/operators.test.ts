import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyElement, someElement } from './elements.ts';
import { betweenCondition, type OrderOperator, orderCondition } from './operators.ts';

for (const [element, operator, value, holds] of [
  ['10', 'EQ', '10.0', true],
  ['010', 'EQ', '10', true],
  ['abc', 'EQ', 'ABC', false],
  ['', 'EQ', '0', false],
  ['9', 'LT', '10', true],
  ['9x', 'LT', '10x', false],
  ['', 'LT', '-5', true],
  ['', 'GT', '-5', false],
  ['2.5', 'GE', '2.50', true],
  ['b', 'GT', 'a', true],
  ['7', 'NE', '7.0', false],
] as [string, OrderOperator, string, boolean][]) {
  test(`"${element}" ${operator} "${value}" is ${holds}`, () => {
    assert.equal(orderCondition(operator, value)(element), holds);
  });
}

test('BETWEEN includes both ends', () => {
  const holds = betweenCondition('1', '3');
  assert.deepEqual(['0', '1', '2', '3', '4'].map(holds), [false, true, true, true, false]);
});

test('elements lie between marks of every level; an empty text has one', () => {
  const seen: string[] = [];
  someElement('a\xfdb\xfcc', (element) => {
    seen.push(element);
    return false;
  });
  assert.deepEqual(seen, ['a', 'b', 'c']);
  assert.equal(
    everyElement('', (element) => element === ''),
    true,
  );
});
