// One use of each function of the original, with what the original itself answers. Marks are shown as ^ ] \ | (field, value,
// subvalue and text mark).
import type { Use } from './use.ts';

/** Expressions that need nothing around them. */
const EXPRESSIONS: Readonly<Record<string, readonly [expression: string, answer: string]>> = {
  ABS: ['ABS(-3)', '3'],
  ABSS: ['ABSS(-1:@VM:2)', '1]2'],
  ACOS: ['ACOS(0)', '90'],
  ALPHA: ["ALPHA('ab')", '1'],
  ANDS: ['ANDS(1:@VM:1, 1:@VM:0)', '1]0'],
  ASCII: ['ASCII(CHAR(193))', 'A'],
  ASIN: ['ASIN(1)', '90'],
  ASSIGNED: ['ASSIGNED(NEVER)', '0'],
  ATAN: ['ATAN(1)', '45'],
  BINDKEY: ['BINDKEY(CHAR(5), -2)', '-1'],
  BITAND: ['BITAND(6, 3)', '2'],
  BITNOT: ['BITNOT(0)', '-1'],
  BITOR: ['BITOR(6, 3)', '7'],
  BITRESET: ['BITRESET(7, 1)', '5'],
  BITSET: ['BITSET(0, 3)', '8'],
  BITTEST: ['BITTEST(4, 2)', '1'],
  BITXOR: ['BITXOR(6, 3)', '5'],
  CATS: ["CATS('a':@VM:'b', 'c':@VM:'d')", 'ac]bd'],
  CHANGE: ["CHANGE('aXbX', 'X', 'y')", 'ayby'],
  CHAR: ['CHAR(65)', 'A'],
  CHECKSUM: ["CHECKSUM('abc')", '291'],
  CONFIG: ["CONFIG('SORTMEM') > 0", '1'],
  CONVERT: ["CONVERT('ab', 'xy', 'cab')", 'cxy'],
  COS: ['COS(60)', '0.5'],
  COUNT: ["COUNT('abab', 'b')", '2'],
  COUNTS: ["COUNTS('aa':@VM:'a', 'a')", '2]1'],
  CROP: ["CROP('a':@VM:@VM:@FM)", 'a'],
  CSVDQ: ['CSVDQ(\'a,"b,c"\')', 'a^b,c'],
  DATE: ['DATE() > 20000', '1'],
  DCOUNT: ["DCOUNT('a,b', ',')", '2'],
  DELETE: ["DELETE('a':@FM:'b', 1)", 'b'],
  DIR: ["DCOUNT(DIR('/'), @FM) > 3", '1'],
  DIV: ['DIV(7, 2)', '3'],
  DOWNCASE: ["DOWNCASE('AbC')", 'abc'],
  DQUOTE: ["DQUOTE('a')", '"a"'],
  DTX: ['DTX(255, 4)', '00ff'],
  EBCDIC: ["SEQ(EBCDIC('A'))", '193'],
  ENV: ["ENV('HOME') # ''", '1'],
  EQS: ['EQS(1:@VM:2, 1:@VM:3)', '1]0'],
  EXP: ['EXP(1)', '2.7183'],
  EXTRACT: ["EXTRACT('a':@FM:'b', 2)", 'b'],
  FIELD: ["FIELD('a,b,c', ',', 2)", 'b'],
  FIELDS: ["FIELDS('a,b':@VM:'c,d', ',', 2)", 'b]d'],
  FIELDSTORE: ["FIELDSTORE('a,b,c', ',', 2, 1, 'x')", 'a,x,c'],
  FOLD: ["FOLD('one two three', 8)", 'one two^three'],
  FOLDS: ["FOLDS('one two':@VM:'a', 5)", 'one^two]a'],
  GES: ['GES(1:@VM:2, 2)', '0]1'],
  GETNLS: ['GETNLS(3)', '.'],
  GETPU: ['GETPU(2, 0)', '80'],
  GTS: ['GTS(1:@VM:2, 1:@VM:1)', '0]1'],
  ICONV: ["ICONV('1 JAN 1968', 'D')", '1'],
  ICONVS: ["ICONVS('1.5':@VM:'2', 'MD2')", '150]200'],
  IDIV: ['IDIV(-7, 2)', '-3'],
  IFS: ["IFS(1:@VM:0, 'a':@VM:'b', 'c':@VM:'d')", 'a]d'],
  INDEX: ["INDEX('banana', 'a', 2)", '4'],
  INDEXS: ["INDEXS('ab':@VM:'ba', 'a', 1)", '1]2'],
  INSERT: ["INSERT('a':@FM:'c', 2; 'b')", 'a^b^c'],
  LEN: ["LEN('abc')", '3'],
  LENS: ["LENS('a':@VM:'bc')", '1]2'],
  LES: ['LES(1:@VM:2, 1)', '1]0'],
  LISTINDEX: ["LISTINDEX('a,b,c', ',', 'b')", '2'],
  LN: ['LN(EXP(2))', '2'],
  LOWER: ["LOWER('a':@FM:'b')", 'a]b'],
  LTS: ['LTS(1:@VM:2, 2)', '1]0'],
  MATCHFIELD: ["MATCHFIELD('ab12', '0A0N', 2)", '12'],
  MAX: ['MAX(2, 10)', '10'],
  MAXIMUM: ['MAXIMUM(2:@VM:10)', '10'],
  MIN: ['MIN(2, 10)', '2'],
  MINIMUM: ['MINIMUM(2:@VM:10)', '2'],
  MOD: ['MOD(-7, 3)', '2'],
  MODS: ['MODS(7:@VM:8, 3)', '1]8'],
  NEG: ['NEG(3)', '-3'],
  NEGS: ['NEGS(1:@VM:-2)', '-1]2'],
  NES: ['NES(1:@VM:2, 1)', '0]1'],
  NOT: ['NOT(0)', '1'],
  NOTS: ['NOTS(1:@VM:0)', '0]1'],
  NUM: ["NUM('12')", '1'],
  NUMS: ["NUMS(1:@VM:'x')", '1]0'],
  OCONV: ["OCONV(0, 'D4')", '31 DEC 1967'],
  OCONVS: ["OCONVS(150:@VM:200, 'MD2')", '1.50]2.00'],
  ORS: ['ORS(1:@VM:0, 0)', '1]0'],
  'OS.ERROR': ['OS.ERROR() >= 0', '1'],
  'PRINTER.SETTING': ['PRINTER.SETTING(0, 1, -2)', '80'],
  PWR: ['PWR(2, 10)', '1024'],
  QUOTE: ["QUOTE('a')", '"a"'],
  RAISE: ["RAISE('a':@VM:'b')", 'a^b'],
  RDIV: ['RDIV(7, 2)', '4'],
  REM: ['REM(-7, 3)', '-1'],
  REPLACE: ["REPLACE('a':@FM:'b', 2; 'x')", 'a^x'],
  RTRANS: ["RTRANS('VOC', 'BP', 1, 'X')", 'F'],
  SENTENCE: ["FIELD(SENTENCE(), ' ', 1)", 'RUN'],
  SEQ: ["SEQ('A')", '65'],
  SHIFT: ['SHIFT(8, 2)', '2'],
  SIN: ['SIN(30)', '0.5'],
  SOUNDEX: ["SOUNDEX('Robert')", 'R163'],
  SOUNDEXS: ["SOUNDEXS('Robert':@VM:'Rubin')", 'R163]R150'],
  SPACE: ["SPACE(2):'x'", '  x'],
  SPLICE: ["SPLICE('a':@VM:'b', '-', 'c':@VM:'d')", 'a-c]b-d'],
  SQRT: ['SQRT(16)', '4'],
  SQUOTE: ["SQUOTE('a')", "'a'"],
  STATUS: ['STATUS()', '0'],
  STR: ["STR('ab', 2)", 'abab'],
  STRS: ["STRS('a':@VM:'b', 2)", 'aa]bb'],
  SUBSTITUTE: ["SUBSTITUTE('a':@VM:'b', 'b', 'x')", 'a]x'],
  SUBSTRINGS: ["SUBSTRINGS('abc':@VM:'def', 2, 1)", 'b]e'],
  SUM: ['SUM(1:@VM:2)', '3'],
  SUMMATION: ['SUMMATION(1:@FM:2:@VM:3)', '6'],
  SWAP: ["SWAP('aXb', 'X', 'y')", 'ayb'],
  SWAPCASE: ["SWAPCASE('aB')", 'Ab'],
  SYSMSG: ['SYSMSG(1115)', 'Invalid print unit'],
  SYSTEM: ['SYSTEM(91)', '0'],
  TAN: ['TAN(45)', '1'],
  TERMINFO: ["TERMINFO('cols')", '80'],
  TIME: ['TIME() >= 0', '1'],
  TIMEDATE: ["TIMEDATE() MATCHES \"2N':'2N':'2N' '2N' '3A' '4N\"", '1'],
  TRANS: ["TRANS('VOC', 'BP', 1, 'X')", 'F'],
  TRIM: ["TRIM('  a  b ')", 'a b'],
  TRIMB: ["TRIMB('a  '):'x'", 'ax'],
  TRIMF: ["TRIMF('  a')", 'a'],
  TRIMFS: ["TRIMFS(' a':@VM:' b')", 'a]b'],
  TTYGET: ['DCOUNT(TTYGET(), @FM) > 1', '1'],
  UMASK: ['UMASK(-1) >= 0', '1'],
  UNASSIGNED: ['UNASSIGNED(NEVER)', '1'],
  UPCASE: ["UPCASE('aB')", 'AB'],
  VARTYPE: ["VARTYPE('a')", '5'],
  VSLICE: ["VSLICE('a':@VM:'b':@FM:'c':@VM:'d', 2)", 'b^d'],
  XLATE: ["XLATE('VOC', 'BP', 1, 'X')", 'F'],
  XTD: ["XTD('FF')", '255'],
  FMT: ["FMT('ab', '5R')", '   ab'],
  FMTS: ["FMTS('a':@VM:'b', '3R')", '  a]  b'],
  TRIMS: ["TRIMS(' a  b ':@VM:' c')", 'a b]c'],
  TRIMBS: ["TRIMBS('a ':@VM:'b ')", 'a]b'],
  COMPARE: ["COMPARE('A', 'B')", '-1'],
  RND: ['RND(1)', '0'],
  CATALOGUED: ["CATALOGUED('NO.SUCH.PROGRAM')", '0'],
  INT: ['INT(-3.7)', '-3'],
  SPACES: ['SPACES(1:@VM:2)', ' ]  '],
  REUSE: ["CATS('a':@VM:'b', REUSE('x'))", 'ax]bx'],
  CHGPHANT: ['CHGPHANT()', '1'],
  'GET.MESSAGES': ['GET.MESSAGES()', ''],
  'SAVE.SCREEN': ['VARTYPE(SAVE.SCREEN(0, 0, 10, 2))', '9'],
  OBJINFO: ["OBJINFO('a', 0)", '0'],
};

