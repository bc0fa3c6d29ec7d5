import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConversionContext } from '../conversions/context.ts';
import { fmt } from './index.ts';

const plain = defaultConversionContext;

/** Lays one value out by many codes; text marks are shown as _. */
function laid(value: string | number, codes: string, context = plain): string[] {
  return codes.split('|').map((code) => {
    const { text, status } = fmt(value, code, context);
    return text.replaceAll('\xfb', '_') + (status === 0 ? '' : `!${status}`);
  });
}

test('justification fills or breaks the text', () => {
  assert.deepEqual(laid('abc', '6L|6R|6C|10C|6T|6U|3R|L|0L'), [
    'abc   ',
    '   abc',
    ' abc  ',
    '   abc    ',
    'abc   ',
    'abc   ',
    'abc',
    'abc',
    '',
  ]);
  assert.deepEqual(laid('abcdefghij', '4L|4R|4T|1L|3T'), [
    'abcd_efgh_ij  ',
    'abcd_efgh_ij  ',
    'abcd_efgh_ij  ',
    'a_b_c_d_e_f_g_h_i_j',
    'abc_def_ghi_j  ',
  ]);
  assert.deepEqual(laid('ab cd efg h', '4L|4T|3T'), [
    'ab c_d ef_g h ',
    'ab  _cd  _efg _h   ',
    'ab _cd _efg_h  ',
  ]);
  assert.deepEqual(laid('The quick brown fox jumps', '10T|3T'), [
    'The quick _brown fox _jumps     ',
    'The_qui_ck _bro_wn _fox_jum_ps ',
  ]);
});

test('fill characters may be quoted', () => {
  assert.deepEqual(laid('abc', "8*L|8'0'R|8'L'R|8 R|8'R|8''R|8xR"), [
    'abc*****',
    '00000abc',
    'LLLLLabc',
    '     abc',
    'abc!2',
    'abc!2',
    'xxxxxabc',
  ]);
});

test('decimals, money and signs', () => {
  assert.deepEqual(laid(1234.5678, 'R0|R2|R9|R2,|R2,$|8R2'), [
    '1235',
    '1234.57',
    '1234.567800000',
    '1,234.57',
    '$1,234.57',
    ' 1234.57',
  ]);
  assert.deepEqual(laid(-1234, 'R,$|RB|RC|RD|RE|RM|RN'), [
    '$-1,234',
    '1234db',
    '1234cr',
    '1234  ',
    '<1234>',
    '1234-',
    '1234',
  ]);
  assert.deepEqual(laid('-1234', 'RC|R2C|R'), ['-1234', '1234.00cr', '-1234']);
  assert.deepEqual(
    [0, '0.00', '', 0.001, 5].map((value) => laid(value, '8R2Z')[0]),
    ['        ', '        ', '        ', '    0.00', '    5.00'],
  );
  assert.deepEqual(
    ['abc', '', '1e3', ' 7 '].map((value) => laid(value, 'R1')[0]),
    ['abc', '0.0', '1e3', '7.0'],
  );
  assert.deepEqual(laid(12345, 'R22|R24|R26|R02|R44'), [
    '1234500.00',
    '12345.00',
    '123.45',
    '1234500',
    '12345.0000',
  ]);
});

test('masks show data between literal text', () => {
  assert.deepEqual(
    laid('123456', 'L###-###|L#3-#4|L%5|L(###) ###-####|L\\#\\%##|12R###-###|5L###-###|R#3'),
    [
      '123-456',
      '123-456 ',
      '12345',
      '(123) 456-    ',
      '#%12',
      '     123-456',
      '123-4_56   ',
      '456',
    ],
  );
  assert.deepEqual(laid('12', "L###-###|L%5|L*5|10'.'L#3-#3|12R2,$#10|R###-##"), [
    '12 -   ',
    '12000',
    '12***',
    '12.-......',
    '      $12.00',
    '   -12',
  ]);
});

test('malformed codes leave the data', () => {
  assert.deepEqual(laid('123', 'X|10|10X|10LX|R2.5|#10|$|MCU|D|'), [
    '123!2',
    '123!2',
    '123!2',
    'X         ',
    '.5',
    '123!2',
    '123!2',
    'U',
    '02 MAY 1968',
    '123!2',
  ]);
  assert.deepEqual(laid('x', `${'#'.repeat(257)}|999999999L`), ['x!2', 'x!2']);
});
