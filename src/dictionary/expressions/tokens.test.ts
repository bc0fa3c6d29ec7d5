import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldPositionEnd } from './field-position.ts';
import { expressionTokens } from './tokens.ts';

function texts(source: string): string[] {
  return expressionTokens(source).map((token) => token.text);
}

test('names hold points, dollar and percent signs', () => {
  assert.deepEqual(texts('ORD.NO+A$B%'), ['ORD.NO', '+', 'A$B%', '']);
});

test('operators in words are those in signs', () => {
  assert.deepEqual(texts('A GE 1 AND B NE 2'), ['A', '>=', '1', '&', 'B', '#', '2', '']);
});

test('a name with a bracket straight behind it is a function', () => {
  const kinds = expressionTokens('LEN(X) LEN (X)').map((token) => token.kind);
  assert.deepEqual(kinds.slice(0, 2), ['function', 'symbol']);
  assert.equal(kinds[4], 'name');
});

test('a text without its closing quote is a fault', () => {
  assert.throws(() => expressionTokens("'abc"), /Unclosed string/);
});

for (const [source, isPosition] of [
  ['X<1>', true],
  ['X<1,2>=3', true],
  ['X<20', false],
  ['X<1> > 0', true],
  ['X<A+B>Y', false],
  ['X<1>Y', true],
  ['IF X<1 THEN 2>1 ELSE 0', false],
  ['X < 10 OR Y > 20', false],
] as const) {
  test(`the < of ${source} ${isPosition ? 'begins a position' : 'compares'}`, () => {
    const tokens = expressionTokens(source);
    const open = tokens.findIndex((token) => token.text === '<');
    assert.equal(fieldPositionEnd(tokens, open) >= 0, isPosition);
  });
}
