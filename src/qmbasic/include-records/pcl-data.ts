// What PCL printers call their fonts, papers and styles: record $PCLDATA of SYSCOM, to which users
// may add their own, and the numbers of its fields in PCL.H.

/** Fields of $PCLDATA. */
export const PCL_FIELDS = {
  'PCL.FONT.NAME': 1,
  'PCL.FONT.NO': 2,
  'PCL.FONT.SPACING': 3,
  'PCL.SYMBOL.SET': 4,
  'PCL.SYMBOL.SET.CODES': 5,
  'PCL.STYLE': 6,
  'PCL.STYLE.NO': 7,
  'PCL.WEIGHT': 8,
  'PCL.WEIGHT.NO': 9,
  'PCL.SPACING': 10,
  'PCL.SPACING.NO': 11,
  'PCL.PAPER.NAME': 12,
  'PCL.PAPER.NO': 13,
  'PCL.ORIENTATION.NAME': 14,
  'PCL.ORIENTATION.NO': 15,
  'PCL.VALID.LPI': 16,
} as const;

type Codes = Readonly<Record<string, number | string>>;

/** Name, number, whether the letters have different widths. */
const FONTS: readonly (readonly [name: string, number: number, proportional: 0 | 1])[] = [
  ['ARIAL', 16602, 1],
  ['COURIER', 4099, 0],
  ['CG-TIMES', 4101, 1],
  ['LETTER-GOTH', 130, 1],
  ['LINEPRINTER', 0, 0],
  ['UNIVERS', 52, 1],
];

const SYMBOL_SETS: Codes = { ASCII: '0U', 'LATIN-1': '0N', 'PC-8': '10U', 'ROMAN-8': '8U' };

const STYLES: Codes = {
  UPRIGHT: 0,
  COMPRESSED: 8,
  CONDENSED: 4,
  'CONDENSED-ITALIC': 5,
  EXPANDED: 24,
  INLINE: 64,
  ITALIC: 1,
  OUTLINE: 32,
  'OUTLINE-SHADOW': 160,
  SHADOW: 128,
};

/** From -7, the thinnest, to 7. */
const WEIGHTS = [
  'ULTRA-THIN',
  'EXTRA-THIN',
  'THIN',
  'EXTRA-LIGHT',
  'LIGHT',
  'DEMI-LIGHT',
  'SEMI-LIGHT',
  'MEDIUM',
  'SEMI-BOLD',
  'DEMI-BOLD',
  'BOLD',
  'EXTRA-BOLD',
  'BLACK',
  'EXTRA-BLACK',
  'ULTRA-BLACK',
];
const LIGHTEST = -7;

const SPACINGS: Codes = { FIXED: 0, PROPORTIONAL: 1 };

const PAPERS: Codes = {
  A3: 27,
  A4: 26,
  B5: 100,
  C5: 91,
  COM10: 81,
  DL: 90,
  EXECUTIVE: 1,
  LEDGER: 6,
  LEGAL: 3,
  LETTER: 2,
  MONARCH: 80,
};

const ORIENTATIONS: Codes = { PORTRAIT: 0, LANDSCAPE: 1 };
const LINES_PER_INCH = [1, 2, 3, 4, 6, 8, 12, 16, 24, 48];

const pair = (codes: Codes) => [Object.keys(codes), Object.values(codes)];

/** $PCLDATA as it is shipped: fields of values. */
export const PCL_DATA: readonly (readonly (string | number)[])[] = [
  FONTS.map(([name]) => name),
  FONTS.map(([, number]) => number),
  FONTS.map(([, , proportional]) => proportional),
  ...pair(SYMBOL_SETS),
  ...pair(STYLES),
  WEIGHTS,
  WEIGHTS.map((_, at) => LIGHTEST + at),
  ...pair(SPACINGS),
  ...pair(PAPERS),
  ...pair(ORIENTATIONS),
  LINES_PER_INCH,
];
