import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Choice, onOneLine } from './choice.ts';

const at = ({ offset, selected }: Choice) => [offset, selected];

test('the page follows the chosen item', () => {
  const choice = new Choice(7, 3);
  for (let step = 0; step < 3; step++) choice.down();
  assert.deepEqual(at(choice), [3, 3]);
  choice.up();
  assert.deepEqual(at(choice), [0, 2]);
  choice.pageDown();
  assert.deepEqual(at(choice), [3, 3]);
  choice.last();
  assert.deepEqual([at(choice), choice.hasPageAfter], [[6, 6], false]);
  choice.pageUp();
  assert.deepEqual(at(choice), [3, 3]);
  choice.first();
  choice.up();
  choice.pageUp();
  assert.deepEqual(at(choice), [0, 0]);
});

test('a remembered place that is no longer there is put right', () => {
  const choice = new Choice(5, 3);
  choice.place(1, 2);
  assert.deepEqual(at(choice), [1, 2]);
  choice.place(40, 60);
  assert.deepEqual(at(choice), [3, 4]);
  choice.place(3, 0);
  assert.deepEqual(at(choice), [0, 0]);
  choice.jump(99);
  assert.deepEqual(at(choice), [4, 4]);
});

test('an empty list, a page without lines', () => {
  const choice = new Choice(0, -2);
  choice.down();
  choice.last();
  choice.place(4, 4);
  assert.deepEqual([at(choice), choice.pageSize], [[0, 0], 1]);
});

test('what would move the cursor is shown as blanks', () => {
  assert.equal(onOneLine('a\nb\x1b[2Jc\xe4\xfd'), 'a b [2Jc\xe4\xfd');
});
