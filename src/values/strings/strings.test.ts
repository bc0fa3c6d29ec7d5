import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as strings from './index.ts';

const { field, fieldColumns, fieldStore, fold, index, change, convert, trimWith, overlay } =
  strings;

test('FIELD() takes runs of items', () => {
  const s = 'a.b.c.d.';
  assert.deepEqual(
    [-1, 0, 1, 2, 3, 4, 5].map((items) => field(s, '.', 2, items)),
    ['b', 'b', 'b', 'b.c', 'b.c.d', 'b.c.d.', 'b.c.d.'],
  );
  assert.deepEqual(
    [field(s, '.', -3, 2), field(s, '.', 5, 2), field(s, '.', 6, 2)],
    ['a.b', '', ''],
  );
  assert.equal(field('1:=2:=3', ':=', 1, 2), '1:=2');
  assert.equal(field(s, '', 3), s);
});

test('COL1() and COL2() stand beside what FIELD() found', () => {
  const columns = (text: string, delimiter: string, n: number, items = 1) => {
    const { item, col1, col2 } = fieldColumns(text, delimiter, n, items);
    return `${item} ${col1} ${col2}`;
  };
  const s = 'aa/bb/cc';
  assert.deepEqual(
    [columns(s, '/', 1), columns(s, '/', 2), columns(s, '/', 3), columns(s, '/', 4)],
    ['aa 0 3', 'bb 3 6', 'cc 6 9', ' 0 0'],
  );
  assert.deepEqual(
    [columns(s, '/', 2, 2), columns(s, '', 1), columns('', '/', 1), columns('/x/', '/', 3)],
    ['bb/cc 3 9', 'aa/bb/cc 0 9', ' 0 0', ' 3 4'],
  );
});

test('FIELDSTORE() replaces, inserts and deletes', () => {
  const s = 'a*b*c*d';
  const store = (n: number, items: number, put: string, text = s, mark = '*') =>
    fieldStore(text, mark, { n, items }, put);
  assert.equal(store(2, 2, 'X'), 'a*X**d');
  assert.equal(store(2, 2, 'X*Y*Z'), 'a*X*Y*d');
  assert.equal(store(2, 0, 'X*Y'), 'a*X*Y*b*c*d');
  assert.equal(store(2, -1, 'X*Y'), 'a*X*Y*c*d');
  assert.equal(store(2, -9, 'X'), 'a*X');
  assert.equal(store(6, 2, 'X'), 'a*b*c*d**X*');
  assert.equal(store(4, 2, 'X'), 'a*b*c*X*');
  assert.equal(store(-5, 1, 'X'), 'X*b*c*d');
  assert.equal(store(2, -1, ''), 'a**c*d');
  assert.equal(store(3, 1, 'X', ''), '**X');
  assert.equal(store(2, 1, 'X', s, '#'), 'a*b*c*d#X');
  assert.equal(store(2, 1, 'X', 'a*b*'), 'a*X');
});

test('INDEX() and CHANGE() count occurrences', () => {
  assert.deepEqual(
    [-1, 0, 1, 2, 3, 4].map((n) => index('abcabcabc', 'b', n)),
    [0, 0, 2, 5, 8, 0],
  );
  assert.deepEqual([index('abc', '', 20), index('', '', 3), index('', 'a', 1)], [20, 3, 0]);
  assert.deepEqual([index('aaaaaa', 'aa', 3), index('mississippi', 'issi', 2)], [5, 0]);
  const s = 'a-a-a-a-a';
  assert.equal(change(s, 'a', 'b', 2), 'b-b-a-a-a');
  assert.equal(change(s, 'a', 'bb', 2, 4), 'a-a-a-bb-bb');
  assert.equal(change(s, 'a', 'b', -1, 5), 'a-a-a-a-b');
  assert.equal(change('aaaaaa', 'aa', 'Q', 1, 2), 'aQaaa');
  assert.equal(change('x$&y', 'x', '$&'), '$&$&y');
});

test('CONVERT() maps characters, the first of several definitions counting', () => {
  const cases = [
    ['abc', 'xyz'],
    ['abc', 'x'],
    ['abc', ''],
    ['aab', 'xyz'],
    ['aa', 'x'],
    ['', 'xyz'],
  ];
  assert.deepEqual(
    cases.map(([from, to]) => convert(from!, to!, 'aabbccdd')),
    ['xxyyzzdd', 'xxdd', 'dd', 'xxzzccdd', 'xxbbccdd', 'aabbccdd'],
  );
});