const SHOW = "CRT CONVERT(@FM:@VM:@SM:@TM, '^]\\|', ";

const KEYS: Readonly<Record<string, string>> = {
  KEYCODE: 'KEYCODE()',
  KEYIN: 'KEYIN()',
  KEYINC: 'KEYINC()',
  KEYINR: 'KEYINR()',
  KEYREADY: 'KEYREADY()',
  INPUTBLK: 'INPUTBLK(2)',
};
const KEYS_SHOW: Readonly<Record<string, string>> = {
  KEYCODE: 'X',
  KEYIN: 'x',
  KEYINC: 'X',
  KEYINR: 'x',
  KEYREADY: '1',
  INPUTBLK: 'xy',
};

/** Both ends of a connection: LISTENER is the server socket, NEAR calls, FAR is called. */
const CONNECTION = `LISTENER = CREATE.SERVER.SOCKET('127.0.0.1', 0)
NEAR = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(LISTENER, 2), 0)
FAR = ACCEPT.SOCKET.CONNECTION(LISTENER, 5000)
`;
const NO_RAW =
  'TCP, UDP and, beyond the original, TLS; ICMP needs a raw socket and is refused with a status';
const connected = (form: string, rest: string, shows: string) => ({
  form,
  program: `${CONNECTION}${rest}\n`,
  shows,
});

