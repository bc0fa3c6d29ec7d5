// One use of each conversion code, both ways, and of each code of a format.
import type { Use } from './use.ts';

type Pair = readonly [data: string, shown: string];
/** What OCONV() makes of something, and what ICONV() makes of something. */
interface Both {
  readonly out?: Pair;
  readonly in?: Pair;
}

const CODES: Readonly<Record<string, readonly [code: string, uses: Both]>> = {
  B: ['B', { out: ['1', 'Y'], in: ['Y', '1'] }],
  B64: ['B64', { out: ['abc', 'YWJj'], in: ['YWJj', 'abc'] }],
  C: ['C;"<";*;">"', { out: ['a', '<a>'], in: ['a', '<a>'] }],
  D: ['D4/', { out: ['0', '12/31/1967'], in: ['1/1/68', '1'] }],
  G: ['G1-1', { out: ['a-b-c', 'b'], in: ['a-b-c', 'b'] }],
  IF: ['IF', {}],
  IL: ['ILL', {}],
  IS: ['ISL', {}],
  L: ['L', { out: ['abc', '3'], in: ['abc', '3'] }],
  MCA: ['MCA', { out: ['a1b2', 'ab'], in: ['a1b2', 'ab'] }],
  MCN: ['MCN', { out: ['a1b2', '12'], in: ['a1b2', '12'] }],
  'MC/A': ['MC/A', { out: ['a1b2', '12'], in: ['a1b2', '12'] }],
  'MC/N': ['MC/N', { out: ['a1b2', 'ab'], in: ['a1b2', 'ab'] }],
  MCAN: ['MCAN', { out: ['a-1', 'a1'], in: ['a-1', 'a1'] }],
  'MC/AN': ['MC/AN', { out: ['a-1', '-'], in: ['a-1', '-'] }],
  MCL: ['MCL', { out: ['AbC', 'abc'], in: ['AbC', 'abc'] }],
  MCU: ['MCU', { out: ['AbC', 'ABC'], in: ['AbC', 'ABC'] }],
  MCT: ['MCT', { out: ['ab cd', 'Ab Cd'], in: ['ab cd', 'Ab Cd'] }],
  MCP: ['MCP', { out: ["':CHAR(7):'", '.'], in: ["':CHAR(7):'", '.'] }],
  // functions-conversion/hex-decimal-mcx-mcd tells in which direction these convert
  MCD: ['MCD', { out: ['255', '255'], in: ['FF', '255'] }],
  MCDX: ['MCDX', { out: ['255', '255'], in: ['FF', '255'] }],
  MCX: ['MCX', { out: ['FF', '255'], in: ['255', '255'] }],
  MCXD: ['MCXD', { out: ['FF', '255'], in: ['255', '255'] }],
  MD: ['MD2,$', { out: ['123456', '$1,234.56'], in: ['$1,234.56', '123456'] }],
  ML: ['ML2#9', { out: ['123', '1.23     '], in: ['1.23', '123'] }],
  MR: ['MR2#9', { out: ['123', '     1.23'], in: ['1.23', '123'] }],
  MB: ['MB', { out: ['5', '101'], in: ['101', '5'] }],
  MO: ['MO', { out: ['8', '10'], in: ['10', '8'] }],
  MX: ['MX', { out: ['255', 'FF'], in: ['FF', '255'] }],
  MB0C: ['MB0C', { out: ['A', '01000001'], in: ['01000001', 'A'] }],
  MO0C: ['MO0C', { out: ['A', '101'], in: ['101', 'A'] }],
  MX0C: ['MX0C', { out: ['AB', '4142'], in: ['4142', 'AB'] }],
  MT: ['MT', { out: ['3600', '01:00'], in: ['01:00', '3600'] }],
  MTH: ['MTH', { out: ['46800', '01:00pm'], in: ['1PM', '46800'] }],
  MTS: ['MTS', { out: ['3661', '01:01:01'], in: ['01:01:01', '3661'] }],
  P: ['P(2N)', { out: ['12', '12'], in: ['12', '12'] }],
  R: ['R1,5', { out: ['3', '3'], in: ['3', '3'] }],
  S: ['S;*;"none"', { out: ['', 'none'], in: ['', 'none'] }],
  T: ['T2,3', { out: ['abcdef', 'bcd'], in: ['abcdef', 'bcd'] }],
  Tfile: ['TVOC;X;1;1', { out: ['BP', 'F'], in: ['BP', 'F'] }],
  '<': ['<2>', { out: ["a':@FM:'b", 'b'] }],
  U: ['UMATRIXU', { out: ['x', 'x1'], in: ['x', 'x0'] }],
};

