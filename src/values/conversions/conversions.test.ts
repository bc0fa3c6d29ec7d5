import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConversionContext, defaultConversionContext, iconv, oconv } from './index.ts';

const plain = defaultConversionContext;

/** Converts one value by many codes: 'code result status' each. */
function out(value: string | number, codes: string, context: ConversionContext = plain): string[] {
  return codes.split('|').map((code) => {
    const { text, status } = oconv(value, code, context);
    return status === 0 ? text : `${text}!${status}`;
  });
}

function into(texts: string, code: string, context: ConversionContext = plain): string[] {
  return texts.split('|').map((text) => {
    const result = iconv(text, code, context);
    return result.status === 0 ? result.text : `${result.text}!${result.status}`;
  });
}

test('D with year digits and separators', () => {
  assert.deepEqual(out(10740, 'D|D0|D2|D5|D/|D2/|D4-|D4 |D0/|D3-|DE|D2/E|DE/|D4-EL'), [
    '27 MAY 1997',
    '27 MAY ',
    '27 MAY 97',
    '10740!2',
    '05/27/1997',
    '05/27/97',
    '05-27-1997',
    '05 27 1997',
    '05/27/',
    '05-27-997',
    '27 MAY 1997',
    '27/05/97',
    '10740!2',
    '27-05-1997',
  ]);
});

test('D with elements and modifiers', () => {
  assert.deepEqual(
    out(10740, 'DDMY|D4-YMD|D4 WADMY|DWAMAD|DYJ|DDDD|DQY|DDO|DMAL|D4-YIWI|DDMYQWJ|DWAL[3]'),
    [
      '27 05 1997',
      '1997-05-27',
      'TUESDAY 27 05 1997',
      'TUESDAY MAY 27',
      '1997 147',
      '27 27 27',
      '2 1997',
      '27th',
      'May',
      '1997-22',
      '10740!2',
      'Tue',
    ],
  );
  assert.deepEqual(out(11690, "DDMY[Z,A3,2]|DDMY[Z,Z,Z]|D DMY['.','.']|DDMY[X]|DD[Z"), [
    '2 JAN 00',
    '2 1 0',
    '02.01.2000',
    '11690!2',
    '11690!2',
  ]);
});

test('D of days around the ends of years and eras', () => {
  const days = [0, -1, 60, 11748, -24836, -718430, 2914695];
  assert.deepEqual(
    days.map((day) => out(day, 'D4-YMD|DWAL').join(' ')),
    [
      '1967-12-31 Sunday',
      '1967-12-30 Saturday',
      '1968-02-29 Thursday',
      '2000-02-29 Tuesday',
      '1899-12-31 Sunday',
      '0001-01-01 Monday',
      '9948-02-29 Sunday',
    ],
  );
  const weeks = [10227, 10593, 11322, 11324, 11689, 11691, 15342];
  assert.deepEqual(
    weeks.map((day) => out(day, 'DYIWI')[0]),
    ['1995 52', '1997 01', '1998 53', '1998 53', '1999 52', '2000 01', '2009 53'],
  );
  assert.deepEqual(
    ['', '   ', 'abc', '10740.9'].map((data) => out(data, 'D4-')[0]),
    ['', '', 'abc!1', '05-27-1997'],
  );
});

test('dates are read in many layouts', () => {
  assert.deepEqual(
    into(
      '05-27-1997|5/27/97|052797|27 MAY 1997|27MAY97|MAY 27 1997|5.27.1997|5-27-97 | 27 may 97|27-05-97|SE 30 99|5/27/1997x',
      'D',
    ),
    [...Array(8).fill('10740'), '!1', '!1', '!1', '!1'],
  );
  assert.deepEqual(
    into('02-29-2001|04-31-1999|13-01-1999|01-00-1999|01-01-30|12-31-29|1-1-0|01-01-0001', 'D'),
    ['12114!3', '11444!3', '!1', '!1', '-13878', '22646', '-718795', '-718430'],
  );
  assert.deepEqual(
    ['DE', 'DDMY', 'DMDY'].map((code) => into('03-04-2001', code)[0]),
    ['12147', '12147', '12117'],
  );
  assert.deepEqual(into('20010403|010403|2001-APR-03', 'DYMD'), ['12147', '-680751', '12147']);
  assert.deepEqual(into('x', 'DDD'), ['!2']);
  const today = { ...plain, today: () => 10740 };
  assert.deepEqual(into('MAY 27', 'D', today), ['10740']);
  const options = { ...plain.options, noDateWrapping: true };
  assert.deepEqual(into('02-30-2001', 'D', { ...plain, options }), ['!1']);
  assert.deepEqual(into('27-05-1997', 'D', { ...plain, europeanDates: true }), ['10740']);
});

