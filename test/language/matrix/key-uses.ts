// One use of each key of SYSTEM(), FILEINFO(), SELECTINFO(), GETPU() and their like.
import type { Part, Use } from './use.ts';

const NUMBER = /^\d+$/;
const SOMETHING = /^.+$/s;
const ANY = /^.*$/s;

type Answer = string | RegExp;
interface More extends Partial<Use> {
  readonly before?: string;
  readonly after?: string;
}
type Row = readonly [key: number, meaning: string, shows: Answer, more?: More];

/** A program that shows what the function answers between what comes before and after it. */
function uses(call: (key: number) => string, rows: readonly Row[]): Use[] {
  return rows.map(([key, meaning, shows, more = {}]) => {
    const { before = '', after = '', ...rest } = more;
    const program = `${before}ANSWER = ${call(key)}\n${after}CRT ANSWER\n`;
    return { name: String(key), form: meaning, program, shows, ...rest };
  });
}

const IN_TRANSACTION = {
  before: 'BEGIN TRANSACTION\n',
  after: 'COMMIT\nEND TRANSACTION\n',
};

const SYSTEM: readonly Row[] = [
  [1, 'PRINTER ON is in effect', '1', { before: 'PRINTER ON\n', after: 'PRINTER OFF\n' }],
  [2, 'Width of the default print unit', '80'],
  [3, 'Lines of a page of it', NUMBER],
  [4, 'Lines left on its page', NUMBER],
  [5, 'Its page number', '1'],
  [6, 'Its line number', NUMBER],
  [7, 'Terminal type', SOMETHING],
  [9, 'Processor time in milliseconds', NUMBER],
  [10, 'The DATA queue holds something', '1', { before: "DATA 'x'\n", after: 'CLEARDATA\n' }],
  [11, 'Select list 0 is active', '1', { before: "FORMLIST 'a'\n", after: 'CLEARSELECT\n' }],
  [12, 'Time of day in seconds', NUMBER],
  [18, 'User number', NUMBER],
  [23, 'The break key is enabled', '0', { before: 'BREAK OFF\n', after: 'BREAK ON\n' }],
  [24, 'Keyboard input is echoed', '0', { before: 'ECHO OFF\n', after: 'ECHO ON\n' }],
  [25, 'The session is a phantom', '0'],
  [26, 'Prompt character', '>', { before: "PROMPT '>'\n" }],
  [27, 'User id of the operating system', NUMBER],
  [28, 'Effective user id', NUMBER],
  [29, 'Group id', NUMBER],
  [30, 'Effective group id', NUMBER],
  [31, 'Licence number', '0', { note: 'There are no licences: always 0, as in the original' }],
  [32, 'Directory of the system account', /^\//],
  [38, 'Directory of temporary files', /^\//],
  [42, 'Address of the client', ''],
  [91, 'The system runs on Windows', '0'],
  [
    1000,
    'Output is being captured',
    '1',
    {
      program: "EXECUTE 'RUN BP MATRIX.CAPTURED' CAPTURING X\nCRT X\n",
      routines: { 'MATRIX.CAPTURED': 'CRT SYSTEM(1000)' },
    },
  ],
  [1001, 'Case is inverted', '1', { before: "EXECUTE 'PTERM CASE INVERT'\n" }],
  [
    1002,
    'Programs that called each other, and where',
    /T\xfd0\xfd4\xfd0\xfd1$/,
    {
      before: 'GOSUB 10\nSTOP\n10 *\n',
      partly: 'Lines are there; addresses of object code are 0, for there is no such code',
    },
  ],
  [1003, 'Open files', /VOC/, { before: "OPEN 'VOC' TO F ELSE STOP\n" }],
  [1004, 'Most files that were open at once', /^[1-9]\d*$/],
  [1005, 'Date and time in seconds', NUMBER],
  [1006, 'The system runs on Windows NT', '0'],
  [1007, 'Transaction number', /^[1-9]\d*$/, IN_TRANSACTION],
  [1008, 'Transaction depth', '1', IN_TRANSACTION],
  [1009, 'The most significant byte comes first', '0'],
  [1010, 'Platform', 'Linux'],
  [1011, 'Path of the configuration file', ANY],
  [1012, 'Release of the language', '2.6-6'],
  [1013, 'Most users', NUMBER],
  [1014, 'Most users, phantoms included', NUMBER],
  [1015, 'Name of the machine', SOMETHING],
  [1017, 'Port that the client came from', NUMBER],
  [1020, 'Milliseconds since midnight', NUMBER],
  [1021, 'Name of the collation map', ''],
  [1022, 'Collation map as given', ''],
  [1023, 'Collation map as kept', ''],
  [1024, 'Directory in which the session began', /^\//],
  [1025, 'Environment: names and values', /PATH/],
  [1026, 'Command given when the session began', ANY],
  [1027, 'Serial port of the session', ''],
  [1028, 'System id', '1028', { note: 'Answers with its own key, as the original does' }],
  [
    1029,
    'GOSUBs that have not returned',
    '2',
    {
      program:
        'GOSUB 10\nCRT ANSWER\nSTOP\n10 GOSUB 20\nRETURN\n20 ANSWER = SYSTEM(1029)\nRETURN\n',
    },
  ],
  [1030, 'When the session began', NUMBER],
  [1031, 'Process id', NUMBER],
  [1032, 'BREAK is pending', '0'],
  [1050, 'The user is an administrator', /^[01]$/],
];

const STATUS: readonly Use[] = [
  ['OCONV and ICONV', "X = ICONV('x', 'D')\nCRT STATUS()\n", '1'],
  ['A conversion code that is none', "X = OCONV('x', 'MQ9')\nCRT STATUS()\n", '2'],
  ['A day beyond the end of its month', "X = ICONV('30 FEB 2020', 'D')\nCRT STATUS()\n", '3'],
  ['OPEN that takes ELSE', "OPEN 'NO.SUCH.FILE' TO F ELSE CRT STATUS()\n", /^\d+$/],
  ['READ of a record that is not there', "READ X FROM @VOC, 'NO.SUCH' ELSE CRT STATUS()\n", '3006'],
  [
    'OPENSEQ and READSEQ at the end of file',
    "OPENSEQ '/dev/null' TO F ELSE STOP\nREADSEQ X FROM F ELSE CRT STATUS()\n",
    /^\d+$/,
  ],
  ['GETPU with a key that is none', 'X = GETPU(999, 0)\nCRT STATUS()\n', '1006'],
  ['CONFIG of a parameter that is none', "X = CONFIG('NONE.SUCH')\nCRT STATUS()\n", '1004'],
  ['LOCK that somebody holds', 'LOCK 3 THEN CRT STATUS()\nUNLOCK 3\n', '0'],
  ['A socket that finds nobody', "X = OPEN.SOCKET('127.0.0.1', 1, 0)\nCRT STATUS()\n", '7005'],
  ['EXECUTE', "EXECUTE 'NO.SUCH.VERB' CAPTURING X\nCRT @SYSTEM.RETURN.CODE < 0\n", '1'],
  ['OS.EXECUTE', "OS.EXECUTE 'exit 3' CAPTURING X\nCRT OS.ERROR():@SYSTEM.RETURN.CODE\n", /3$/],
].map(([name, program, shows]) => ({ name, form: '', program, shows })) as Use[];

const OPEN_FILE = `EXECUTE 'CREATE.FILE MATRIX.FILE' CAPTURING X
OPEN 'MATRIX.FILE' TO F ELSE STOP
WRITE 'abc' TO F, 'one'
READ X FROM F, 'one' ELSE STOP
`;
const CLOSE_FILE = "CLOSE F\nEXECUTE 'DELETE.FILE MATRIX.FILE FORCE' CAPTURING X\n";
const IN_FILE = { before: OPEN_FILE, after: CLOSE_FILE };
const TEXT_FILE = {
  before: "OPENSEQ '/etc/passwd' TO F ELSE STOP\nREADSEQ X FROM F ELSE STOP\n",
  after: 'CLOSESEQ F\n',
};
const NO_GROUPS = 'Files have no groups here: what it was created with or would be by default';

const FILEINFO: readonly Row[] = [
  [0, 'FL$OPEN', '1', IN_FILE],
  [1, 'FL$VOCNAME', 'MATRIX.FILE', IN_FILE],
  [2, 'FL$PATH', /\/MATRIX\.FILE$/, IN_FILE],
  [3, 'FL$TYPE', '3', IN_FILE],
  [5, 'FL$MODULUS', NUMBER, { ...IN_FILE, note: NO_GROUPS }],
  [6, 'FL$MINMOD', '1', { ...IN_FILE, note: NO_GROUPS }],
  [7, 'FL$GRPSIZE', NUMBER, { ...IN_FILE, note: NO_GROUPS }],
  [8, 'FL$LARGEREC', NUMBER, { ...IN_FILE, note: NO_GROUPS }],
  [9, 'FL$MERGE', '50', { ...IN_FILE, note: NO_GROUPS }],
  [10, 'FL$SPLIT', '80', { ...IN_FILE, note: NO_GROUPS }],
  [11, 'FL$LOAD', NUMBER, IN_FILE],
  [13, 'FL$AK', '0', IN_FILE],
  [14, 'FL$LINE', '2', TEXT_FILE],
  [1000, 'FL$LOADBYTES', NUMBER, IN_FILE],
  [1001, 'FL$READONLY', '0', IN_FILE],
  [1002, 'FL$TRIGGER', '', IN_FILE],
  [1003, 'FL$PHYSBYTES', NUMBER, IN_FILE],
  [1004, 'FL$VERSION', NUMBER, IN_FILE],
  [1005, 'FL$STATS.QUERY', '0', IN_FILE],
  [1006, 'FL$SEQPOS', /^[1-9]\d*$/, TEXT_FILE],
  [1007, 'FL$TRG.MODES', '0', IN_FILE],
  [1008, 'FL$NOCASE', '0', IN_FILE],
  [1009, 'FL$FILENO', /^[1-9]\d*$/, IN_FILE],
  [1010, 'FL$JNL.FNO', '0', IN_FILE],
  [1011, 'FL$AKPATH', '', IN_FILE],
  [1012, 'FL$ID', 'one', IN_FILE],
  [1013, 'FL$STATUS', /\xfe.*\/MATRIX\.FILE/, IN_FILE],
  [1014, 'FL$MARK.MAPPING', '1', { before: "OPEN 'BP' TO F ELSE STOP\n" }],
  [1015, 'FL$RECORD.COUNT', '1', IN_FILE],
  [1016, 'FL$PRI.BYTES', NUMBER, IN_FILE],
  [1017, 'FL$OVF.BYTES', NUMBER, IN_FILE],
  [1018, 'FL$NO.RESIZE', '0', IN_FILE],
  [1019, 'FL$UPDATE', NUMBER, IN_FILE],
  [1020, 'FL$ENCRYPTED', '0', IN_FILE],
];

const SELECTINFO: readonly Row[] = [
  [1, 'SL$ACTIVE', '1', { before: "FORMLIST 'a':@FM:'b'\n", after: 'CLEARSELECT\n' }],
  [3, 'SL$COUNT', '2', { before: "FORMLIST 'a':@FM:'b'\n", after: 'CLEARSELECT\n' }],
];

/** Keys that SETPU sets and GETPU gives back. */
const SETTABLE: readonly (readonly [key: number, name: string, value: string])[] = [
  [1, 'PU$MODE', '3'],
  [2, 'PU$WIDTH', '70'],
  [3, 'PU$LENGTH', '40'],
  [4, 'PU$TOPMARGIN', '2'],
  [5, 'PU$BOTMARGIN', '3'],
  [6, 'PU$LEFTMARGIN', '4'],
  [7, 'PU$SPOOLFLAGS', '16'],
  [9, 'PU$FORM', 'wide'],
  [10, 'PU$BANNER', 'mine'],
  [11, 'PU$LOCATION', 'there'],
  [12, 'PU$COPIES', '2'],
  [15, 'PU$PAGENUMBER', '7'],
  [1006, 'PU$OPTIONS', '-o x'],
  [1007, 'PU$PREFIX', 'before'],
  [1008, 'PU$SPOOLER', 'lp'],
  [1009, 'PU$OVERLAY', 'MATRIX.OVERLAY'],
  [1010, 'PU$CPI', '12.5'],
  [1011, 'PU$PAPER.SIZE', '2'],
  [1012, 'PU$LPI', '8'],
  [1013, 'PU$WEIGHT', '3'],
  [1014, 'PU$SYMBOL.SET', '8U'],
  [1015, 'PU$STYLE', 'ITALIC'],
  [1016, 'PU$NEWLINE', 'LF'],
  [1017, 'PU$PRINTER.NAME', 'printer'],
  [1018, 'PU$FILE.NAME', 'list'],
];

const PRINT_UNITS: readonly Use[] = [
  ...uses(
    (key) => `GETPU(${key}, 0)`,
    [
      [0, 'PU$DEFINED', '1'],
      [1002, 'PU$LINESLEFT', NUMBER],
      [1003, 'PU$HEADERLINES', NUMBER],
      [1004, 'PU$FOOTERLINES', NUMBER],
      [1005, 'PU$DATALINES', NUMBER],
      [2000, 'PU$LINENO', NUMBER],
    ],
  ),
  ...SETTABLE.map(([key, name, value]) => ({
    name: String(key),
    form: name,
    program: `SETPU ${key}, 5, '${value}'\nCRT GETPU(${key}, 5):STATUS()\n`,
    shows: `${value}0`,
  })),
];

export const KEY_USES: readonly (readonly [Part, readonly Use[]])[] = [
  ['system', uses((key) => `SYSTEM(${key})`, SYSTEM)],
  ['status', STATUS],
  ['fileinfo', uses((key) => `FILEINFO(F, ${key})`, FILEINFO)],
  ['selectinfo', uses((key) => `SELECTINFO(0, ${key})`, SELECTINFO)],
  ['printUnits', PRINT_UNITS],
];