const NO_PORT = "OPENSEQ '/dev/null' TO PORT ELSE NULL\n";
const SERIAL = 'For a port opened by OPENSEQ; what is no port is refused, as here';

/** Functions that need something around them. */
const PROGRAMS: Readonly<Record<string, Omit<Use, 'name'>>> = {
  'ACCEPT.SOCKET.CONNECTION': connected(
    'ACCEPT.SOCKET.CONNECTION(LISTENER, 5000)',
    'CRT SOCKET.INFO(FAR, 1)',
    '2',
  ),
  'CREATE.SERVER.SOCKET': {
    ...connected("CREATE.SERVER.SOCKET('127.0.0.1', 0)", 'CRT SOCKET.INFO(LISTENER, 1)', '1'),
    partly: NO_RAW,
  },
  'OPEN.SOCKET': {
    ...connected("OPEN.SOCKET('127.0.0.1', 8080, 0)", 'CRT SOCKET.INFO(NEAR, 1)', '3'),
    partly: NO_RAW,
  },
  'READ.SOCKET': connected(
    'READ.SOCKET(FAR, 10, 1, 5000)',
    "N = WRITE.SOCKET(NEAR, 'abc', 0, 0)\nCRT READ.SOCKET(FAR, 10, 1, 5000)",
    'abc',
  ),
  'WRITE.SOCKET': connected(
    "WRITE.SOCKET(NEAR, 'abc', 0, 0)",
    "CRT WRITE.SOCKET(NEAR, 'abc', 0, 0)",
    '3',
  ),
  'SET.SOCKET.MODE': connected(
    'SET.SOCKET.MODE(NEAR, 5, 1)',
    'CRT SET.SOCKET.MODE(NEAR, 5, 1):SOCKET.INFO(NEAR, 5)',
    '11',
  ),
  'SOCKET.INFO': connected('SOCKET.INFO(FAR, 0)', 'CRT SOCKET.INFO(FAR, 0)', '1'),
  'GET.PORT.PARAMS': {
    form: 'GET.PORT.PARAMS(PORT)',
    program: `${NO_PORT}CRT GET.PORT.PARAMS(PORT):STATUS()\n`,
    shows: '3027',
    note: SERIAL,
  },
  'SET.PORT.PARAMS': {
    form: 'SET.PORT.PARAMS(PORT, ARRAY)',
    program: `${NO_PORT}CRT SET.PORT.PARAMS(PORT, ''):STATUS()\n`,
    shows: '03027',
    note: SERIAL,
  },
  'CONNECT.PORT': {
    form: "CONNECT.PORT('/dev/ttyS9', 9600, 0, 8, 1)",
    program: "CRT CONNECT.PORT('/dev/ttyS9', 9600, 0, 8, 1):STATUS()\n",
    shows: '01016',
    note: 'For phantoms; the original can do it on Windows only',
  },
  'SERVER.ADDR': {
    form: "SERVER.ADDR('127.0.0.1')",
    program: "CRT SERVER.ADDR('127.0.0.1')\n",
    shows: '127.0.0.1',
  },
  ARG: {
    form: 'ARG(2)',
    program: "CALL MATRIX.ARGS('a', 'b')\n",
    routines: { 'MATRIX.ARGS': 'SUBROUTINE MATRIX.ARGS(A, B) VAR.ARGS\nCRT ARG(2)\nRETURN' },
    shows: 'b',
  },
  'ARG.COUNT': {
    form: 'ARG.COUNT()',
    program: "CALL MATRIX.ARGS('a', 'b')\n",
    routines: {
      'MATRIX.ARGS': 'SUBROUTINE MATRIX.ARGS(A, B, C) VAR.ARGS\nCRT ARG.COUNT()\nRETURN',
    },
    shows: '2',
  },
  COL1: { form: 'COL1()', program: "X = FIELD('a,b,c', ',', 2)\nCRT COL1()\n", shows: '2' },
  COL2: { form: 'COL2()', program: "X = FIELD('a,b,c', ',', 2)\nCRT COL2()\n", shows: '4' },
  GETREM: {
    form: 'GETREM(LIST)',
    program: "LIST = 'ab':@FM:'c'\nREMOVE X FROM LIST SETTING D\nCRT GETREM(LIST)\n",
    shows: '3',
  },
  REMOVE: {
    form: 'REMOVE(LIST, KIND)',
    program: "LIST = 'ab':@FM:'c'\nX = REMOVE(LIST, KIND)\nCRT X:KIND\n",
    shows: 'ab2',
  },
  INMAT: { form: 'INMAT(M)', program: 'DIM M(3)\nCRT INMAT(M)\n', shows: '3' },
  ITYPE: {
    form: 'ITYPE(ITEM)',
    program: `OPEN 'DICT', 'VOC' TO F ELSE STOP
WRITE 'I':@FM:'LEN(@ID)':@FM:@FM:'X':@FM:'5R':@FM:'S' TO F, 'MATRIX.ITEM'
EXECUTE 'COMPILE.DICT VOC MATRIX.ITEM' CAPTURING X
READ ITEM FROM F, 'MATRIX.ITEM' ELSE STOP
@ID = 'abcd'
CRT ITYPE(ITEM)
`,
    shows: '4',
  },
  LOCATE: {
    form: 'LOCATE(ITEM, LIST, 1)',
    program: "X = 'a':@FM:'b'\nCRT LOCATE('b', X, 1)\n",
    shows: '2',
  },
  OBJECT: {
    form: "OBJECT('MATRIX.CLASS')",
    program: "O = OBJECT('MATRIX.CLASS')\nCRT OBJINFO(O, 0):O->NAME\n",
    routines: {
      'MATRIX.CLASS': "CLASS MATRIX.CLASS\nPUBLIC FUNCTION NAME()\nRETURN 'it'\nEND\nEND",
    },
    shows: '1it',
  },
  OUTERJOIN: {
    form: "OUTERJOIN('FILE', 'INDEX', 'x')",
    program: `EXECUTE 'CREATE.FILE MATRIX.FILE' CAPTURING X
OPEN 'DICT', 'MATRIX.FILE' TO D ELSE STOP
WRITE 'D':@FM:1:@FM:@FM:'F':@FM:'5L':@FM:'S' TO D, 'F'
OPEN 'MATRIX.FILE' TO F ELSE STOP
WRITE 'x' TO F, 'one'
EXECUTE 'MAKE.INDEX MATRIX.FILE F' CAPTURING X
CRT OUTERJOIN('MATRIX.FILE', 'F', 'x'):INDICES(F)
CLOSE F
EXECUTE 'DELETE.FILE MATRIX.FILE FORCE' CAPTURING X
`,
    shows: 'oneF',
  },
  INDICES: {
    form: 'INDICES(FILE)',
    program: "OPEN 'VOC' TO F ELSE STOP\nCRT '[':INDICES(F):']'\n",
    shows: '[]',
  },
  FILEINFO: {
    form: 'FILEINFO(FILE, 0)',
    program: "OPEN 'VOC' TO F ELSE STOP\nCRT FILEINFO(F, 0)\n",
    shows: '1',
  },
  RECORDLOCKED: {
    form: "RECORDLOCKED(FILE, 'ID')",
    program: `OPEN 'VOC' TO F ELSE STOP
READU X FROM F, 'LIST' ELSE STOP
CRT RECORDLOCKED(F, 'LIST')
`,
    shows: '2',
  },
  SELECTINFO: {
    form: 'SELECTINFO(0, 1)',
    program: "FORMLIST 'a'\nCRT SELECTINFO(0, 1)\nCLEARSELECT\n",
    shows: '1',
  },
  SUBR: {
    form: "SUBR('MATRIX.SUM', 1, 2)",
    program: "CRT SUBR('MATRIX.SUM', 1, 2)\n",
    routines: { 'MATRIX.SUM': 'SUBROUTINE MATRIX.SUM(R, A, B)\nR = A + B\nRETURN' },
    shows: '3',
  },
  ENCRYPT: {
    form: 'ENCRYPT(TEXT, KEY)',
    program: "X = ENCRYPT('plain', 'key')\nCRT X # 'plain'\n",
    shows: '1',
    note: 'In the original the function ends the program; here it works (AES-256-GCM)',
  },
  DECRYPT: {
    form: 'DECRYPT(TEXT, KEY)',
    program: "CRT DECRYPT(ENCRYPT('plain', 'key'), 'key')\n",
    shows: 'plain',
    note: 'In the original the function ends the program; here it works',
  },
};

