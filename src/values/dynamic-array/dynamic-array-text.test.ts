import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  count,
  dcount,
  extract,
  insert,
  insertCompatibly,
  locate,
  lower,
  raise,
  remove,
  removeNext,
  replace,
  replaceCompatibly,
} from './index.ts';

const SHOWN = '~^]\\_';
const MARKS = '\xff\xfe\xfd\xfc\xfb';
/** Writes the marks as the recorded cases do. */
const show = (text: string) => text.replace(/[\xfb-\xff]/g, (mark) => SHOWN[MARKS.indexOf(mark)]!);
const read = (text: string) => text.replace(/[~^\]\\_]/g, (mark) => MARKS[SHOWN.indexOf(mark)]!);
const at = (field: number, value = 0, subvalue = 0) => ({ field, value, subvalue });

test('extraction takes zero as the level above and nothing at negative positions', () => {
  const x = read('f1^f2v1]f2v2s1\\f2v2s2]f2v3^^f4');
  const got = [
    [-1],
    [0],
    [1],
    [2],
    [3],
    [4],
    [5],
    [2, 1],
    [2, 2],
    [2, 2, 2],
    [2, 2, 3],
    [2, 0, 2],
    [2, -1],
  ];
  assert.deepEqual(
    got.map(([f, v, s]) => show(extract(x, f!, v, s))),
    [
      '',
      '',
      'f1',
      'f2v1]f2v2s1\\f2v2s2]f2v3',
      '',
      'f4',
      '',
      'f2v1',
      'f2v2s1\\f2v2s2',
      'f2v2s2',
      '',
      'f2v1]f2v2s1\\f2v2s2]f2v3',
      '',
    ],
  );
});

test('replacing makes the marks that are missing', () => {
  const x = read('a^b^c');
  const set = (f: number, v = 0, s = 0, item = 's', from = x) =>
    show(replace(from, at(f, v, s), item));
  assert.equal(set(5, 0, 0, 'E'), 'a^b^c^^E');
  assert.equal(set(2, 3), 'a^b]]s^c');
  assert.equal(set(2, 1, 2), 'a^b\\s^c');
  assert.equal(set(2, 2, 2), 'a^b]\\s^c');
  assert.equal(set(5, 2, 2), 'a^b^c^^]\\s');
  assert.equal(set(5, 0, 0, ''), 'a^b^c^^');
  assert.equal(set(2, 2, 2, 'x', ''), '^]\\x');
  assert.equal(set(0, 0, 0, 'Z'), 'Z^b^c');
  assert.equal(set(2, 0, 2, 'Z'), 'a^Z^c');
  assert.equal(set(-1, 0, 0, '', ''), '');
  assert.equal(set(-1, 2, 2), 'a^b^c^]\\s');
});

test('inserting and deleting follow the recorded cases', () => {
  const x = read('a^b1]b2s1\\b2s2^c');
  const ins = (f: number, v = 0, s = 0, from = x) => show(insert(from, at(f, v, s), 'N'));
  assert.equal(ins(6), 'a^b1]b2s1\\b2s2^c^^^N');
  assert.equal(ins(2, 2, 5), 'a^b1]b2s1\\b2s2\\\\\\N^c');
  assert.equal(ins(2, 2, -1), 'a^b1]b2s1\\b2s2\\N^c');
  assert.equal(ins(1, 1, 1), 'N\\a^b1]b2s1\\b2s2^c');
  assert.equal(ins(1, 2), 'a]N^b1]b2s1\\b2s2^c');
  assert.equal(ins(2, 1, 0, read('a^]c')), 'a^N]]c');
  assert.equal(ins(2, 1, 0, read('a^^c')), 'a^N^c');
  assert.equal(ins(2, 0, 0, read('x^')), 'x^N');
  assert.equal(ins(1, 0, 0, read('^x')), 'N^^x');
  const del = (f: number, v = 0, s = 0, from = 'a^b1]b2s1\\b2s2]b3^^d') =>
    show(remove(read(from), f, v, s));
  assert.equal(del(4), 'a^b1]b2s1\\b2s2]b3^');
  assert.equal(del(2, 2), 'a^b1]b3^^d');
  assert.equal(del(2, 1, 1), 'a^]b2s1\\b2s2]b3^^d');
  assert.equal(del(1, 1), '^b1]b2s1\\b2s2]b3^^d');
  assert.equal(del(-1), 'a^b1]b2s1\\b2s2]b3^^d');
  assert.equal(del(2, 0, 0, 'x^'), 'x');
  assert.equal(del(1, 0, 0, '^x'), 'x');
});

