import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNumeric, isTrue, numberToText, textToNumber } from './index.ts';

const shown = (...values: number[]) => values.map((value) => numberToText(value, 4)).join(' ');

test('numbers show at most four decimals, rounded half up, without trailing zeros', () => {
  assert.equal(
    shown(0.00004, 0.00005, 0.00006, -0.00004, -0.00005, 0.99995, 0.99994, 9.99999),
    '0 0.0001 0.0001 0 -0.0001 1 0.9999 10',
  );
  assert.equal(
    shown(1.23456789, 123456.789012, -1.00005, 12345.00004999),
    '1.2346 123456.789 -1.0001 12345',
  );
  assert.equal(shown(0.12345, 0.12344999, 0.123449999999, 2.00005), '0.1235 0.1234 0.1234 2.0001');
  assert.equal(
    shown(1000000.5, 123456789.12345, 1234567890123.1, 99999.99995),
    '1000000.5 123456789.1234 1234567890123.1001 99999.9999',
  );
  assert.equal(shown(-0, -0.00001, 1 / 3, 2 / 3, -2 / 3), '0 0 0.3333 0.6667 -0.6667');
});

test('large numbers show every digit of the double', () => {
  assert.equal(
    shown(10 ** 25, -(10 ** 19), 10 ** 22 / 3, 10 ** 16 / 3),
    '10000000000000000905969664 -10000000000000000000 3333333333333333508096 3333333333333333.5',
  );
  assert.equal(shown(2 ** 60, 123456789012345.67), '1152921504606846976 123456789012345.6719');
  assert.equal(shown(10 ** 13 / 3, 2147483648), '3333333333333.3335 2147483648');
});

test('the precision decides the decimals', () => {
  assert.equal(numberToText(Math.SQRT2, 8), '1.41421356');
  assert.equal(numberToText(0.4, 0), '0');
  assert.equal(numberToText(2.5, 0), '3');
  assert.equal(numberToText(1000000 / 3, 14), '333333.33333333331393');
});

test('arithmetic accepts spaces around a number, repeated plus signs and a lone point', () => {
  const read = (text: string) => textToNumber(text);
  assert.deepEqual(
    [
      '12',
      ' 12',
      '12 ',
      '+5',
      '-5',
      '.5',
      '5.',
      '-.5',
      '007',
      '-0',
      ' -7 ',
      '+-5',
      '+ 5',
      '.',
      '',
    ].map(read),
    [12, 12, 12, 5, -5, 0.5, 5, -0.5, 7, 0, -7, -5, 5, 0, 0],
  );
  assert.deepEqual(
    ['abc', '1E3', '0x10', '1 2', '5-', '1,000', '-', '   ', '+', '--5', '1..5', '-+5', '- 5'].map(
      read,
    ),
    Array(13).fill(undefined),
  );
  assert.equal(read('1234567890123456'), undefined);
  assert.equal(read('9999999999'), 9999999999);
  assert.equal(read('0.1234567'), 0.1234567);
  assert.equal(read('1\xfd2'), undefined);
});

test('NUM() refuses the spaces, repeated signs and lone points that arithmetic accepts', () => {
  const yes = ['', '12', '+5', '-5', '.5', '5.', '-.5', '007', '999999999.5', '-0'];
  const no = [' 12', '12 ', '+-5', '+ 5', '.', '-', '1E3', '0x20', 'a', '1234567890123456'];
  assert.deepEqual(
    yes.map(isNumeric),
    yes.map(() => true),
  );
  assert.deepEqual(
    no.map(isNumeric),
    no.map(() => false),
  );
});

test('texts spelt like zero are false', () => {
  const no = ['', '0', '00', '0.0', '.0', '0.', '-0', '+0', '-', '+', '.', '-.', '-0.0'];
  const yes = ['1', '-1', '0.1', ' ', ' 0', '0 ', 'a', '0x0', '0.0.0', '--0', '\xfd', '0\xfd0'];
  assert.deepEqual(
    no.map(isTrue),
    no.map(() => false),
  );
  assert.deepEqual(
    yes.map(isTrue),
    yes.map(() => true),
  );
});

test('a text with a point is the nearest number, as JavaScript reads it', () => {
  for (let round = 0; round < 2000; round++) {
    const text = (round * 7919.0077).toFixed(round % 12);
    assert.equal(textToNumber(text), Number(text), text);
  }
  assert.equal(textToNumber('0.1234567890123456789'), Number('0.1234567890123456789'));
});
