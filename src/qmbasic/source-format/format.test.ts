import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSource } from './format-source.ts';

function format(lines: readonly string[], lowerCase = false) {
  const faults: string[] = [];
  const result = formatSource(lines.join('\xfe'), {
    step: 3,
    lowerCase,
    include: () => 'EQU Max.Size TO 10',
    complain: (line, message) => faults.push(`${line} ${message}`),
    progress: () => {},
  });
  return { lines: result?.split('\xfe'), faults };
}

test('blocks are indented, labels and directives go to the margin', () => {
  const source = [
    '$INCLUDE X',
    'LOOP',
    'WHILE A',
    'IF B THEN',
    'C=1',
    'END',
    'REPEAT',
    'L1:RETURN',
  ];
  assert.deepEqual(format(source).lines, [
    '$INCLUDE X',
    '   LOOP',
    '   WHILE A',
    '      IF B THEN',
    '         C=1',
    '      END',
    '   REPEAT',
    'L1: RETURN',
  ]);
});

test('spaces are packed outside strings', () => {
  assert.deepEqual(format(['CALL  X(A ,B,  "c  d")']).lines, ['   CALL X(A, B, "c  d")']);
});

test('behind a string a star is no comment', () => {
  assert.deepEqual(format(['X = Y ; "A"*2']).lines, ['   X = Y ; "A"*2']);
});

test('a remark begins behind a label at once', () => {
  assert.deepEqual(format(['2**40,x']).lines, ['2    **40,x']);
  // Behind a control character too: it cannot be kept, so the source is left as it was
  assert.equal(format(['X = 1 ;\x16*Y,Z']).lines, undefined);
});

test('names go to lower case except those that EQUATE defines', () => {
  const source = ['$INCLUDE DEFS', 'IF N = MAX.SIZE THEN PRINT "ABC"'];
  assert.deepEqual(format(source, true).lines, [
    '$include defs',
    '   if n = Max.Size then print "ABC"',
  ]);
});

test('blocks that do not pair are reported with their line', () => {
  assert.deepEqual(format(['X=1', 'REPEAT']).faults, ['2 Incorrectly paired LOOP/REPEAT']);
  assert.deepEqual(format(['PRINT "abc']).faults, ['1 Unclosed string']);
});

test('a comment behind a statement keeps its column where it can', () => {
  const text = 'X = 1          ;* one';
  const [line = ''] = format([text]).lines ?? [];
  assert.equal(line.indexOf(';'), text.indexOf(';'));
});
