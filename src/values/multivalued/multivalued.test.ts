import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts } from '../comparison/index.ts';
import {
  chooseElements,
  combineNumbers,
  mapNumbers,
  maximum,
  minimum,
  sum,
  summation,
  zipElements,
} from './index.ts';

const SHOWN = '~^]\\_';
const MARKS = '\xff\xfe\xfd\xfc\xfb';
const show = (text: string) => text.replace(/[\xfb-\xff]/g, (mark) => SHOWN[MARKS.indexOf(mark)]!);
const read = (text: string) => text.replace(/[~^\]\\_]/g, (mark) => MARKS[SHOWN.indexOf(mark)]!);

const plus = (a: string, b: string, reuse = {}) =>
  show(combineNumbers(read(a), read(b), { missing: 0, precision: 4, reuse }, (x, y) => x + y));
const over = (a: string, b: string, reuse = {}) =>
  show(combineNumbers(read(a), read(b), { missing: 1, precision: 4, reuse }, (x, y) => x / y));

test('arithmetic goes element by element; missing elements are 0, missing divisors 1', () => {
  assert.equal(plus('10]20]30', '1]2]3'), '11]22]33');
  assert.equal(plus('10]20]30', '1'), '11]20]30');
  assert.equal(over('10]20]30', '2]5'), '5]4]30');
  assert.equal(over('100', '10]20]30'), '10]0]0');
  assert.equal(plus('1^2', '10]20'), '11]20^2');
  assert.equal(plus('1^2]3', '10^20'), '11^22]3');
  assert.equal(plus(']5', '1]'), '1]5');
  assert.equal(plus('1]', '1'), '2]0');
  assert.equal(plus('', '1]2'), '1]2');
  assert.equal(plus('1\\2_3', '1'), '2\\2_3');
});

test('higher marks close the lower levels on both sides', () => {
  assert.equal(plus('1]2^3', '10^20]30'), '11]2^23]30');
  assert.equal(plus('1^2^3', '10]20^30'), '11]20^32^3');
  assert.equal(plus('1_2', '10\\20'), '11_2\\20');
  assert.equal(plus('1~2', '10^20'), '11^20~2');
});

test('REUSE() repeats the last element of its level', () => {
  assert.equal(plus('10]20]30', '1', { second: true }), '11]21]31');
  assert.equal(over('100', '10]20]30', { first: true }), '10]5]3.3333');
  assert.equal(plus('1]2^3]4', '10^20', { second: true }), '11]12^23]24');
  assert.equal(plus('1^2', '5]6', { second: true }), '6]6^8');
  assert.equal(plus('1^2', '10]20^30]40', { first: true }), '11]21^32]42');
  const cats = (a: string, b: string, reuse = {}) =>
    show(zipElements(read(a), read(b), reuse, (x, y) => x + y));
  assert.equal(cats('10]20]30', 'x', { second: true }), '10x]20x]30x');
  assert.equal(cats('a^b', '1_2'), 'a1_2^b');
});

test('comparisons element by element', () => {
  const eqs = (a: string, b: string) =>
    show(zipElements(read(a), read(b), {}, (x, y) => (compareTexts(x, y) === 0 ? '1' : '0')));
  assert.equal(eqs('1]b]^10]1.0', '01]a]^9]1'), '1]0]1^0]1');
  assert.equal(eqs('1^2', '1]2'), '1]0^0');
  assert.equal(eqs('', ''), '1');
});

test('IFS() chooses elements', () => {
  const ifs = (test: string, yes: string, no: string, reuse = false) =>
    show(
      chooseElements({ text: read(test) }, { text: read(yes), reuse }, { text: read(no), reuse }),
    );
  assert.equal(ifs('1]0]1', 'yes', 'no', true), 'yes]no]yes');
  assert.equal(ifs('1_0', 'a_b', 'x_y'), 'a_y');
});

test('totals', () => {
  assert.equal(show(sum(read('1]2^3^4]5]6'), 4)), '3^3^15');
  assert.equal(show(sum(read('1\\2]3^4]5\\6'), 4)), '3]3^4]11');
  assert.equal(show(sum(read('1_2^3'), 4)), '1_5');
  assert.equal(sum('', 4), '0');
  assert.equal(summation(read('1^2]3\\4_5')), 15);
  assert.throws(() => summation('x'), /Non-numeric where numeric required/);
  assert.equal(maximum(read('1^x')) + minimum(read('x^2')), '12');
  assert.equal(show(mapNumbers(read('-5]3.7^\\-1.5'), 4, Math.abs)), '5]3.7^0\\1.5');
});
