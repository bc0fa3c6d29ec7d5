// One use of each statement, declaration and directive; programs for those whose work no recorded case shows.
import { DECLARATION_FORMS, DIRECTIVE_FORMS, STATEMENT_FORMS } from '../statement-forms.ts';
import { DECLARATION_PROGRAMS, type Shown, STATEMENT_PROGRAMS } from './statement-programs.ts';
import type { Use } from './use.ts';

/** What the places of a form are in a program, and what the page shows for them. */
const PLACES: Readonly<Record<string, readonly [plain: string, shown: string]>> = {
  '%e': ["'x'", 'expr'],
  '%v': ['V', 'var'],
  '%m': ['M', 'matrix'],
  '%f': ['F', 'file'],
  '%n': ['3', 'n'],
  '%p': ['1', 'n'],
  '%q': ["'AL'", "'order'"],
  '%l': ['100', 'label'],
  '%c': ['MATRIX.ROUTINE', 'name'],
  '%s': ['NULL', 'statement'],
  '%%': ['%', '%'],
};

function filled(form: string, which: 0 | 1): string {
  return form.replace(/%./g, (place) => PLACES[place]?.[which] ?? place);
}

const shown = (forms: readonly string[]) =>
  forms.map((form) => `\`${filled(form, 1).replaceAll('\n', ' ; ')}\``).join(' · ');

/** Statements that must stand behind everything, since nothing is reached after them. */
function formsProgram(forms: readonly string[]): string {
  const lines = forms.map((form) => filled(form, 0)).join('\n');
  return `DIM M(5,5)\nF = 0\nV = 0\n${lines}\nSTOP\n100 NULL\n`;
}

interface Working {
  readonly program: string;
  readonly shows: string | RegExp;
  readonly input?: string;
  readonly routines?: Readonly<Record<string, string>>;
  readonly partly?: string;
  readonly note?: string;
}

const SEQUENTIAL = `OPENSEQ 'BP', 'MATRIX.TEXT' OVERWRITE TO F ELSE
CREATE F ELSE STOP
END
`;
const SEQUENTIAL_END = "CLOSESEQ F\nDELETESEQ 'BP', 'MATRIX.TEXT' ELSE STOP\n";

/** Programs that show that a statement does its work. */
const WORKING: Readonly<Record<string, Working>> = {
  CLEARINPUT: { program: 'CLEARINPUT\nCRT KEYREADY()\n', shows: /^[01]$/, input: 'abc\n' },
  INPUTCLEAR: { program: 'INPUTCLEAR\nCRT KEYREADY()\n', shows: /^[01]$/, input: 'abc\n' },
  'CLOSE.SOCKET': {
    program: "S = CREATE.SERVER.SOCKET('127.0.0.1', 0)\nCLOSE.SOCKET S\nCRT SOCKET.INFO(S, 0)\n",
    shows: '0',
  },
  ENTER: {
    program: "ENTER MATRIX.ENTERED\nCRT 'back'\n",
    routines: { 'MATRIX.ENTERED': "SUBROUTINE MATRIX.ENTERED\nCRT 'entered'\nRETURN" },
    shows: 'entered\nback',
  },
  FLUSH: {
    program: `${SEQUENTIAL}WRITESEQ 'abc' TO F ELSE STOP
FLUSH F ELSE STOP
READ X FROM B, 'MATRIX.TEXT' ELSE STOP
CRT X
${SEQUENTIAL_END}`.replace('READ', "OPEN 'BP' TO B ELSE STOP\nREAD"),
    shows: 'abc',
  },
  NOBUF: {
    program: `${SEQUENTIAL}NOBUF F ELSE STOP
WRITESEQ 'abc' TO F ELSE STOP
OPEN 'BP' TO B ELSE STOP
READ X FROM B, 'MATRIX.TEXT' ELSE STOP
CRT X
${SEQUENTIAL_END}`,
    shows: 'abc',
  },
  READBLK: {
    program: `${SEQUENTIAL}WRITESEQ 'abc' TO F ELSE STOP
SEEK F ELSE STOP
READBLK X FROM F, 2 ELSE STOP
CRT X
${SEQUENTIAL_END}`,
    shows: 'ab',
  },
  WRITEBLK: {
    program: `${SEQUENTIAL}WRITEBLK 'abc' TO F ELSE STOP
SEEK F ELSE STOP
READBLK X FROM F, 10 ELSE STOP
CRT X
${SEQUENTIAL_END}`,
    shows: 'abc',
  },
  INPUTCSV: {
    program: "INPUTCSV A, B\nCRT '<':A:'|':B:'>'\n",
    input: 'a,"b,c"\n',
    shows: /<A\|B,C>$/,
  },
  KEYEDIT: {
    program: "KEYEDIT (2, 1)\nX = ''\nINPUT @(0, 0): X, 10\nCRT '<':X:'>'\n",
    input: 'ac\x01b\r',
    shows: /<ABC>$/,
  },
  KEYEXIT: {
    program: "KEYEXIT (7, 1)\nX = 'a'\nINPUT @(0, 0): X, 10\nCRT '<':X:'>':STATUS()\n",
    input: 'z\x01',
    shows: /<Z>7$/,
  },
  KEYTRAP: {
    program: "KEYTRAP (7, 1)\nX = 'a'\nINPUT @(0, 0): X, 10\nCRT '<':X:'>':STATUS()\n",
    input: 'z\x01',
    shows: /<a>7$/,
  },
  LOGMSG: {
    program: `LOGMSG 'matrix was here'
OPENSEQ @QMSYS:'/errlog' TO F ELSE STOP 'no log'
LOOP
READSEQ X FROM F ELSE EXIT
IF INDEX(X, 'matrix was here', 1) THEN CRT 'logged'
REPEAT
`,
    shows: 'logged',
  },
  SELECTE: {
    program: "FORMLIST 'a':@FM:'b'\nSELECTE TO L\nREADNEXT X FROM L ELSE STOP\nCRT X\n",
    shows: 'a',
  },
  SENDMAIL: {
    program: "SENDMAIL 'a@b.example', 'c@d.example', '', '', 'Subject', 'Text', ''\nCRT STATUS()\n",
    shows: '7090',
    note: 'Through the mail server of the configuration; without one STATUS() is 7090, as here',
  },
  TTYSET: {
    program: `T = TTYGET()
T<2> = 0
TTYSET T
X = TTYGET()
CRT X<2>
`,
    shows: '0',
    note: 'Sets the case of letters; the rest of the array is what TTYGET() gives',
  },
  UNLOCK: { program: "LOCK 5\nUNLOCK 5\nLOCK 5 ELSE STOP\nCRT 'free'\nUNLOCK 5\n", shows: 'free' },
};

