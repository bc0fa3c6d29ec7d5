// One use of each @-variable: what it shows in a program that was started by RUN, and what it holds after an assignment where that
// is allowed.
import type { Use } from './use.ts';

const NUMBER = /^\[\d+\]$/;
const SOMETHING = /^\[.+\]$/;
const ANYTHING = /^\[.*\]$/;

/** Variables that can only be read, with what `CRT '[':@NAME:']'` shows. */
const READ_ONLY: Readonly<Record<string, RegExp>> = {
  'ABORT.CODE': /^\[0\]$/,
  'ABORT.MESSAGE': /^\[\]$/,
  AM: /^\[\xfe\]$/,
  COMMAND: /^\[RUN BP T\]$/,
  'COMMAND.STACK': ANYTHING,
  CRTHIGH: NUMBER,
  CRTWIDE: NUMBER,
  DAY: /^\[\d\d\]$/,
  DS: /^\[\/\]$/,
  FALSE: /^\[0\]$/,
  FM: /^\[\xfe\]$/,
  GID: NUMBER,
  HOSTNAME: SOMETHING,
  IM: /^\[\xff\]$/,
  'IP.ADDR': /^\[\]$/,
  'ITYPE.MODE': /^\[0\]$/,
  LEVEL: /^\[1\]$/,
  LOGNAME: SOMETHING,
  LPTRHIGH: NUMBER,
  LPTRWIDE: NUMBER,
  MONTH: /^\[\d\d\]$/,
  OPTION: /^\[\]$/,
  PARASENTENCE: ANYTHING,
  PATH: /^\[\/.*\]$/,
  QMSYS: /^\[\/.*\]$/,
  SENTENCE: /^\[RUN BP T\]$/,
  SM: /^\[\xfc\]$/,
  SVM: /^\[\xfc\]$/,
  'SYS.BELL': /^\[\x07\]$/,
  SYS0: ANYTHING,
  'SYSTEM.RETURN.CODE': /^\[0\]$/,
  'SYSTEM.SET': /^\[0\]$/,
  'TERM.TYPE': SOMETHING,
  TM: /^\[\xfb\]$/,
  TRUE: /^\[1\]$/,
  TTY: ANYTHING,
  UID: NUMBER,
  USER: SOMETHING,
  'USER.NO': NUMBER,
  USERNO: NUMBER,
  VM: /^\[\xfd\]$/,
  WHO: SOMETHING,
  YEAR: /^\[\d\d\]$/,
  YEAR4: /^\[20\d\d\]$/,
};

const WRITABLE = [
  ...['ANS', 'DATE', 'ID', 'PIB', 'POB', 'RECORD', 'SELECTED', 'SIB', 'SOB', 'TIME'],
  ...['TRIGGER.RETURN.CODE', 'USER.RETURN.CODE', 'USER0', 'USER1', 'USER2', 'USER3', 'USER4'],
];

/** A file of two records whose report shows what the query processor keeps in a variable. */
const inReport = (name: string, shows: RegExp) => ({
  name,
  program: `EXECUTE 'CREATE.FILE MATRIX.FILE' CAPTURING X
OPEN 'MATRIX.FILE' TO F ELSE STOP
WRITE 'a' TO F, '1'
WRITE 'b' TO F, '2'
EXECUTE 'SORT MATRIX.FILE EVAL "@${name}" ID.SUP' CAPTURING X
CLOSE F
EXECUTE 'DELETE.FILE MATRIX.FILE FORCE' CAPTURING Y
CRT OCONV(CHANGE(X, @FM, '/'), 'MCU')
`,
  shows,
});

const PROGRAMS: readonly Omit<Use, 'form'>[] = [
  inReport('NI', /1 *\/2 *\//),
  inReport('ND', /0 *\/1 *\//),
  inReport('NV', /1 *\/1 *\//),
  inReport('NS', /0 *\/0 *\//),
  inReport('LPV', /0 *\/0 *\//),
  inReport('FILE.NAME', /MATRIX\.FIL\//),
  { name: 'FILENAME', program: 'CRT @FILENAME\n', shows: /^0?$/ },
  {
    name: 'CONV',
    program: "CRT OCONV('x', 'UMATRIXCONV.and')\n",
    routines: {
      MATRIXCONV:
        'SUBROUTINE MATRIXCONV(RESULT, TEXT, STATUS, OUTPUT)\nRESULT = TEXT:@CONV\nSTATUS = 0\nRETURN',
    },
    shows: /^xand$/,
  },
  {
    name: 'DATA.PENDING',
    program: "DATA 'x', 'y'\nX = @DATA.PENDING\nCLEARDATA\nCRT DCOUNT(X, @IM)\n",
    shows: /^3$/,
  },
  {
    name: 'TRANSACTION.ID',
    program: 'BEGIN TRANSACTION\nCRT @TRANSACTION.ID > 0\nCOMMIT\nEND TRANSACTION\n',
    shows: /^1$/,
  },
  {
    name: 'TRANSACTION.LEVEL',
    program: 'BEGIN TRANSACTION\nCRT @TRANSACTION.LEVEL\nCOMMIT\nEND TRANSACTION\n',
    shows: /^1$/,
  },
  { name: 'VOC', program: "READ X FROM @VOC, 'LIST' ELSE STOP\nCRT X[1, 1]\n", shows: /^V$/ },
];

export const AT_VARIABLE_USES: readonly Use[] = [
  ...Object.entries(READ_ONLY).map(([name, shows]) => ({
    name,
    form: `X = @${name}`,
    program: `CRT '[':@${name}:']'\n`,
    shows,
  })),
  ...WRITABLE.map((name) => ({
    name,
    form: `@${name} = X`,
    program: `X = @${name}\n@${name} = 'abc'\nCRT @${name}\n`,
    shows: 'abc',
  })),
  ...PROGRAMS.map((use) => ({ ...use, form: `X = @${use.name}` })),
];