test('COMPATIBLE.APPEND fills an empty last item', () => {
  const add = (from: string, f: number, v = 0, s = 0) =>
    show(replaceCompatibly(read(from), at(f, v, s), 'N'));
  assert.equal(add('a^^', -1), 'a^^N');
  assert.equal(add('a^b]^c', 2, -1), 'a^b]N^c');
  assert.equal(add('a^b]c\\', 2, 2, -1), 'a^b]c\\N');
  assert.equal(show(insertCompatibly(read('a]'), at(1, -1), 'b')), 'a]b');
});

test('RAISE and LOWER stop at the item mark and the text mark', () => {
  assert.equal(show(raise(read('a~b^c]d\\e_f'))), 'a~b~c^d]e\\f');
  assert.equal(show(lower(read('a~b^c]d\\e_f'))), 'a^b]c\\d_e_f');
});

test('counting does not overlap and counts every character for an empty part', () => {
  assert.deepEqual([count('banana', 'an'), count('aaaa', 'aa'), count('abc', '')], [2, 2, 3]);
  assert.deepEqual([dcount(read('^'), '\xfe'), dcount('', '\xfe')], [2, 0]);
});

test('REMOVE walks the marks of every level', () => {
  const steps: string[] = [];
  const text = read('a^b]c\\d_e^~f');
  let position = 0;
  for (let step = 0; step < 8; step++) {
    const next = removeNext(text, position);
    steps.push(next.item + next.delimiter);
    position = next.position;
  }
  assert.equal(steps.join(' '), 'a2 b3 c4 d5 e2 1 f0 0');
});

test('LOCATE without an order', () => {
  const d = read('a^b^^c]d]e\\f');
  const look = (item: string, ...[field, value, subvalue]: number[]) => {
    const { found, position } = locate(d, item, {
      field: field!,
      value: value!,
      subvalue: subvalue!,
    });
    return `${found ? '+' : '-'}${position}`;
  };
  assert.equal(look('b', 1), '+2');
  assert.equal(look('z', 1), '-5');
  assert.equal(look('a', 2), '-5');
  assert.equal(look('', 1), '+3');
  assert.equal(look('d', 4, 1), '+2');
  assert.equal(look('z', 4, 1), '-4');
  assert.equal(look('f', 4, 3, 1), '+2');
  assert.equal(look('x', 2, 1), '-2');
  assert.equal(look('x', 3, 1), '-1');
  assert.equal(look('', 3, 1), '+1');
  assert.equal(look('x', 9, 1), '-1');
  assert.equal(look('x', 4, 9), '-9');
  assert.deepEqual(locate('', '', { field: 2 }), { found: false, position: 1 });
});

test('LOCATE in order says where to insert', () => {
  const look = (list: string, item: string, order: string, numeric = true) => {
    const { found, position } = locate(read(list), item, { order, numeric });
    return `${found ? '+' : '-'}${position}`;
  };
  assert.equal(look('a^b^c', 'bb', 'AL'), '-3');
  assert.equal(look('01^2^10', '1', 'AL'), '-2');
  assert.equal(look('01^2^10', '1', 'AR'), '+1');
  assert.equal(look('01^2^10', '+2', 'AR'), '+2');
  assert.equal(look('01^2^10', '10.0', 'AR'), '-4');
  assert.equal(look('01^2^10', '5', 'AR'), '-3');
  assert.equal(look('9^5', '7', 'DR'), '-2');
  assert.equal(look('a', 'a', 'ALX'), '-0');
  const list = '-5^3^9^10^200';
  const wanted = ['-9', '-5', '0', '10', '99', '1000', 'abc', 'x'];
  assert.deepEqual(
    wanted.map((item) => look(list, item, 'AR', false)),
    ['-4', '+1', '-1', '+4', '-5', '-6', '-6', '-1'],
  );
});
