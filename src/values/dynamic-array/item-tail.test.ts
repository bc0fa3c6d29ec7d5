import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from './item-list.ts';
import { ItemTail } from './item-tail.ts';

/** Items of every kind, and where the kind changes within a piece and at its borders. */
const LISTS: readonly (readonly [name: string, item: (at: number) => Item])[] = [
  ['small numbers', (at) => at - 1500],
  ['the largest and the smallest', (at) => (at % 2 === 0 ? 0x7fffffff : -0x80000000)],
  ['numbers of more than 32 bits', (at) => 0x80000000 + at],
  ['texts', (at) => `T${at}`],
  ['numbers, then texts', (at) => (at < 1500 ? at : `T${at}`)],
  ['texts, then numbers', (at) => (at < 2048 ? `T${at}` : at)],
  ['a text now and then', (at) => (at % 700 === 699 ? '' : at)],
  ['a large number at the end of a piece', (at) => (at % 1024 === 1023 ? 1e12 : at)],
];

const textOf = (tail: ItemTail, from: number): string => {
  const parts: string[] = [];
  tail.addText(parts, ',', from);
  return parts.join(',');
};

test('a tail gives back what was pushed, whatever its pieces hold', () => {
  for (const [name, item] of LISTS) {
    const tail = new ItemTail();
    const expected: Item[] = [];
    for (let at = 0; at < 3500; at++) {
      tail.push(item(at));
      expected.push(item(at));
      assert.equal(tail.item(at), expected[at], `${name} ${at}`);
    }
    assert.equal(tail.count, 3500);
    assert.equal(tail.item(3500), '');
    assert.equal(textOf(tail, 0), expected.join(','), name);
    assert.equal(textOf(tail, 1999), expected.slice(1999).join(','), name);
    const moved: Item[] = ['first'];
    tail.moveTo(moved);
    assert.deepEqual(moved, ['first', ...expected], name);
  }
});

test('items of a tail can be replaced by others of any kind, before and after pushing', () => {
  for (const [name, item] of LISTS) {
    for (const other of [7, -1, 1e12, 'text', '']) {
      const tail = new ItemTail();
      const expected: Item[] = [];
      for (let at = 0; at < 2100; at++) {
        tail.push(item(at));
        expected.push(item(at));
        if (at % 300 === 5) {
          for (const place of [0, at >> 1, at]) {
            tail.replace(place, other);
            expected[place] = other;
          }
        }
      }
      const found = Array.from({ length: tail.count }, (_, at) => tail.item(at));
      assert.deepEqual(found, expected, `${name} ${other}`);
    }
  }
});