/** Functions that cannot be, with a use that would show 1 if they were. */
const MISSING: Readonly<Record<string, readonly [form: string, reason: string]>> = {
  CCALL: ["CCALL('name', 'arguments')", 'Calls C routines that are linked into the original'],
  'ENTER.PACKAGE': ["ENTER.PACKAGE('name')", 'Licensing; ends the program in the original too'],
  'EXIT.PACKAGE': ["EXIT.PACKAGE('name')", 'Licensing; ends the program in the original too'],
};

/** A use of every function that has one here. */
export const FUNCTION_USES: readonly Use[] = [
  ...Object.entries(EXPRESSIONS).map(([name, [form, shows]]) => ({
    name,
    form,
    program: `${SHOW}${form})\n`,
    shows,
  })),
  ...Object.entries(KEYS).map(([name, form]) => ({
    name,
    form,
    program: `${SHOW}${form})\n`,
    shows: KEYS_SHOW[name] ?? '',
    input: 'xyz\n',
  })),
  ...Object.entries(PROGRAMS).map(([name, use]) => ({ name, ...use })),
  ...Object.entries(MISSING).map(([name, [form, no]]) => ({
    name,
    form,
    program: `X = ${form}\nCRT 1\n`,
    shows: '1',
    no,
  })),
];
