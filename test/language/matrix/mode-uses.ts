// A program for each $MODE that does one thing with it and another without it.
import type { Use } from './use.ts';

interface Mode {
  readonly meaning: string;
  readonly program: string;
  /** What it shows with the mode and without it. */
  readonly on: string | RegExp;
  readonly off: string | RegExp;
  readonly input?: string;
}

const EXPLODED = `EXECUTE 'CREATE.FILE MATRIX.FILE' CAPTURING X
OPEN 'DICT', 'MATRIX.FILE' TO D ELSE STOP
WRITE 'D':@FM:1:@FM:@FM:'V':@FM:'5L':@FM:'M' TO D, 'V'
OPEN 'MATRIX.FILE' TO F ELSE STOP
WRITE 'a':@VM:'b' TO F, 'one'
EXECUTE 'SSELECT MATRIX.FILE BY.EXP V' CAPTURING X
READNEXT ID ELSE STOP
CRT CHANGE(ID, @VM, ']')
CLEARSELECT
CLOSE F
CLOSE D
EXECUTE 'DELETE.FILE MATRIX.FILE FORCE' CAPTURING X
`;

const MODES: Readonly<Record<string, Mode>> = {
  'UV.LOCATE': {
    meaning: 'LOCATE takes its arguments as UniVerse does',
    program: "X = 'a':@VM:'b'\nLOCATE 'b' IN X<1> SETTING P ELSE P = 0\nCRT P\n",
    on: '2',
    off: '0',
  },
  'PICK.ERRMSG': {
    meaning: 'STOP and ABORT take numbers of messages',
    program: "STOP 'NO.SUCH.MESSAGE'\n",
    on: '[NO.SUCH.MESSAGE] Cannot locate message in ERRMSG',
    off: 'NO.SUCH.MESSAGE',
  },
  'STRING.LOCATE': {
    meaning: 'LOCATE ... BY compares as text',
    program: "X = '9':@FM:'10'\nLOCATE '2' IN X<1> BY 'AR' SETTING P ELSE CRT P\n",
    on: /^\d$/,
    off: '1',
  },
  'COMPOSITE.READNEXT': {
    meaning: 'READNEXT of an exploded list gives id and positions as one',
    program: EXPLODED,
    on: 'one]1]0]1',
    off: 'one',
  },
  SELECTV: {
    meaning: 'SELECT makes list variables',
    program: 'L = 0\nSELECT @VOC TO L\nCRT SELECTINFO(0, 1)\n',
    on: '0',
    off: '1',
  },
  'PRCLOSE.DEFAULT.0': {
    meaning: 'PRINTER CLOSE closes print unit 0 only',
    program: `PRINT ON 3 'a'
PRINTER CLOSE
OPEN '$HOLD' TO F ELSE STOP
READ X FROM F, 'P3' THEN CRT 'closed' ELSE CRT 'open'
PRINTER CLOSE ON 3
DELETE F, 'P3'
`,
    on: 'open',
    off: 'closed',
  },
  'FOR.STORE.BEFORE.TEST': {
    meaning: 'FOR stores its variable before it is compared',
    program: 'FOR I = 1 TO 3\nNEXT I\nCRT I\n',
    on: '4',
    off: '3',
  },
  'CASE.SENSITIVE': {
    meaning: 'Names in another case are other names',
    program: 'A = 1\na = 2\nCRT A\n',
    on: '1',
    off: '2',
  },
  'PICK.MATRIX': {
    meaning: 'Matrices have no element zero: what is left over goes to the last element',
    program: "DIM M(2)\nMATPARSE M FROM 'a,b,c,d', ','\nCRT M(2)\n",
    on: 'b,c,d',
    off: 'b',
  },
  'PICK.JUMP.RANGE': {
    meaning: 'ON with a number out of range goes on behind it',
    program: "ON 5 GOTO 10, 20\nCRT 'through'\nSTOP\n10 CRT 10\nSTOP\n20 CRT 20\n",
    on: 'through',
    off: '20',
  },
  'PICK.READ': {
    meaning: 'READ leaves its variable alone when there is no record',
    program: "X = 'before'\nREAD X FROM @VOC, 'NO.SUCH.RECORD' ELSE CRT '[':X:']'\n",
    on: '[before]',
    off: '[]',
  },
  'OPTIONAL.FINAL.END': {
    meaning: 'A program needs no END',
    program: 'CRT 1\n',
    on: '1',
    off: '1',
  },
  'PICK.SUBSTR': {
    meaning: 'Substrings are assigned as in Pick',
    program: "X = 'abc'\nX[5, 2] = 'zz'\nCRT '[':X:']'\n",
    on: '[abc z]',
    off: '[abc]',
  },
  'COMPATIBLE.APPEND': {
    meaning: 'Appending to an array that ends in an empty element fills that element',
    program: "X = 'a':@FM\nX<-1> = 'b'\nCRT CHANGE(X, @FM, '^')\n",
    on: 'a^b',
    off: 'a^^b',
  },
  'PICK.ENTER': {
    meaning: 'ENTER goes to a program and does not come back',
    program: "ENTER MATRIX.ENTERED\nCRT 'back'\n",
    on: 'entered',
    off: 'entered\nback',
  },
  'TRAP.UNUSED': {
    meaning: 'The compiler warns of variables that are set and never used',
    program: 'X = 1\nCRT 1\n',
    on: '1',
    off: '1',
  },
  'PICK.SUBSTR.ASSIGN': {
    meaning: 'A substring may become longer or shorter when it is assigned',
    program: "X = 'abcdef'\nX[2, 2] = 'xyz'\nCRT X\n",
    on: 'axyzdef',
    off: 'axydef',
  },
  'UNASSIGNED.COMMON': {
    meaning: 'Variables of COMMON begin unassigned',
    program: 'COMMON /MATRIX/ A\nCRT ASSIGNED(A)\n',
    on: '0',
    off: '1',
  },
  'HEADING.NO.EJECT': {
    meaning: 'HEADING begins no new page',
    program: "CRT 'a'\nHEADING 'head'\nCRT 'b'\n",
    on: /a\nb$/,
    off: /head/,
    input: '\n\n',
  },
  'NO.ECHO.DATA': {
    meaning: 'Input from the DATA queue is not shown',
    program: "DATA 'typed'\nINPUT X\nCRT '[':X:']'\n",
    on: /^\??\[typed\]$/,
    off: /typed\n\[typed\]$/,
  },
  'NO.CASE.INVERT': {
    meaning: 'INPUT does not invert the case of letters',
    program: "EXECUTE 'PTERM CASE INVERT'\nINPUT X\nCRT '[':X:']'\nEXECUTE 'PTERM CASE NOINVERT'\n",
    on: /\[typed\]$/,
    off: /\[TYPED\]$/,
    input: 'typed\n',
  },
  'OPTIONAL.THEN.ELSE': {
    meaning: 'READ and its like need neither THEN nor ELSE',
    program: "READ X FROM @VOC, 'LIST'\nCRT X[1, 1]\n",
    on: 'V',
    off: /./,
  },
};

