import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile.ts';
import { runSource } from '../test-run.ts';

const generated = (source: string): string =>
  compile({ name: 'T', text: source.replaceAll('\n', '\xfe') }).program?.text ?? '';

/** An expression over S (a text) and X (not known), and whether it is written without a call. */
const CALLS: readonly (readonly [expression: string, direct: boolean])[] = [
  ['LEN(S)', true],
  ['LEN(S : 12)', true],
  ['LEN("aé" : S)', true],
  ['LEN(UPCASE(S))', true],
  ['UPCASE(S)', true],
  ['DOWNCASE(S)', true],
  ['LEN(X)', false],
  ['UPCASE(X)', false],
  ['INDEX(S, "b", 1)', true],
  ['INDEX(S, "absent", 1)', true],
  ['INDEX(S, "", 1)', false],
  ['INDEX(S, "b", 2)', false],
  ['INDEX(S, X, 1)', false],
  ['INDEX(X, "b", 1)', false],
  ['FIELD(S, "B", 1)', true],
  ['FIELD(S, "B", 0)', true],
  ['FIELD(S, "", 2)', true],
  ['FIELD(S, "b.", 2, 3)', true],
  ['FIELD(S, "b", 2):COL1():COL2()', false],
  ['FIELD(1:"*":23:"*x", "*", 2) + FIELD(1:"*":23:"*4.5", "*", 3)', true],
  ['FIELD(S, X, 2)', false],
  ['FIELD(S, "b", LEN(X))', false],
  ['FIELD(S, "b", -1)', false],
  ['FIELD(X, "b", 2)', false],
];

/** A program that prints the expression; `unknown` keeps the compiler from knowing that S is a text. */
const program = (expression: string, unknown = ''): string =>
  `X = 'b'\nIF 0 THEN X = 1\n${unknown}\nS = 'a' : 'Bb.b'\nCRT ${expression}`;

test('functions of known texts are written directly, with the same results', () => {
  assert.match(generated(program('LEN(S)', 'IF X = 7 THEN S = 5')), /R\.functions/);
  for (const [expression, direct] of CALLS) {
    const known = program(expression);
    assert.equal(/R\.functions/.test(generated(known)), !direct, expression);
    const unknown = program(expression, 'IF X = 7 THEN S = 5');
    const run = runSource(known);
    assert.equal(run.error, '', expression);
    assert.notEqual(run.output, '', expression);
    assert.deepEqual(run, runSource(unknown), expression);
  }
});

test('INDEX written directly sets STATUS(); INDEX and FIELD heed $NOCASE.STRINGS', () => {
  const status =
    "S = 'a' : 'b'\nX = XTD('x')\nZ = STATUS()\nY = INDEX(S, 'b', 1)\nCRT Y : STATUS() : Z";
  assert.match(generated(status), /firstIndex/);
  assert.equal(runSource(status).output.trim(), '201');
  const items = "$NOCASE.STRINGS\nS = 'a' : 'b'\nCRT FIELD(S, 'A', 2)";
  assert.doesNotMatch(generated(items), /fieldOf/);
  assert.equal(runSource(items).output.trim(), 'b');
  const folded = "$NOCASE.STRINGS\nS = 'a' : 'b'\nCRT INDEX(S, 'B', 1)";
  assert.doesNotMatch(generated(folded), /firstIndex/);
  assert.equal(runSource(folded).output.trim(), '2');
});