test('TRIM() in every mode', () => {
  const trimmed = (text: string, mode: string) => trimWith(text, '.', mode);
  const s = '..a..b...c..';
  assert.deepEqual(
    [...'ABCLRT'].map((mode) => trimmed(s, mode)),
    ['abc', 'a..b...c', '.a.b.c.', 'a..b...c..', 'a.b.c', '..a..b...c'],
  );
  assert.deepEqual(
    [...'ABCLRT'].map((mode) => trimmed('....', mode)),
    ['', '', '.', '', '', ''],
  );
  assert.deepEqual(
    [...'DEF'].map((mode) => trimmed('  a  b   c  ', mode)),
    ['a b c', '  a  b   c', 'a  b   c  '],
  );
  assert.deepEqual(trimmed('a', 'Z'), { refused: 'bad mode' });
  assert.equal(strings.trim('  a   b  c  '), 'a b c');
});

test('substring assignment overlays', () => {
  const s = 'abcdefgh';
  assert.equal(overlay(s, 3, 4, 'Z'), 'abZ   gh');
  assert.equal(overlay(s, 3, 2, 'LONGER'), 'abLOefgh');
  assert.equal(overlay(s, 7, 9, '12345'), 'abcdef12');
  assert.equal(overlay(s, -3, 2, '??'), '??cdefgh');
  assert.equal(overlay('', 1, 3, 'abc'), '');
  assert.equal(strings.pickOverlay('abc', 6, 2, 'YZ'), 'abc  YZ');
  assert.equal(strings.pickOverlay('abc', -2, 1, 'Q'), 'Q  bc');
  assert.equal(strings.pickOverlay('abc', 2, -1, 'Q'), 'aQbc');
});

test('SOUNDEX(), SWAPCASE() and CHECKSUM() as recorded', () => {
  const names =
    'Robert,Rubin,Ashcraft,Tymczak,Pfister,Honeyman,Lee,Jackson,Lloyd,Van Dyke,1abc,12,bpfv';
  assert.equal(
    names.split(',').map(strings.soundex).join(' '),
    'R163 R150 A226 T522 P123 H555 L000 J222 L300 V532 A120 0000 B111',
  );
  assert.equal(strings.swapCase('Hello World'), 'hELLO World');
  assert.deepEqual(
    ['', 'a', 'ab', '\x80', '\xff', 'a\xfeb', 'z'.repeat(40)].map(strings.checksum),
    [0, 97, 160, -128, -1, -485, -10711],
  );
  assert.equal(strings.checksum('The quick brown fox jumps over the lazy dog'), -21090443);
});

test('FOLD() breaks at spaces', () => {
  const t = 'The quick brown fox jumps over it';
  const folded = (text: string, width: string) => fold(text, width).replaceAll('\xfe', '^');
  assert.equal(folded(t, '10'), 'The quick^brown fox^jumps over^it');
  assert.equal(folded(t, '9'), 'The quick^brown fox^jumps^over it');
  assert.equal(folded('ab abcdefghijkl mn', '5'), 'ab^abcde^fghij^kl mn');
  assert.equal(folded('a  b  c  d', '3'), 'a ^b ^c ^d');
  assert.equal(folded('abc ', '3'), 'abc');
  assert.equal(folded('abc', '1'), 'a^b^c');
});

test('CSV lines are read and written', () => {
  assert.equal(strings.parseCsv('a,"b,c","d""e",', ','), 'a\xfeb,c\xfed"e\xfe');
  assert.equal(strings.formCsv('a\xfeb,c\xfed"e'), 'a,"b,c","d""e"');
});

test('upper case leaves bytes above 127 alone', () => {
  assert.equal(strings.upcase('ab\xff\xdf\xb5'), 'AB\xff\xdf\xb5');
  assert.equal(strings.downcase('AB\xc0'), 'ab\xc0');
});

test('hexadecimal digits', () => {
  const shown = [0, 10, 255, -1, 16.9].map((value) => strings.decimalToHex(value));
  assert.deepEqual(shown, ['0', 'a', 'ff', 'ffffffff', '10']);
  assert.equal(strings.decimalToHex(1, 40).length, 32);
  assert.deepEqual(['0', 'ff', 'FFFFFFFF', '1FFFFFFFF', '', '1G'].map(strings.hexToDecimal), [
    0,
    255,
    -1,
    -1,
    undefined,
    undefined,
  ]);
});
