// How the time of a compile grows when a source of some shape is made twice as long.
import { compile } from '../dist/qmbasic/index.js';

function seconds(text) {
  const started = process.cpuUsage();
  compile({ name: 'T', text });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
const REPEATED = [
  ['assignments', '', 'X = Y + 1\xFE', 'END'],
  ['variables', '', 'X# = Y# + 1\xFE', 'END'],
  ['labels', '', 'L#: GOSUB L#\xFE', 'END'],
  ['gotos', '', 'L#: IF X THEN GOTO L0\xFE', 'END'],
  ['gosubs of small routines', 'GOSUB L0\xFE', 'L#: X = # ; RETURN\xFE', 'END'],
  ['a long sum', 'X = 1', ' + Y', '\xFEEND'],
  ['a long concatenation', 'X = ""', ' : Y', '\xFEEND'],
  ['a long line of statements', '', 'X = 1 ; ', '\xFEEND'],
  ['continued lines', 'X = 1', ' + Y ~\xFE', '\xFEEND'],
  ['open brackets', 'X = ', '(', '\xFEEND'],
  ['open angles', 'X = A', '<A', '\xFEEND'],
  ['open squares', 'X = A', '[A', '\xFEEND'],
  ['minus signs', 'X = ', '-', '1\xFEEND'],
  ['substrings', 'X = A', '[1,2]', '\xFEEND'],
  ['nested IF', '', 'IF X THEN\xFE', 'END'],
  ['nested IF in one line', '', 'IF X THEN ', 'END'],
  ['nested LOOP', '', 'LOOP\xFE', 'END'],
  ['nested FOR', '', 'FOR X = 1 TO 2\xFE', 'END'],
  ['nested CASE', '', 'BEGIN CASE\xFECASE X\xFE', 'END'],
  ['CASE arms', 'BEGIN CASE\xFE', 'CASE X = #\xFEY = #\xFE', 'END CASE\xFEEND'],
  ['elements', 'DIM M(9)\xFE', 'M(#) = M(1)\xFE', 'END'],
  ['common variables', 'COMMON /C/ A', ', A#', '\xFEEND'],
  ['equates', '', 'EQU E# TO #\xFE', 'END'],
  ['calls', '', 'CALL S#(X, Y)\xFE', 'END'],
  ['conditional expressions', 'X = ', 'IF A THEN B ELSE ', '1\xFEEND'],
  ['errors', '', 'X = = )\xFE', 'END'],
  ['texts', 'X = ""', ` : 'a"b'`, '\xFEEND'],
  ['local routines', '', 'LOCAL SUBROUTINE R#(X)\xFEX = 1\xFERETURN\xFEEND\xFE', 'END'],
  ['loops one after another', '', 'LOOP WHILE X DO X -= 1 REPEAT\xFE', 'END'],
  ['unclosed quotes', '', "X = 'abc\xFE", 'END'],
  ['conditional compilation', '', '$IFDEF X\xFE', 'END'],
];
let slow = 0;
for (const [title, head, piece, tail] of REPEATED) {
  const source = (count2) =>
    head +
    Array.from({ length: count2 }, (_, at) => piece.replaceAll('#', String(at))).join('') +
    tail;
  let count = 500;
  let once = seconds(source(count));
  while (once < 0.03 && count < 3e4) {
    count *= 2;
    once = seconds(source(count));
  }
  let ratio = 0;
  for (let tries = 0; tries < 3; tries++) {
    once = seconds(source(count));
    ratio = seconds(source(2 * count)) / Math.max(once, 0.02);
    if (ratio < 4) break;
  }
  if (ratio >= 4) slow += 1;
  console.log(
    `${title}: ${count} pieces take ${once} s, twice as many ${ratio.toFixed(1)} times that`,
  );
}
console.log(`${REPEATED.length} shapes, ${slow} grow faster than the source`);
