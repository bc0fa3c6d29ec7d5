import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSource } from './test-run.ts';

const cases: readonly [rule: string, source: string, output: string][] = [
  ['FOR adds up', 'T = 0\nFOR I = 1 TO 10\nT += I\nNEXT I\nCRT T', '55\n'],
  ['FOR keeps the last value within the limit', 'FOR I = 1 TO 3 ; NEXT I\nCRT I', '3\n'],
  ['FOR with a fraction reaches its limit', 'FOR I = 0 TO 1 STEP .1 ; NEXT I\nCRT I', '1\n'],
  ['LOOP with WHILE', 'X = 3\nLOOP WHILE X > 0 DO\nCRT X:\nX -= 1\nREPEAT\nCRT', '321\n'],
  ['IF blocks', 'X = 2\nIF X = 1 THEN\nCRT 1\nEND ELSE\nCRT "other"\nEND', 'other\n'],
  [
    'CASE takes the first true arm',
    'BEGIN CASE\nCASE 0\nCRT 1\nCASE 1\nCRT 2\nCASE 1\nCRT 3\nEND CASE',
    '2\n',
  ],
  ['GOSUB returns', 'GOSUB A\nCRT "back"\nSTOP\nA: CRT "in"\nRETURN', 'in\nback\n'],
  ['GOTO jumps back', 'I = 0\nL: I += 1\nIF I < 3 THEN GOTO L\nCRT I', '3\n'],
  ['fields of an array', 'S = ""\nS<-1> = "a"\nS<3> = "c"\nCRT S<1>:S<3>:"[":S<2>:"]"', 'ac[]\n'],
  ['a copy is a copy', 'S = ""\nS<2> = "x"\nT = S\nT<2> = "y"\nCRT S<2>:T<2>', 'xy\n'],
  ['equal priority of AND and OR', 'CRT 1 OR 0 AND 0', '0\n'],
  ['unary minus binds first', 'X = 3\nCRT -X**2', '9\n'],
  ['nested labels', 'N = 0\nFOR I = 1 TO 2\nX: N += 1\nIF N < 3 THEN GOTO X\nNEXT I\nCRT N', '4\n'],
  [
    'a step is worked out once a round',
    'K = 0\nDEFFUN N() LOCAL\nFOR I = 1 TO 10 STEP N()\nCRT I:\nNEXT I\nCRT "/":K\nSTOP\nLOCAL FUNCTION N\nK += 1\nRETURN K\nEND',
    '13610/5\n',
  ],
  [
    'both sides of a comparison are worked out once',
    'K = 0\nDEFFUN N() LOCAL\nIF N() = 1 THEN CRT K\nSTOP\nLOCAL FUNCTION N\nK += 1\nRETURN K\nEND',
    '1\n',
  ],
];

for (const [rule, source, output] of cases) {
  test(rule, () => {
    assert.equal(runSource(source).output, output);
  });
}

test('an error names the variable and the line', () => {
  const { error } = runSource('A = "x"\n\nB = A + 1');
  assert.match(error, /^[0-9A-F]{8}: Non-numeric where numeric required in A at line 3 of T$/);
});

test('a statement that names a variable stands before every head, even when it is wrong', () => {
  assert.match(runSource('STATUS D 11\nPROGRAM X\nEND').error, /FROM not.*\nPROGRAM must appear/);
  assert.match(runSource('A wrong\nPROGRAM X\nEND').error, /^Unrecognised statement$/);
});
