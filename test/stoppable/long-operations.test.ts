// Single operations cannot be interrupted: their time grows no faster than their texts do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSource } from '#qmbasic/test-run.ts';

const OPERATIONS: readonly string[] = [
  "T = CHANGE(S, 'A', 'CC')",
  "T = EREPLACE(S, 'AB', 'C')",
  "T = CONVERT('A', 'B', S)",
  "CONVERT 'AB' TO 'BC' IN S",
  'T = SORT(S)',
  "T = S MATCHES \"0A'C'0A'D'0A\"",
  "T = REGEX(S, '(A|B)*(A|B)*C')",
  'T = TRIM(S)',
  "T = COUNT(S, 'AB')",
  'T = DCOUNT(S, @FM)',
  'T = UPCASE(S)',
  "LOCATE 'C' IN S<1> SETTING P ELSE NULL",
  "FINDSTR 'C' IN S SETTING P ELSE NULL",
  'LOOP\nREMOVE T FROM S SETTING D\nUNTIL D = 0\nREPEAT',
  "T = FIELD(S, 'B', 100000)",
  "T = INDEX(S, 'C', 1)",
  "S = TRIM(S, 'A', 'A')",
];
const SMALL = 40_000;
const GROWTH = 16;
/** Quadratic growth would be 256 times as much; machines are not always free. */
const MOST = 100;
const LEAST_MS = 20;

function timeOf(operation: string, times: number): number {
  const source = `S = STR('AB':@FM, ${times})\n${operation}`;
  const started = performance.now();
  const { error } = runSource(source);
  assert.equal(error, '');
  return performance.now() - started;
}

for (const operation of OPERATIONS) {
  test(`time of a long ${operation.split('\n')[0]} grows with its text`, () => {
    timeOf(operation, SMALL);
    const small = Math.max(timeOf(operation, SMALL), LEAST_MS);
    const large = timeOf(operation, SMALL * GROWTH);
    assert.ok(large < small * MOST, `${small.toFixed(0)} ms became ${large.toFixed(0)} ms`);
  });
}