test('MT shows and reads times of day', () => {
  assert.deepEqual(out(45296, "MT|MTS|MTH|MTHS|MT.|MTHS-|MTS'h'|MTSH|MTX|mths"), [
    '12:34',
    '12:34:56',
    '12:34pm',
    '12:34:56pm',
    '12.34',
    '12-34-56pm',
    '12h34h56',
    '12H34H56',
    '12X34',
    '12:34:56pm',
  ]);
  assert.deepEqual(
    [0, 86400, 360000, -60].map((t) => out(t, 'MTS|MTH').join(' ')),
    ['00:00:00 12:00am', '24:00:00 12:00am', '100:00:00 04:00am', '00:-1:00 12:-1am'],
  );
  assert.deepEqual(
    into(
      '12:34:56|12|1.30|24:00|12:60|abc|:30|1:| 9:30|1:30PM|12AM|9 PM|1:30:00PM|123:00:00|',
      'MT',
    ),
    [
      '45296',
      '43200',
      '5400',
      '86400',
      '!1',
      '!1',
      '!1',
      '3600',
      '34200',
      '48600',
      '43200',
      '75600',
      '5400',
      '442800',
      '!1',
    ],
  );
});

test('MD scales and shows decimals', () => {
  assert.deepEqual(
    [0, 5, 12345, -5, 12.345].map((n) => out(n, 'MD0|MD2|MD4').join(' ')),
    ['0 0.00 0.0000', '5 0.05 0.0005', '12345 123.45 1.2345', '-5 -0.05 -0.0005', '12 0.12 0.0012'],
  );
  assert.deepEqual(out(-1234567, 'MD2,$|MD2+|MD2-|MD2<|MD2(|MD2C|MD2D|MD2,$-|MD2T'), [
    '-$12,345.67',
    '12345.67-',
    '12345.67-',
    '<12345.67>',
    '(12345.67)',
    '12345.67cr',
    '12345.67db',
    '$12,345.67-',
    '-12345.67',
  ]);
  assert.deepEqual(out(0, 'MD2Z|MD2-Z|MD2<PZT|MD2('), ['', '', '', ' 0.00 ']);
  assert.deepEqual(out(12.5, 'MD2P|MD2|MD2T'), ['12.50', '0.13', '0.12']);
  assert.deepEqual(out(12345, 'MR2#10|ML2#10|MR2210*|ML2212-|MD2[EUR ,.,","," each"]'), [
    '    123.45',
    '123.45    ',
    '****123.45',
    '123.45------',
    'EUR 123,45 each',
  ]);
  assert.deepEqual(
    [out('', 'MD2')[0], out('', 'ML2')[0], out('abc', 'MD2')[0], out('.', 'MD2')[0]],
    ['', '0.00', 'abc!1', '0.00'],
  );
});

test('MD reads decimals', () => {
  assert.deepEqual(
    into(
      '123.45|123|123.456|.5|-1.23|1.23-|(1.23)|<1.23>|1.23CR|1,234,567.89|1 234.50|-0|12.3.4|abc|12a|--5|-|(5|5)|.|$12.29',
      'MD2',
    ),
    [
      '12345',
      '12300',
      '12346',
      '50',
      '-123',
      '-123',
      '-123',
      '-123',
      '-123',
      '123456789',
      '123450',
      '-0',
      '1230',
      '!1',
      '1200',
      '!1',
      '',
      '!1',
      '500',
      '0',
      '1229',
    ],
  );
  assert.deepEqual(into('99999999999', 'MD2'), ['9999999999900']);
  assert.deepEqual(
    [into('1.2', 'ML2#10')[0], into('00012', 'MR0%8')[0], into('1.234,56', 'MD2[,".",","]')[0]],
    ['120', '12', '123456'],
  );
});

test('national settings change money and decimals', () => {
  const national = { currency: 'EUR ', thousands: '.', decimal: ',' };
  const context = { ...plain, national };
  assert.deepEqual(out(1234567, 'MD2,$|MD2', context), ['EUR 12.345,67', '12345,67']);
  assert.deepEqual(into('12.345,67', 'MD2', context), ['1234567']);
});

test('numbers and bytes in other bases', () => {
  assert.deepEqual(out(255, 'MX|MO|MB|MCD|MCX|MXX'), [
    'FF',
    '377',
    '11111111',
    '255',
    '597',
    '255!2',
  ]);
  assert.deepEqual(out(-1, 'MX')[0], 'FFFFFFFF');
  assert.deepEqual(out('Az', 'MX0C|MO0C|MB0C'), ['417A', '101172', '0100000101111010']);
  assert.deepEqual(
    [into('ff', 'MX'), into('1G', 'MX'), into('417a', 'MX0C'), into('', 'MX')].flat(),
    ['255', '!1', 'Az', '!1'],
  );
  assert.deepEqual(out(iconv('-2', 'ISH', plain).text, 'MX0C|ISH'), ['FFFE', '-2']);
  assert.equal(oconv(iconv(1 / 3, 'IFH', plain).text, 'IFH', plain).number, 1 / 3);
});