/** Binary forms are made and read back. */
const BINARY: Readonly<Record<string, string>> = { IF: '1.5', IL: '70000', IS: '300' };

const USER_CONVERSION = {
  MATRIXU:
    'SUBROUTINE MATRIXU(RESULT, TEXT, STATUS, OUTPUT)\nRESULT = TEXT:OUTPUT\nSTATUS = 0\nRETURN',
};

function conversionUse(name: string, code: string, both: Both): Use {
  const lines: string[] = [];
  const shows: string[] = [];
  const add = (which: string, pair: Pair | undefined) => {
    if (!pair) return;
    lines.push(`X = ${which}('${pair[0]}', '${code}')\nCRT X:'|':STATUS()\n`);
    shows.push(`${pair[1]}|0`);
  };
  add('OCONV', both.out);
  add('ICONV', both.in);
  const number = BINARY[name];
  if (number !== undefined) {
    lines.push(`CRT OCONV(ICONV(${number}, '${code}'), '${code}'):'|':STATUS()\n`);
    shows.push(`${number}|0`);
  }
  const ways = name === '<' ? 'OCONV' : 'OCONV, ICONV';
  const form = `\`${code}\` (${ways})`;
  const use = { name, form, program: lines.join(''), shows: shows.join('\n') };
  return name === 'U' ? { ...use, routines: USER_CONVERSION } : use;
}

export const CONVERSION_USES: readonly Use[] = Object.entries(CODES).map(([name, [code, both]]) =>
  conversionUse(name, code, both),
);

const FORMATS: readonly (readonly [name: string, form: string, data: string, shown: string])[] = [
  ['L', '5L', 'ab', 'ab   '],
  ['R', '5R', 'ab', '   ab'],
  ['T', '5T', 'ab cd ef', 'ab cd|ef   '],
  ['U', '5U', 'ab', 'ab   '],
  ['C', '6C', 'ab', '  ab  '],
];

/** What may follow the justification, beyond the codes of the original's table. */
const PARTS: readonly (readonly [name: string, form: string, data: string, shown: string])[] = [
  ['fill', '5*R', 'ab', '***ab'],
  ['decimals', '8R2', '3.14159', '    3.14'],
  ['scale', '8R26', '314', '    3.14'],
  ['$', '8R2$', '3.5', '   $3.50'],
  [',', '10R2,', '1234.5', '  1,234.50'],
  ['Z', '5RZ', '0', '     '],
  ['B', '8R2B', '-1', '  1.00db'],
  ['E', '8R2E', '-1', '  <1.00>'],
  ['M', '8R2M', '-1', '   1.00-'],
  ['N', '8R2N', '-1', '    1.00'],
  ['D', '8R2D', '1', '  1.00db'],
  ['# mask', 'L###-###', 'abcdef', 'abc-def'],
  ['% mask', 'R%%%%', '12', '0012'],
  ['* mask', 'R****', '12', '**12'],
  ['D (date)', 'D4/', '0', '12/31/1967'],
];

export const FORMAT_USES: readonly Use[] = [...FORMATS, ...PARTS].map(
  ([name, form, data, shown]) => ({
    name,
    form: `\`${form}\``,
    program: `CRT CONVERT(@TM, '|', FMT('${data}', '${form}'))\n`,
    shows: shown,
  }),
);
