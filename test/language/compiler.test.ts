// The compiler ends in diagnostics, whatever it is given. How its time grows is measured by bench/compile-growth.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzCompiler } from './fuzz-compiler.ts';

const INPUTS = 3000;

test('changed sources, words and bytes end in a program or in messages', () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_261);
  assert.deepEqual(fuzzCompiler(INPUTS, seed), [], `FUZZ_SEED=${seed}`);
});