/** What the compiler says with and without the mode, for modes that are about that. */
const COMPILER: Readonly<Record<string, readonly [on: RegExp, off: RegExp]>> = {
  'OPTIONAL.FINAL.END': [/^(?![\s\S]*Final END)/, /Final END/],
  'TRAP.UNUSED': [/never used/, /^(?![\s\S]*never used)/],
};

const ROUTINES = { 'MATRIX.ENTERED': "SUBROUTINE MATRIX.ENTERED\nCRT 'entered'\nRETURN" };

/** Each mode as the page shows it. */
export const MODE_USES: readonly Use[] = Object.entries(MODES).map(([name, mode]) => ({
  ...withMode(name, mode, 0),
  program: `$MODE ${name}\n${mode.program}`,
}));

/** The same programs without their modes: what they do then must differ. */
export const UNMODED_USES: readonly Use[] = Object.entries(MODES)
  .filter(([name]) => name !== 'OPTIONAL.THEN.ELSE')
  .map(([name, mode]) => ({ ...withMode(name, mode, 1), program: mode.program }));

function withMode(name: string, mode: Mode, which: 0 | 1): Omit<Use, 'program'> {
  const compiler = COMPILER[name]?.[which];
  return {
    name,
    form: mode.meaning,
    shows: which === 0 ? mode.on : mode.off,
    ...(mode.input === undefined ? {} : { input: mode.input }),
    ...(compiler === undefined ? {} : { compiler }),
    verbatim: name === 'OPTIONAL.FINAL.END',
    ...(name === 'PICK.ENTER' ? { routines: ROUTINES } : {}),
  };
}
