import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSource } from '../test-run.ts';

const run = (...lines: string[]) => {
  const { output, error } = runSource(lines.join('\n'));
  return (output + error).replace(/\n$/, '').replaceAll('\n', '|').replaceAll('\xfe', '^');
};

test('a thrown exception goes to the handler of its name', () => {
  const body = [
    'TRY',
    'CRT "a"',
    'THROW "Bad.Data", 42',
    'CRT "not"',
    'CATCH OTHER',
    'CRT "other"',
  ];
  const handler = ['CATCH X1, bad.data', 'CRT @EXCEPTION:@EXCEPTION.DATA:" ":@EXCEPTION.ORIGIN'];
  assert.equal(run(...body, ...handler, 'END', 'CRT "on"'), 'a|BAD.DATA42 T^3|on');
});

test('without an exception no handler runs; END TRY is END', () => {
  assert.equal(run('TRY', 'X = 1', 'CATCH', 'X = 2', 'END TRY', 'CRT X'), '1');
  assert.equal(run('TRY X = 1', 'CATCH', 'END', 'CRT X'), '1');
});

test('a run-time error is an exception with message, program and line', () => {
  const shown = 'CRT @EXCEPTION:"/":@EXCEPTION.MESSAGE:"/":@EXCEPTION.ORIGIN';
  const tried = (statement: string, handler = 'CATCH') =>
    run('A = "x"', 'TRY', statement, handler, shown, 'END');
  assert.equal(tried('B = A + 1'), 'SYS.NONNUMERIC/Non-numeric where numeric required in A/T^3');
  assert.equal(tried('B = C'), 'SYS.UNASSIGNED/Unassigned variable C/T^3');
  assert.equal(tried('B = 1 / 0', 'CATCH SYS.ERROR'), 'SYS.DIVZERO/Divide by zero error/T^3');
  assert.match(tried('A<99999999> = 1'), /^SYS.POSITION.TOO.HIGH\/Cannot make item 99999999/);
  assert.match(tried('B = STR("x", 999999999)'), /^SYS\.TEXT\.TOO\.LONG/);
});

test('runaway recursion is caught', () => {
  const program = ['N = 0', 'TRY', 'GOSUB R', 'CATCH SYS.CALL.DEPTH', 'CRT "deep"', 'END', 'STOP'];
  assert.equal(run(...program, 'R: N += 1', 'GOSUB R', 'RETURN'), 'deep');
});

test('SETTING puts the message into a variable', () => {
  assert.equal(run('TRY', 'X = 1 / 0', 'CATCH SETTING M', 'CRT M', 'END'), 'Divide by zero error');
});

test('what no handler takes goes on to the next TRY, or ends the program', () => {
  const inner = ['TRY', 'THROW "B"', 'CATCH A', 'CRT "wrong"', 'END'];
  assert.equal(run('TRY', ...inner, 'CATCH B', 'CRT "outer"', 'END'), 'outer');
  assert.match(run(...inner), /^[0-9A-F]{8}: Exception B has no handler at line 2 of T$/);
  assert.match(run('THROW ""'), /Names of exceptions have 1 to 63 characters at line 1/);
});

test('an exception in a handler is not for its own TRY', () => {
  const inner = ['TRY', 'THROW "A"', 'CATCH', 'THROW "B"', 'END'];
  assert.equal(run('TRY', ...inner, 'CATCH', 'CRT @EXCEPTION', 'END'), 'B');
});

test('GOSUB, loops and RETURN stay as they were', () => {
  const program = [
    'N = 0',
    'FOR I = 1 TO 5',
    'TRY',
    'IF I = 2 THEN CONTINUE',
    'IF I = 5 THEN EXIT',
    'GOSUB SUB1',
    'CATCH ODD',
    'N += 100',
    'END',
    'NEXT I',
    'GOSUB SUB2',
    'CRT I:" ":N:CAUGHT("ODD")',
    'STOP',
    'SUB1: N += 1',
    'IF MOD(I, 2) = 1 THEN THROW "ODD"',
    'N += 10',
    'RETURN',
    'SUB2:',
    'TRY',
    'IF CAUGHT("ZZ") AND NOT(CAUGHT("YY")) THEN RETURN',
    'CATCH ZZ',
    'END',
    'N = "not reached"',
    'RETURN',
  ];
  assert.equal(run(...program), '5 2130');
});

test('what a routine did to its arguments before it threw is seen', () => {
  const program = ['X = 1', 'TRY', 'CALL @S(X)', 'CATCH', 'CRT X', 'END', 'CRT "end"'];
  assert.equal(run('S = "NONE"', ...program), '1|end');
});

test('STOP is not caught', () => {
  assert.equal(run('TRY', 'CRT "a"', 'STOP', 'CATCH', 'CRT "caught"', 'END', 'CRT "b"'), 'a');
});

test('TRY, CATCH and THROW are still names', () => {
  assert.equal(
    run('TRY = 1 ; THROW = 2', 'TRY', 'CATCH = 3', 'CATCH', 'END', 'CRT TRY:THROW:CATCH'),
    '123',
  );
});

test('mistakes are said when compiling', () => {
  assert.match(run('TRY', 'X = 1', 'END'), /TRY without CATCH/);
  assert.match(run('CATCH A'), /CATCH without TRY/);
  assert.match(run('TRY', 'X = 1', 'CATCH'), /Unterminated TRY/);
  assert.match(run('TRY', 'L: X = 1', 'CATCH', 'END'), /Labels may not be defined inside TRY/);
  assert.match(run('TRY', 'IF 1 THEN', 'L: X = 1', 'END', 'CATCH', 'END'), /Labels may not/);
  assert.match(run('TRY', 'X = 1', 'CATCH 5', 'END'), /Exception name not found/);
});
