// The short roads of conversions and formats must give what the long ones give.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatConverter } from '../formats/index.ts';
import {
  type ConversionContext,
  type Converter,
  defaultConversionContext,
  inputConverter,
  outputConverter,
  type Value,
} from './index.ts';

const CONTEXTS: readonly ConversionContext[] = [
  defaultConversionContext,
  { ...defaultConversionContext, europeanDates: true },
  {
    ...defaultConversionContext,
    national: { currency: 'EUR', thousands: '.', decimal: ',' },
    options: { ...defaultConversionContext.options, pickNull: true, noDateWrapping: true },
  },
];

function numbers(): Value[] {
  const result: Value[] = ['', '-', '+', '+5', ' 7', '7 ', '-0', '.', '1.5', '-2.50', 'abc', '007'];
  for (let exponent = 0; exponent <= 10; exponent++) {
    for (const n of [10 ** exponent - 1, 10 ** exponent, 10 ** exponent * 1.5, 12345.678]) {
      result.push(n, -n, `${n}`, `${-n}`);
    }
  }
  return [...result, -0, Number.NaN, Number.POSITIVE_INFINITY];
}

function same(convert: Converter, values: readonly Value[], what: string): number {
  let answered = 0;
  for (const context of CONTEXTS) {
    for (const value of values) {
      const answer = convert.quick?.(value, context);
      if (answer === undefined) continue;
      answered++;
      const { text, status } = convert(value, context);
      assert.deepEqual([`${answer}`, 0], [text, status], `${what} of ${JSON.stringify(value)}`);
    }
  }
  return answered;
}

test('the short road of number output', () => {
  for (const code of ['MD0', 'MD2', 'MD2,', 'MD3,', 'MR2', 'ML22', 'MD1P', 'MD2T', 'MD9', 'MD']) {
    assert.ok(same(outputConverter(code), numbers(), code) > 100, code);
  }
  for (const code of ['MD2$', 'MD20', 'MD2-', 'MR2Z', 'MR2#10', 'MD210*', 'MDx']) {
    same(outputConverter(code), numbers(), code);
  }
});

test('the short road of formats', () => {
  for (const code of ['10R', '10L', '10R2', '12"*"R', "8'0'R,", 'R2', 'L', '3L', '5R2,', '99R']) {
    assert.ok(same(formatConverter(code), [...numbers(), 'x'.repeat(5000)], code) > 50, code);
  }
  for (const code of [
    '10C',
    '10T',
    '10R2$',
    '10R2Z',
    '10R2E',
    '10R24',
    '10R#',
    '0R',
    '300R',
    'D2',
  ]) {
    same(formatConverter(code), numbers(), code);
  }
});

test('the short road of date output', () => {
  const days: Value[] = numbers();
  for (let day = -718440; day < 2_933_640; day += 997) days.push(day, `${day}`);
  for (let day = -1500; day < 12_000; day++) days.push(day);
  for (const code of [
    'D',
    'D4/',
    'D2/',
    'D2-E',
    'D4 DMY',
    'DYMD',
    'D4',
    'DL',
    'D/MDY[Z,Z]',
    'D2.',
  ]) {
    const answered = same(outputConverter(code), days, code);
    if (code !== 'D') assert.ok(answered > 1000, code);
  }
  for (const code of ['DQ', 'DDO', 'DWA', 'D0', 'DYI', 'DMA', 'DM[A4]', 'DJ']) {
    same(outputConverter(code), days, code);
  }
});

test('the short road of date input', () => {
  const dates: Value[] = ['', '1/2/2020', '31/12/1967', 'x/y/zzzz', '12/31/1967 ', 24];
  for (let month = 0; month < 14; month++) {
    for (const day of [0, 1, 12, 13, 28, 29, 30, 31, 32]) {
      for (const year of ['0000', '0001', '1900', '2000', '2023', '9999', '20x0']) {
        const two = (n: number) => `${n}`.padStart(2, '0');
        dates.push(`${two(month)}/${two(day)}/${year}`, `${two(day)}-${two(month)}.${year}`);
      }
    }
  }
  for (const code of ['D', 'D4/', 'DE', 'DDMY', 'DYMD', 'DDM']) {
    const answered = same(inputConverter(code), dates, code);
    if (!/[YD]M/.test(code) || code === 'DDMY') assert.ok(answered > 500, code);
  }
});
