import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile.ts';
import { FUNCTIONS } from '../functions/index.ts';
import { STATEMENTS } from '../statements/index.ts';
import { closestName, slipsBetween } from './closest-name.ts';
import { type Diagnostic, diagnosticDetail } from './diagnostics.ts';
import {
  RESTRICTED_DIRECTIVES,
  RESTRICTED_FUNCTIONS,
  RESTRICTED_STATEMENTS,
} from './restricted.ts';

function diagnosticsOf(source: string): readonly Diagnostic[] {
  return compile({ name: 'T', text: source.replaceAll('\n', '\xfe') }).diagnostics;
}

/** Source, text of the message, what its hint says. */
const HINTS: readonly (readonly [source: string, text: RegExp, hint: RegExp])[] = [
  ["PRNT 'x'\nEND", /^Unrecognised statement$/, /^Did you mean PRINT\?$/],
  ['GOSBU A\nA: RETURN\nEND', /^Unrecognised statement$/, /^Did you mean GOSUB\?$/],
  ["OCONV X, 'D'\nEND", /^Unrecognised statement$/, /^OCONV\(\) is a function/],
  ['$DEFIEN A 1\nEND', /compiler directive$/, /^Did you mean \$DEFINE\?$/],
  ['$IFDFE A\n$ENDIF\nEND', /compiler directive$/, /^Did you mean \$IFDEF\?$/],
  ['$MODE UV.LOCAT\nEND', /^Unrecognised mode name$/, /^Did you mean UV.LOCATE\?$/],
  [
    'GOSUB TOTLA\nSTOP\nTOTAL: RETURN\nEND',
    /^Label TOTLA/,
    /^First on line 1. Did you mean TOTAL\?/,
  ],
  ['X = 1\nPRINT SUMM(X)\nEND', /^Matrix SUMM /, /^First on line 2. Did you mean SUM\(\)\?$/],
  [
    'TOTAL = 1\nCRT TOTLA\nEND',
    /^TOTLA is not assigned/,
    /^First on line 2. Did you mean TOTAL\?$/,
  ],
  ['CRT @SENTENC\nEND', /^Unrecognised @ variable$/, /^Did you mean @SENTENCE\?$/],
  ['FOR I = 1 T0 3\nNEXT I\nEND', /^TO not found/, /^$/],
  ['LOCATE 1 IN X<1> SETING Y ELSE STOP\nEND', /^SETTING not found/, /^Did you mean SETTING\?$/],
  ['IF 1 THNE STOP\nEND', /^THNE is not assigned/, /Did you mean THEN\?$/],
  ['OPEN 1 TO F ELES STOP\nEND', /^Expected THEN or ELSE$/, /^Did you mean ELSE\?$/],
  ['PRINTER CLOES\nEND', /^Expected OFF/, /^Did you mean CLOSE\?$/],
  ['TRANSACTION COMIT\nEND', /^Expected START/, /^Did you mean COMMIT\?$/],
  ['LOOP\nCRT 1\nEND', /^Unterminated LOOP/, /^It begins on line 1$/],
  ['LOOP\nLOCAL SUB INNER\nEND\nEXIT\nREPEAT\nEND', /^Unterminated LOOP/, /^It begins on line 1$/],
  [
    'LOCAL FUNCTION TWICE(N)\nFOR I = 1 TO N\nEND\nCONTINUE\nNEXT I\nEND',
    /^Unterminated FOR/,
    /^It begins on line 2$/,
  ],
  [
    'CLASS C\nPUBLIC SUB A\nLOOP\nPUBLIC SUB B\nEXIT\nREPEAT\nEND\nEND',
    /^Unterminated LOOP/,
    /^It begins on line 3$/,
  ],
  ['$INTERNAL\nEND', /compiler directive$/, /^\$INTERNAL is refused/],
  ['SORTADD X\nEND', /^Unrecognised statement$/, /^Statement SORTADD is refused: .*; use SSELECT/],
  ['X = PHANTOM(1)\nEND', /^Matrix PHANTOM/, /PHANTOM\(\) is refused: .*; use EXECUTE 'PHANTOM'$/],
];

for (const [source, text, hint] of HINTS) {
  test(`hint for ${source.split('\n')[0]}: ${hint.source}`, () => {
    const found = diagnosticsOf(source).find((one) => text.test(one.text));
    assert.ok(found, JSON.stringify(diagnosticsOf(source)));
    assert.match(found.hint, hint);
  });
}

test('all errors come at once, each with line and column; the caret stands under its place', () => {
  const errors = diagnosticsOf("\tPRNT 'x'\nCRT 1\nX = @SENTENC\nEND");
  assert.deepEqual(
    errors.map((one) => [one.position, one.column]),
    [
      ['1', 1],
      ['3', 5],
    ],
  );
  assert.equal(
    diagnosticDetail(errors[0] as Diagnostic),
    "\tPRNT 'x'\n\t^\n   Did you mean PRINT?",
  );
});

test('there is no limit of errors', () => {
  const source = `${"PRNT 'x'\n".repeat(5000)}END`;
  const { diagnostics, errors } = compile({ name: 'T', text: source.replaceAll('\n', '\xfe') });
  assert.equal(errors, 5000);
  assert.equal(diagnostics.at(-1)?.position, '5000');
});

test('after a hundred hints the messages come without, so that a long list of slips costs no more than its length', () => {
  const source = `${Array.from({ length: 120 }, () => "PRNT 'x'").join('\n')}\nEND`;
  const hints = diagnosticsOf(source).filter((one) => /Did you mean/.test(one.hint ?? ''));
  assert.equal(hints.length, 100);
});

test('names far from all others get no hint, nor do short ones', () => {
  assert.equal(closestName('XYZZY', STATEMENTS.keys()), undefined);
  assert.equal(closestName('AB', ['AC']), undefined);
  assert.equal(closestName('constructor', ['PRINT']), undefined);
  assert.equal(closestName('PRNT', ['PRINTER', 'PRINT']), 'PRINT');
  assert.equal(slipsBetween('ABCD', 'ACBD'), 1);
  assert.equal(slipsBetween('', 'ABC'), 3);
});

test('words that are refused are no words of the language, and what they are replaced by is', () => {
  for (const name of RESTRICTED_STATEMENTS.keys()) assert.equal(STATEMENTS.has(name), false, name);
  for (const name of RESTRICTED_FUNCTIONS.keys()) {
    assert.ok(FUNCTIONS.get(name)?.restricted ?? true, name);
  }
  assert.equal(RESTRICTED_DIRECTIVES.size, 4);
  for (const instead of [...RESTRICTED_STATEMENTS.values(), ...RESTRICTED_FUNCTIONS.values()]) {
    for (const [, name = ''] of instead.matchAll(/([A-Z.]+)\(/g)) {
      assert.ok(FUNCTIONS.has(name), name);
    }
  }
});