/** Statements whose form the compiler refuses or whose work is missing in part. */
const PARTLY: Readonly<Record<string, string>> = {
  PAUSE: 'Waits and ends after its time; another session to wake it comes with the server',
  WAKE: 'Finds no other session: they come with the server',
};

function shownProgram(given: Shown | undefined): Partial<Use> {
  if (!given) return {};
  const [program, shows, more] = given;
  return { program: `${program}\n`, shows, verbatim: false, ...more };
}

function statementUse(name: string, forms: readonly string[]): Use {
  const working = WORKING[name];
  const partly = PARTLY[name];
  return {
    name,
    form: shown(forms),
    program: formsProgram(forms),
    ...working,
    ...shownProgram(STATEMENT_PROGRAMS[name]),
    ...(partly === undefined ? {} : { partly }),
  };
}

/** Modules that stand alone, without an END of ours. */
const OWN_END = new Set(['FUNCTION', 'CLASS', 'GET', 'SET', 'PRIVATE', 'PUBLIC', 'INHERIT']);

export const STATEMENT_USES: readonly Use[] = [
  ...Object.entries(STATEMENT_FORMS).map(([name, forms]) => statementUse(name, forms)),
  ...Object.entries(DECLARATION_FORMS).map(([name, form]) => ({
    name,
    form: shown([form]),
    program: `${form}\n`,
    verbatim: OWN_END.has(name) || name === 'DISINHERIT',
    ...shownProgram(DECLARATION_PROGRAMS[name]),
  })),
];

const REFUSED =
  'Only for the system programs of the original, which refuses it in user programs too';

/** Directives of the original's own programs. */
const SYSTEM_DIRECTIVES = ['EXPLIST', 'FLAGS', 'INTERNAL', 'RECURSIVE'];

export const DIRECTIVE_USES: readonly Use[] = [
  ...Object.entries(DIRECTIVE_FORMS).map(([name, form]) => ({
    name,
    form: shown([form]),
    program: `${form}\nCRT 1\n`,
    shows: /1$/,
  })),
  ...SYSTEM_DIRECTIVES.map((name) => ({
    name,
    form: `\`$${name}\``,
    program: `$${name}\nCRT 1\n`,
    no: REFUSED,
  })),
];

/** Statements and functions that need $INTERNAL. */
export function restrictedUses(statements: readonly string[], functions: readonly string[]) {
  return {
    statements: statements.map((name) => ({
      name,
      form: '',
      program: `$INTERNAL\n${name} X\n`,
      no: REFUSED,
    })),
    functions: functions.map((name) => ({
      name,
      form: '',
      program: `$INTERNAL\nX = ${name}(1)\n`,
      no: REFUSED,
    })),
  };
}