test('codes that test or cut the data', () => {
  assert.deepEqual(out('a*b*c*d', 'G*1|G1*1|G2*2|G4*1|G*|G*0|G12|G*1x'), [
    'a',
    'b',
    'c*d',
    '',
    'a*b*c*d!2',
    'a*b*c*d!2',
    'a*b*c*d!2',
    'a',
  ]);
  assert.deepEqual(out('abcd', 'L|L0|L3|L4|L3,5|L5,9|LX|L3,'), [
    '4',
    '4',
    '',
    'abcd',
    'abcd',
    '',
    'abcd!2',
    '',
  ]);
  assert.deepEqual(out('abcdef', 'T2|T0|T2,3|T0,2|T9,1|T,2|TX'), [
    'ef',
    '',
    'bcd',
    'ab',
    '',
    'abcdef!2',
    'abcdef!2',
  ]);
  assert.deepEqual(out('5', 'R1,9|R6,9|R6,9;-5,5|R|R1|R6,9;x'), [
    '5',
    '!2',
    '5',
    '5!2',
    '5!2',
    '5!2',
  ]);
  assert.deepEqual(out('ab', 'P(3N)|P(3N);(2A)|P3N|P(1N);'), ['', 'ab', 'ab!2', 'ab!2']);
  assert.deepEqual(out('a\xfeb\xfdc', '<1>|<2,2>|<0>|<9>|<a>|<1>x'), [
    'a',
    'c',
    'a',
    '',
    'a\xfeb\xfdc!2',
    'a\xfeb\xfdc!2',
  ]);
});

test('case and kinds of characters', () => {
  assert.deepEqual(out("the QUICK o'neil 2nd", 'MCU|MCT|MCA|MCN|MC/A|MCZ|MCU]MCL'), [
    "THE QUICK O'NEIL 2ND",
    "The Quick O'Neil 2Nd",
    'theQUICKoneilnd',
    '2',
    "  ' 2",
    "the QUICK o'neil 2nd",
    "THE QUICK O'NEIL 2ND",
  ]);
  const options = { ...plain.options, spaceMct: true };
  assert.deepEqual(out("o'neil 2nd abc", 'MCT', { ...plain, options }), ["O'neil 2nd Abc"]);
  assert.deepEqual(out('a\x01\xc8b', 'MCP'), ['a..b']);
});

test('C and S use the current record', () => {
  const context = { ...plain, record: 'first\xfesecond\xfethird', recordId: 'key' };
  assert.deepEqual(
    out('data', 'C;1;2|C1-2|C*;\'x\'|C0/1|C 1 2|C"a"*|C1;9;2|CX|C1;X|C1-|C1::2|C1;;2', context),
    [
      'firstsecond',
      'first-second',
      'data!2',
      'key/first',
      ' first second',
      'a*',
      'firstsecond',
      'X',
      'data!2',
      'first-',
      'data!2',
      'firstsecond',
    ],
  );
  assert.deepEqual(out('x', "S;1;2|S;*|S;'a';'b'|S;Q|S", context), [
    'first',
    'x',
    'a',
    'x!2',
    'x!2',
  ]);
  assert.deepEqual(out(' 0.0', "S;1;2|S;'a'|S;1;0|S;1;*", context), ['second', '', 'key', ' 0.0']);
});

test('B and B64', () => {
  assert.deepEqual(
    [1, '', 'abc', '0.0', 0.5].map((value) => out(value, 'B')[0]),
    ['Y', 'N', 'Y', 'N', 'Y'],
  );
  assert.deepEqual(into('Y|n|YES|1|', 'B'), ['1', '0', '!1', '!1', '0']);
  assert.deepEqual(
    ['a', 'ab', 'abc', '\xff\xfe\xfd'].map((value) => out(value, 'B64')[0]),
    ['YQ==', 'YWI=', 'YWJj', '//79'],
  );
  assert.deepEqual(into('YQ==|YW\nI=|//79', 'B64'), ['a', 'ab', '\xff\xfe\xfd']);
});

test('chains run in order and stop at the first failure', () => {
  assert.deepEqual(out('abc def', 'MCU\xfdG1 1|MCU\xfdQQ\xfdMCL|MCU\xfd\xfdMCL|  MCU| '), [
    'DEF',
    'ABC DEF!2',
    'abc def',
    'ABC DEF',
    'abc def',
  ]);
  assert.deepEqual(into('1.5', 'MD2\xfdMX'), ['336']);
  assert.deepEqual(out('data', 'Q|M|MQ|I|A1|(|U|UNOSUCH'), Array(8).fill('data!2'));
  assert.deepEqual(out('data', 'MCU\xfd'.repeat(90)), ['data!2']);
});

test('T and U codes go through their ports', () => {
  const context: ConversionContext = {
    ...plain,
    translate: (request) => ({
      text: `${request.file},${request.ids},${request.field},${request.code}\xfdv2\xfcs`,
      status: 0,
    }),
    userConversion: ({ name, argument, value, isOutput }) =>
      name === 'MINE' ? { text: `${argument}:${value}:${isOutput}`, status: 0 } : undefined,
  };
  assert.deepEqual(out('A1', "TPARTS;X;;1|T*PARTS;C;;2|T 'P Q';I;1;3|TPARTS;X;1;", context), [
    'PARTS,A1,1,X v2 s',
    'DICT PARTS,A1,2,C v2 s',
    " 'P Q',A1,3,C v2 s".trim(),
    'A1',
  ]);
  assert.deepEqual(out('x', 'UMINE.a.b|UOTHER', context), ['a.b:x:true', 'x!2']);
});
