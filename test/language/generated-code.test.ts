// Generated code is run as it stands: a syntax tree of it may hold nothing but a closed list of kinds, names and properties.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzGeneratedCode } from './fuzz-generated-code.ts';
import { strangersIn } from './javascript-check.ts';

const PROGRAMS = 2000;

test('random programs full of hostile names compile to nothing but the closed list', () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
  const result = fuzzGeneratedCode(PROGRAMS, seed);
  assert.deepEqual(result.found, [], `FUZZ_SEED=${seed}`);
  assert.ok(
    result.compiled > PROGRAMS / 2,
    `only ${result.compiled} of ${PROGRAMS} programs compiled (FUZZ_SEED=${seed})`,
  );
});

test('the check finds what it looks for', () => {
  const helpers = new Set(['add']);
  const check = (text: string) => strangersIn(`"use strict";${text}`, helpers).length;
  assert.equal(check('const v1 = add(1, "x");'), 0);
  for (const text of [
    'process.exit(1)',
    'add.constructor("x")()',
    'v1["constructor"]',
    'v1[v2]',
    'R.functions[v1]',
    'eval("1")',
    'add`x`',
    '() => 1',
    'new Function()',
    'this.v',
    'arguments[0]',
    'arguments.callee',
    'delete v1.v',
    'var v1',
    'import("x")',
    '({ get v() { return 1 } })',
    '/x/',
    'throw v1',
    'try { } finally { }',
    'debugger',
  ]) {
    assert.ok(check(text) > 0, text);
  }
});
