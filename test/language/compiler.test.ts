// The compiler ends in diagnostics, whatever it is given, and in time that grows with the source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#qmbasic/index.ts';
import { fuzzCompiler } from './fuzz-compiler.ts';

const INPUTS = 3000;

test('changed sources, words and bytes end in a program or in messages', () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
  assert.deepEqual(fuzzCompiler(INPUTS, seed), [], `FUZZ_SEED=${seed}`);
});

function seconds(text: string): number {
  const started = process.cpuUsage();
  compile({ name: 'T', text });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** How often each piece is repeated, so that one compile takes tenths of a second. */
const REPEATED: readonly (readonly [title: string, head: string, piece: string, tail: string])[] = [
  ['assignments', '', 'X = Y + 1\xfe', 'END'],
  ['variables', '', 'X# = Y# + 1\xfe', 'END'],
  ['labels', '', 'L#: GOSUB L#\xfe', 'END'],
  ['gotos', '', 'L#: IF X THEN GOTO L0\xfe', 'END'],
  ['gosubs of small routines', 'GOSUB L0\xfe', 'L#: X = # ; RETURN\xfe', 'END'],
  ['a long sum', 'X = 1', ' + Y', '\xfeEND'],
  ['a long concatenation', 'X = ""', ' : Y', '\xfeEND'],
  ['a long line of statements', '', 'X = 1 ; ', '\xfeEND'],
  ['continued lines', 'X = 1', ' + Y ~\xfe', '\xfeEND'],
  ['open brackets', 'X = ', '(', '\xfeEND'],
  ['open angles', 'X = A', '<A', '\xfeEND'],
  ['open squares', 'X = A', '[A', '\xfeEND'],
  ['minus signs', 'X = ', '-', '1\xfeEND'],
  ['substrings', 'X = A', '[1,2]', '\xfeEND'],
  ['nested IF', '', 'IF X THEN\xfe', 'END'],
  ['nested IF in one line', '', 'IF X THEN ', 'END'],
  ['nested LOOP', '', 'LOOP\xfe', 'END'],
  ['nested FOR', '', 'FOR X = 1 TO 2\xfe', 'END'],
  ['nested CASE', '', 'BEGIN CASE\xfeCASE X\xfe', 'END'],
  ['CASE arms', 'BEGIN CASE\xfe', 'CASE X = #\xfeY = #\xfe', 'END CASE\xfeEND'],
  ['elements', 'DIM M(9)\xfe', 'M(#) = M(1)\xfe', 'END'],
  ['common variables', 'COMMON /C/ A', ', A#', '\xfeEND'],
  ['equates', '', 'EQU E# TO #\xfe', 'END'],
  ['calls', '', 'CALL S#(X, Y)\xfe', 'END'],
  ['conditional expressions', 'X = ', 'IF A THEN B ELSE ', '1\xfeEND'],
  ['errors', '', 'X = = )\xfe', 'END'],
  ['texts', 'X = ""', " : 'a\"b'", '\xfeEND'],
  ['local routines', '', 'LOCAL SUBROUTINE R#(X)\xfeX = 1\xfeRETURN\xfeEND\xfe', 'END'],
  ['loops one after another', '', 'LOOP WHILE X DO X -= 1 REPEAT\xfe', 'END'],
  ['unclosed quotes', '', "X = 'abc\xfe", 'END'],
  ['conditional compilation', '', '$IFDEF X\xfe', 'END'],
];

test('time grows with the source', () => {
  for (const [title, head, piece, tail] of REPEATED) {
    const source = (count: number) =>
      head +
      Array.from({ length: count }, (_, at) => piece.replaceAll('#', String(at))).join('') +
      tail;
    let count = 500;
    let once = seconds(source(count));
    while (once < 0.03 && count < 30_000) {
      count *= 2;
      once = seconds(source(count));
    }
    let ratio = 0;
    // Another process may have taken the time: a second and a third look before the verdict.
    for (let tries = 0; tries < 3; tries++) {
      once = seconds(source(count));
      ratio = seconds(source(2 * count)) / Math.max(once, 0.02);
      if (ratio < 4) break;
    }
    assert.ok(
      ratio < 4,
      `${title}: ${count} pieces take ${once} s, twice as many ${ratio} times that`,
    );
  }
});
