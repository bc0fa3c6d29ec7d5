// A use of each standard subroutine: called by its name in the catalogue.
import { ABSENT_ROUTINES } from '#qmbasic/index.ts';
import type { Use } from './use.ts';

const row = (name: string, form: string, program: string, shows: string | RegExp): Use => ({
  name,
  form,
  program,
  shows,
});

/** A function: what it gives for the arguments written. */
const gives = (name: string, args: string, shows: string | RegExp): Use =>
  row(name, `${name}(result, ${args})`, `CALL ${name}(R, ${args})\nCRT R\n`, shows);

/** What is typed at the screens of !PICK and !PICKLIST: the second item. */
const SECOND = '\x1bOB\r';

const DESCRIBED: readonly Use[] = [
  gives('!ABSPATH', "'/a', 'b'", '/a/b'),
  gives('!ATVAR', "'@who'", /^\S+$/),
  gives('!ERRTEXT', '3006', 'Record not found'),
  row(
    '!FORMAT',
    '!FORMAT(source, result, file, indent, case, faults)',
    "CALL !FORMAT('IF A THEN':@FM:'B=1':@FM:'END', R, 'BP', 2, 0, F)\nCRT CHANGE(R, @FM, '|'):F\n",
    '  IF A THEN|    B=1|  END0',
  ),
  gives('!FTYPE', "'BP'", 'Dir'),
  row('!GETPU', '!GETPU(key, unit, value, status)', 'CALL !GETPU(2, 0, V, S)\nCRT V:S\n', '800'),
  row(
    '!PARSER',
    '!PARSER(key, type, string, keyword, voc, quote)',
    `CALL !PARSER(0, T, "LIST 'A B'", K)
CALL !PARSER(1, T, S, K)
CRT T:S:K:
CALL !PARSER(1, T, S, K, V, Q)
CRT T:S:K:Q
`,
    "1LIST-22A B-1'",
  ),
  gives('!PATHTKN', "'@QMSYS/x'", /^\/.*\/x$/),
  row(
    '!PCL',
    'functions of PCL.H',
    "$INCLUDE SYSCOM PCL.H\nCRT PCL.COPIES(3):PCL.PAPER.SIZE('A4')\n",
    '\x1b&l3X\x1b&l26A',
  ),
  {
    ...row(
      '!PICK',
      '!PICK(item, line, list, title, position)',
      "P = ''\nCALL !PICK(R, 2, 'one':@FM:'two', 'Numbers', P)\nCRT 'chosen ':R:' ':P\n",
      /chosen two 0\.2$/,
    ),
    input: SECOND,
  },
  {
    ...row(
      '!PICKLIST',
      '!PICKLIST(value, list, column, index)',
      "CALL !PICKLIST(R, 'one':@FM:'two', 1, 0)\nCRT 'chosen ':R\n",
      /chosen two$/,
    ),
    input: SECOND,
  },
  row(
    '!SETPU',
    '!SETPU(key, unit, value, status)',
    'CALL !SETPU(2, 3, 99, S)\nCRT GETPU(2, 3):S\n',
    '990',
  ),
  row(
    '!SETVAR',
    '!SETVAR(name, value)',
    "CALL !SETVAR('@MINE', 'v')\nCALL !ATVAR(R, 'mine')\nCRT R:STATUS()\n",
    'v0',
  ),
  row(
    '!SORT',
    '!SORT(list, result, mode)',
    "CALL !SORT(CHANGE('10,9,100', ',', @VM), R, 'DR')\nCRT CHANGE(R, @FM, ',')\n",
    '100,10,9',
  ),
  gives('!USERNAME', '@USERNO', /^\S+$/),
  gives('!USERNO', '@LOGNAME', /^\d/),
  row('!VOCREC', '!VOCREC(record, id)', "CALL !VOCREC(R, 'bp')\nCRT R<1>[1,1]:STATUS()\n", 'F0'),
];

export const SUBROUTINE_USES: readonly Use[] = [
  ...DESCRIBED,
  ...[...ABSENT_ROUTINES].map(([name, reason]) => ({
    name,
    form: `CALL ${name}`,
    program: `CALL ${name}(A, B, C, D)\n`,
    shows: /^$/,
    no: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`,
  })),
];
