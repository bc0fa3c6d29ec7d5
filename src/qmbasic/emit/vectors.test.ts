import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile.ts';
import { runSource } from '../test-run.ts';

const isDirect = (source: string): boolean => {
  const { program } = compile({ name: 'T', text: source.replaceAll('\n', '\xfe') });
  return /\.vector;/.test(program?.text ?? '');
};

/** Program, what it prints or how it ends, whether its loop reaches the elements directly. */
const PROGRAMS: readonly (readonly [source: string, result: RegExp, direct: boolean])[] = [
  ['DIM A(5)\nFOR I = 1 TO 5\nA(I) = I * I\nNEXT I\nCRT A(5)', /^25$/, true],
  ['DIM A(3)\nMAT A = 2\nT = 0\nFOR I = 1 TO 3\nT += A(I)\nNEXT I\nCRT T', /^6$/, true],
  [
    "DIM A(2)\nMAT A = 'x'\nT = ''\nFOR I = 0 TO 2\nT := A(I) : '.'\nNEXT I\nCRT T",
    /^\.x\.x\.$/,
    true,
  ],
  [
    'DIM A(3)\nFOR I = 1 TO 4\nA(I) = I\nNEXT I',
    /subscript out of range in variable A at line 3/,
    true,
  ],
  [
    'DIM A(3)\nFOR I = 1 TO -1 STEP -1\nA(I) = I\nNEXT I',
    /subscript out of range in variable A/,
    true,
  ],
  [
    'DIM A(3)\nT = 0\nFOR I = 1 TO 3\nT += A(I)\nNEXT I',
    /Unassigned variable A\(1\).*line 4/,
    true,
  ],
  [
    'DIM A(4)\nFOR I = 1 TO 3 STEP 0.5\nA(I) = I\nNEXT I\nCRT A(1) : A(2) : A(3)',
    /^1\.52\.53$/,
    true,
  ],
  ['DIM A(2)\nFOR I = 1 TO 4\nDIM A(I + 1)\nA(I) = I\nNEXT I\nCRT A(4)', /^4$/, false],
  [
    'DIM A(2)\nFOR I = 1 TO 4\nGOSUB G\nA(I) = I\nNEXT I\nCRT A(4)\nSTOP\nG: N = I + 1\nDIM A(N)\nRETURN',
    /^4$/,
    false,
  ],
  [
    'DIM A(2)\nMAT A = 1\nI = 1\nLOOP\nA(I) = 0\nUNTIL I = 2\nI += 1\nREPEAT\nCRT A(1) : A(2)',
    /^00$/,
    true,
  ],
  [
    "DIM A(2)\nFOR I = 1 TO 2\nA(I) = I\nMATPARSE A FROM '1,2,3', ','\nNEXT I\nCRT A(2)",
    /^2$/,
    false,
  ],
  ['DIM A(2,2)\nFOR I = 1 TO 2\nA(I,1) = I\nNEXT I\nCRT A(2,1)', /^2$/, false],
  ["DIM A(3)\nFOR I = 1 TO 3\nA(I) = OCONV(10, 'MX')\nNEXT I\nCRT A(3)", /^A$/, true],
  ["DIM A(3)\nFOR I = 1 TO 3\nA(I) = OCONV(10, 'MX':'')\nNEXT I\nCRT A(3)", /^A$/, false],
  ["DIM A(3)\nFOR I = 1 TO 3\nA(I) = OCONV('abc', 'L')\nNEXT I\nCRT A(3)", /^3$/, false],
  ["DIM A(3)\nFOR I = 1 TO 3\nA(I) = I : ''\nA(I)<2> = 9\nNEXT I\nCRT A(3)<2>", /^9$/, false],
  [
    "DIM A(8)\nA(1) = 2\nA(2) = 0\nA(3) = 0.5\nA(4) = 1 / 10000000000000000\nA(5) = '0'\nA(6) = 'x'\nA(7) = ''\nA(8) = -1\n" +
      "T = ''\nFOR I = 1 TO 8\nIF A(I) THEN T := I\nIF NOT(A(I)) THEN T := '-'\nNEXT I\nCRT T",
    /^1-3--6-8$/,
    true,
  ],
  ['DIM A(3)\nFOR I = 1 TO 3\nIF A(I) THEN T = I\nNEXT I', /Unassigned variable A\(1\)/, true],
  ['DIM A(1)\nFOR I = 2 TO 3\nIF A(I) THEN T = I\nNEXT I', /out of range.* variable A/, true],
];

test('loops over matrices do the same whether they reach the elements directly or not', () => {
  for (const [source, result, direct] of PROGRAMS) {
    const { output, error } = runSource(`${source}\nEND`);
    assert.match(error === '' ? output.trim() : error, result, source);
    assert.equal(isDirect(`${source}\nEND`), direct, source);
  }
});
