import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedSources } from './fuzz-compiler.ts';
import { checkFormat, fuzzFormat, newCount, tokenFault } from './fuzz-format.ts';

const PROGRAMS = 400;

test('FORMAT leaves tokens and objects of all recorded programs as they are, and is done after one time', () => {
  const count = newCount();
  for (const source of recordedSources()) checkFormat(source, count);
  assert.deepEqual(count.found, []);
  assert.ok(count.refused <= 10, `${count.refused} refused`);
  assert.ok(count.compiled > 500, `${count.compiled} compiled`);
});

test('FORMAT does the same with programs made at random and changed sources', () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_261);
  const count = fuzzFormat(PROGRAMS, seed);
  assert.deepEqual(count.found, [], `FUZZ_SEED=${seed}`);
  assert.ok(count.formatted > PROGRAMS, `${count.formatted} formatted`);
});

test('the check finds what it looks for', () => {
  assert.equal(tokenFault("X  = 'a  b' ;* c", "   X = 'a  b'  ;* c", false), undefined);
  assert.match(tokenFault("X = 'a  b'", "X = 'a b'", false) ?? '', /line 1/);
  assert.match(tokenFault('X = AB', 'X = A B', false) ?? '', /line 1/);
  assert.match(tokenFault('X = AB', 'X = Ab', false) ?? '', /line 1/);
  assert.equal(tokenFault('X = AB', 'X = Ab', true), undefined);
  assert.match(tokenFault("X = 'AB'", "X = 'Ab'", true) ?? '', /line 1/);
  assert.match(tokenFault('X = 1 ; Y = 2', 'X = 1', false) ?? '', /line 1/);
});
