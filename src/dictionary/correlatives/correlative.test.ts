import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newCurrentRecord } from '../field-readers/current-record.ts';
import { correlativeExpression } from './correlative.ts';

const RECORD = 'Garden axe\xfe2495\xfe14\xfe1\xfd2\xfd3';
const ITEMS = new Map([
  ['STOCK', 'D\xfe3'],
  ['NESTED', 'A\xfe1\xfe\xfe\xfe\xfe\xfe\xfeA;3*"2"'],
]);

function evaluated(text: string, fieldNumber = 1): string {
  const faults: string[] = [];
  const outcome = correlativeExpression(text, fieldNumber, {
    forms: { oconvs: (value, code) => `${code}(${value})` },
    items: (name) => ITEMS.get(name),
    expression: () => ({ outcome: 'failed' }),
    today: () => ({ date: 21000, time: 3600.5 }),
    report: (line) => faults.push(line),
  });
  if (outcome.outcome === 'failed') return faults.join();
  const current = newCurrentRecord('PRODUCTS');
  current.id = 'AX10';
  current.record = RECORD;
  return outcome.expression.evaluate(current, 0);
}

for (const [text, value] of [
  ['A;2*3', '34930'],
  ['A2+3', '2509'],
  ['A;2+3*"2"', '2523'],
  ['A;(2+"5")*"2"', '5000'],
  ['A;N(STOCK)+"5"', '19'],
  ['A;N(NESTED)', '28'],
  ['A;0:"-":3', 'AX10-14'],
  ['A;IF 3 > "10" THEN "many" ELSE "few"', 'many'],
  ['A;S(4)', '6'],
  ['A;4*"2"', '2\xfd0\xfd0'],
  ['A;4*"2"R', '2\xfd4\xfd6'],
  ['A;1["1","3"]', 'Gar'],
  ['A;R(3,"5")', '4'],
  ['A;D', '21000'],
  ['A;3(MD2)', 'MD2(14)'],
  ['A;2 +', '*** Data item or constant not found where expected'],
  ['A;N(NOSUCH)', "*** Field 'NOSUCH' is not defined"],
  ['F;2;3;*', '34930'],
  ['F;3;C10;+', '24'],
  ['F;3;C100;>', '1'],
  ['F;3;"x";:', '14x'],
  ['F;3;C4;_;-', '-10'],
  ['F;3;P;*', '196'],
  ['F;+', '*** Expression would result in stack underflow'],
  ['MCU', 'MCU(Garden axe)'],
] as const) {
  test(`the correlative ${text} gives ${value}`, () => {
    assert.equal(evaluated(text), value);
  });
}

test('a correlative that meets text where it needs a number ends the command', () => {
  assert.throws(() => evaluated('A;1*2'), /Non-numeric where numeric required/);
  assert.throws(() => evaluated('A;2/"0"'), /Divide by zero error/);
});
