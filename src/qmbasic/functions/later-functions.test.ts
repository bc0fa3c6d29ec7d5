// Functions that the original has not, run as programs run them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSource } from '../test-run.ts';

const cases: readonly [expression: string, result: string][] = [
  ["EREPLACE('banana','an','X')", 'bXXa'],
  ["EREPLACE('banana','a','X',1,2)", 'banXna'],
  ["EREPLACE('abc','','X')", 'Xabc'],
  ["LEFT('abcdef',2):RIGHT('abcdef',2):LEFT('ab',-1):RIGHT('ab',9)", 'abefab'],
  ["LAST('a.b.c','.')", 'c'],
  ["CHANGE(SEQS('A':@VM:'B'),@VM,'|')", '65|66'],
  ["CHANGE(CHARS(65:@FM:66),@FM,'|')", 'A|B'],
  ["CHANGE(DQUOTES('A':@VM:'B'),@VM,'|')", '"A"|"B"'],
  ["CHANGE(MATCHESS('A1':@VM:'BB','1A1N'),@VM,'|')", '1|0'],
  ["CHANGE(MATCHFIELDS('A1':@VM:'BC22','0A0N',2),@VM,'|')", '1|22'],
  ["CHANGE(COMPARES('A':@VM:'C','B'),@VM,'|')", '-1|1'],
  ["IS.ALPHA('aZ'):IS.ALPHA('a1'):IS.DIGIT('09'):IS.DIGIT('')", '1010'],
  ["IS.SPACE(' ':CHAR(9)):IS.MARK(@FM):IS.ALNUM('a1'):IS.GRAPH('a b')", '1110'],
  ["SWAPMARKS(SWAPMARKS('a':@FM:'b')) = 'a':@FM:'b'", '1'],
  ["TRIMW(' a ':CHAR(9):' b ')", 'a b'],
  ['CEIL(1.2):CEIL(-1.2):FLOOR(1.2):FLOOR(-1.2)', '2-11-2'],
  ["BOOL('x'):BOOL(0):BOOL('')", '100'],
  ['FIX(1.23456,2):" ":FIX(1.999,1,1):" ":FIX(2)', '1.23 1.9 2.0000'],
  ['ROUNDUP(1.21,.1):" ":ROUNDDOWN(1.29,.1):" ":ROUNDUP(.3,.1)', '1.3 1.2 0.3'],
  ['FADD(1,2):FSUB(5,1):FMUL(2,3):FDIV(8,2)', '3464'],
  ["CHANGE(ADDS(1:@VM:2,10:@VM:20),@VM,'|')", '11|22'],
  ["CHANGE(DIVS(10:@VM:20,5:@VM:2),@VM,'|')", '2|10'],
  ["SADD('99999999999999999999','.1')", '99999999999999999999.1'],
  ["SMUL('12345678901234567890',10):' ':SSUB(1,.9)", '123456789012345678900 0.1'],
  ["SDIV(1,3,5):' ':SCMP('1.00',1):SCMP(2,'10')", '0.33333 0-1'],
  ["CHANGE(SORT('b':@FM:'a':@FM:'C'),@FM,'|')", 'C|a|b'],
  ["CHANGE(SORT(10:@VM:9:@VM:100,'DR'),@VM,'|')", '100|10|9'],
  ["CHANGE(MERGELIST('a':@FM:'b','b':@FM:'c','UNION'),@FM,'|')", 'a|b|c'],
  ["MERGELIST('a':@FM:'b','b':@FM:'c',2):MERGELIST('a':@FM:'b','b',3)", 'ba'],
  ["MD5('abc')", '900150983cd24fb0d6963f7d28e17f72'],
  ["DIGEST('abc','SHA-1')", 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ["DIGEST('abc','SHA256')", 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    "HMAC('what do ya want for nothing?','Jefe')",
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  ["DECRYPT(ENCRYPT('secret':@FM:CHAR(0),'key'),'key') = 'secret':@FM:CHAR(0)", '1'],
  ["ENCRYPT('x','key') = ENCRYPT('x','key')", '0'],
  ["'[':DECRYPT(ENCRYPT('secret','key'),'other'):']':STATUS()", '[]2'],
  ["'[':DECRYPT('rubbish','key'):']':STATUS()", '[]1'],
  ["ULEN(UTF8('caf':CHAR(233))):LEN(UTF8(CHAR(233)))", '42'],
  ["LATIN1(UUPCASE(UTF8('caf':CHAR(233)))) = 'CAF':CHAR(201)", '1'],
  ['UNISEQ(UNICHAR(8364)):" ":BYTELEN(UNICHAR(8364))', '8364 3'],
  ["DISPLAY.WIDTH(UNICHAR(28450):'a')", '3'],
  ["USUBSTR(UNICHAR(8364):'abc',2,2)", 'ab'],
  ["MVDATE(0,'UTC'):' ':MVTIME(3661,'UTC'):' ':MVDATE(0,'America/New_York')", '732 3661 731'],
  [
    "MVEPOCH(732,3661,'UTC'):' ':MVEPOCH(MVDATE.TIME(86400,'Asia/Tokyo'),'Asia/Tokyo')",
    '3661 86400',
  ],
  ["MVDATE(951782400,'UTC')", '11748'],
  ["ISNULL(''):ISNULL(CHAR(128))", '01'],
  ["GETENV('NO_SUCH_VARIABLE') = ''", '1'],
];

for (const [expression, result] of cases) {
  test(`${expression} is ${result}`, () => {
    const { output, error } = runSource(`CRT ${expression}`);
    assert.equal(error, '');
    assert.equal(output, `${result}\n`);
  });
}

test('a matrix becomes a dynamic array', () => {
  const source = 'DIM M(3)\nM(1) = "a"\nM(2) = "b"\nM(3) = ""\nCRT CHANGE(MATSTR(M), @FM, "|")';
  assert.equal(runSource(source).output, 'a|b\n');
});

test('DIGEST() as UniVerse has it sets its last argument', () => {
  const source =
    'R = "" ; C = DIGEST("MD5", "abc", 1, R)\nCRT C:" ":LEN(R):" ":DIGEST("MD9", "abc", 1, R)';
  assert.equal(runSource(source).output, '0 16 1\n');
});

test('FMTDW() fills up to columns of the screen', () => {
  const source = 'CRT "[":DISPLAY.WIDTH(FMTDW(UNICHAR(28450), "6L")):FMTDW("ab", "4R"):"]"';
  assert.equal(runSource(source).output, '[6  ab]\n');
});

test('keys of UNIQUEKEY() differ and are in order', () => {
  const source = 'A = UNIQUEKEY() ; B = UNIQUEKEY()\nCRT LEN(A):COMPARE(A, B)';
  assert.equal(runSource(source).output, '16-1\n');
});

const faults: readonly [statement: string, message: RegExp][] = [
  ["CRT SADD('1','x')", /Non-numeric where numeric required/],
  ['CRT SDIV(1,0)', /Divide by zero/],
  ["CRT DIGEST('a','MD9')", /DIGEST\(\) knows MD5, SHA1, .*not "MD9"/],
  ["CRT ENCRYPT('a','')", /ENCRYPT\(\) needs a key/],
  ["CRT MVDATE(0,'Mars/Base')", /There is no time zone "Mars\/Base"/],
  ["CRT SORT('a','XX')", /SORT\(\) takes the order/],
  ['CRT UNICHAR(-1)', /There is no character -1/],
  ['CRT FIX(1,99)', /FIX\(\) takes 0 to 14 decimals/],
];

for (const [statement, message] of faults) {
  test(`${statement} ends with a clear message`, () => {
    assert.match(runSource(statement).error, message);
  });
}

test('EREPLACE() takes no notice of case under $NOCASE.STRINGS', () => {
  const { output } = runSource(`$NOCASE.STRINGS
CRT EREPLACE('aAbB', 'A', 'x'):' ':EREPLACE('aA', '', 'z'):' ':EREPLACE('aAaA', 'a', 'x', 2, 2)
CRT CHANGE('aAbB', 'B', 'y'):SWAP('aAbB', 'B', 'z')`);
  assert.equal(output, 'xxbB zaA axxA\naAyyaAzz\n');
});
