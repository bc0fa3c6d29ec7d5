import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DecimalResult,
  decimalAdd,
  decimalCompare,
  decimalDivide,
  decimalMultiply,
  decimalSubtract,
} from './decimal.ts';

const shown = (result: DecimalResult) => ('text' in result ? result.text : JSON.stringify(result));

test('sums and differences are exact whatever their length', () => {
  assert.equal(shown(decimalAdd('0.1', '0.2')), '0.3');
  assert.equal(
    shown(decimalAdd('99999999999999999999', '0.00000000000000000001')),
    '99999999999999999999.00000000000000000001',
  );
  assert.equal(shown(decimalSubtract('1.50', '1.5')), '0');
  assert.equal(shown(decimalSubtract('', ' 12 ')), '-12');
});

test('products keep every decimal', () => {
  assert.equal(shown(decimalMultiply('-1.25', '.4')), '-0.5');
  assert.equal(
    shown(decimalMultiply('123456789123456789', '123456789123456789')),
    '15241578780673678515622620750190521',
  );
});

test('a quotient is rounded half away from zero', () => {
  assert.equal(shown(decimalDivide('2', '3', 4)), '0.6667');
  assert.equal(shown(decimalDivide('-1', '8', 2)), '-0.13');
  assert.equal(shown(decimalDivide('1', '0.0', 2)), '{"dividedByZero":true}');
});

test('the operand that is no number is named', () => {
  assert.equal(shown(decimalAdd('1', 'x')), '{"notNumeric":1}');
  assert.equal(shown(decimalAdd('-', '1')), '{"notNumeric":0}');
  assert.equal(shown(decimalCompare('1.0', '1')), '0');
  assert.equal(shown(decimalCompare('-2', '1')), '-1');
});

test('more digits than the limit are refused', () => {
  assert.throws(() => decimalAdd('9'.repeat(100_001), '1'), /100000 digits/);
});
