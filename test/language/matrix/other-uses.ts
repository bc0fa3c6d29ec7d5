// Uses of keys that tokens of include records name: TERMINFO(), locks, sockets, ports, national settings, objects; and the include
// records themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Use } from './use.ts';

const INVENTORY = fileURLToPath(new URL('../../../../test/language/inventory/', import.meta.url));

export function readInventory<T>(name: string): T {
  return JSON.parse(readFileSync(join(INVENTORY, name), 'utf8')) as T;
}

/** Tokens of each include record of the original, with their values. */
export const TOKENS = readInventory<Record<string, Record<string, number>>>('tokens.json');

/** Capabilities that no type of terminal has in the original's own table either. */
const NOBODY_HAS = 'No terminal of the table has it, here or in the original: empty';

/** Types that together have every capability that is met. */
const TYPES = ['VT100', 'VT220', 'XTERM', 'ANSI', 'LINUX'];

/** Each position of TERMINFO(), found in some type of terminal. */
export const TERMINFO_USES: readonly Use[] = Object.entries(TOKENS['TERMINFO.H'] ?? {}).map(
  ([token, position]) => ({
    name: String(position),
    form: token,
    program: `$INCLUDE SYSCOM TERMINFO.H
OLD = @TERM.TYPE
FOUND = 0
FOR I = 1 TO ${TYPES.length}
EXECUTE 'TERM ':FIELD('${TYPES.join(',')}', ',', I) CAPTURING X
T = TERMINFO()
IF T<${token}> # '' THEN FOUND = 1
NEXT I
EXECUTE 'TERM ':OLD CAPTURING X
CRT FOUND:DCOUNT(T, @FM)
`,
    shows: /^[01]114$/,
  }),
);

/** What a row of TERMINFO says besides, once it has run. */
export function terminfoNote(shown: string): string | undefined {
  return shown.startsWith('0') ? NOBODY_HAS : undefined;
}

export const INCLUDE_USES: readonly Use[] = Object.entries(TOKENS).map(([record, tokens]) => ({
  name: record,
  form: `${Object.keys(tokens).length} tokens`,
  program: `$INCLUDE SYSCOM ${record}\nX = ''\n${Object.keys(tokens)
    .map((token) => `X := ${token}:' '`)
    .join('\n')}\nCRT X\n`,
  shows: `${Object.values(tokens).join(' ')} `,
}));

const LOCKED = "OPEN 'VOC' TO F ELSE STOP\n";
const SOCKET = `L = CREATE.SERVER.SOCKET('127.0.0.1', 0)
S = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(L, 2), 0)
`;

const row = (name: string, form: string, program: string, shows: string | RegExp): Use => ({
  name,
  form,
  program,
  shows,
});

export const OTHER_KEY_USES: readonly Use[] = [
  row('RECORDLOCKED() 0', 'LOCK$NO.LOCK', `${LOCKED}CRT RECORDLOCKED(F, 'x')\n`, '0'),
  row(
    'RECORDLOCKED() 1',
    'LOCK$MY.READL',
    `${LOCKED}RECORDLOCKL F, 'x'\nCRT RECORDLOCKED(F, 'x')\n`,
    '1',
  ),
  row(
    'RECORDLOCKED() 2',
    'LOCK$MY.READU',
    `${LOCKED}RECORDLOCKU F, 'x'\nCRT RECORDLOCKED(F, 'x')\n`,
    '2',
  ),
  row(
    'RECORDLOCKED() 3',
    'LOCK$MY.FILELOCK',
    `${LOCKED}FILELOCK F\nCRT RECORDLOCKED(F, 'x')\n`,
    '3',
  ),
  row('SOCKET.INFO() 0', 'SKT$INFO.OPEN', `${SOCKET}CRT SOCKET.INFO(S, 0)\n`, '1'),
  row('SOCKET.INFO() 1', 'SKT$INFO.TYPE', `${SOCKET}CRT SOCKET.INFO(S, 1)\n`, '3'),
  row('SOCKET.INFO() 2', 'SKT$INFO.PORT', `${SOCKET}CRT SOCKET.INFO(S, 2) > 0\n`, '1'),
  row('SOCKET.INFO() 3', 'SKT$INFO.IP.ADDR', `${SOCKET}CRT SOCKET.INFO(S, 3)\n`, '127.0.0.1'),
  row('SOCKET.INFO() 4', 'SKT$INFO.BLOCKING', `${SOCKET}CRT SOCKET.INFO(S, 4)\n`, '0'),
  row('SOCKET.INFO() 5', 'SKT$INFO.NO.DELAY', `${SOCKET}CRT SOCKET.INFO(S, 5)\n`, '0'),
  row('SOCKET.INFO() 6', 'SKT$INFO.KEEP.ALIVE', `${SOCKET}CRT SOCKET.INFO(S, 6)\n`, '0'),
  row('SOCKET.INFO() 7', 'SKT$INFO.FAMILY', `${SOCKET}CRT SOCKET.INFO(S, 7)\n`, '1'),
  row('GETNLS() 1', 'NLS$CURRENCY', "SETNLS 1, 'F'\nCRT GETNLS(1)\n", 'F'),
  row('GETNLS() 2', 'NLS$THOUSANDS', "SETNLS 2, '_'\nCRT GETNLS(2)\n", '_'),
  row('GETNLS() 3', 'NLS$DECIMAL', "SETNLS 3, ','\nCRT OCONV(150, 'MD2')\n", '1,50'),
  row('OBJINFO() 0', 'OI$ISOBJ', "CRT OBJINFO('x', 0)\n", '0'),
  {
    ...row(
      'OBJINFO() 1',
      'OI$CLASS',
      "O = OBJECT('MATRIX.CLASS')\nCRT OBJINFO(O, 1)\n",
      'MATRIX.CLASS',
    ),
    routines: { 'MATRIX.CLASS': 'CLASS MATRIX.CLASS\nPUBLIC A\nEND' },
  },
];

/** Codes of @(): what they send to a terminal that can do it. */
const SCREEN_CODES: readonly (readonly [code: number, token: string])[] = [
  [-1, 'IT$CS'],
  [-2, 'IT$CAH'],
  [-3, 'IT$CLEOS'],
  [-4, 'IT$CLEOL'],
  [-5, 'IT$SBLINK'],
  [-6, 'IT$EBLINK'],
  [-9, 'IT$CUB'],
  [-10, 'IT$CUU'],
  [-11, 'IT$SHA'],
  [-12, 'IT$EHA'],
  [-13, 'IT$SRV'],
  [-14, 'IT$ERV'],
  [-15, 'IT$SUL'],
  [-16, 'IT$EUL'],
  [-17, 'IT$IL'],
  [-18, 'IT$DL'],
  [-19, 'IT$ICH'],
  [-22, 'IT$DCH'],
  [-23, 'IT$AUXON'],
  [-24, 'IT$AUXOFF'],
  [-31, 'IT$CURSOR.OFF'],
  [-32, 'IT$CURSOR.ON'],
  [-33, 'IT$CUD'],
  [-34, 'IT$CUF'],
  [-37, 'IT$FGC'],
  [-38, 'IT$BGC'],
  [-58, 'IT$SBOLD'],
  [-59, 'IT$EBOLD'],
];

export const SCREEN_USES: readonly Use[] = [
  row('@(column, row)', 'moves the cursor', 'CRT SEQ(@(3, 4)):LEN(@(3, 4))\n', /^27\d+$/),
  row('@(column)', 'moves in the line', 'CRT LEN(@(3)) > 1\n', '1'),
  ...SCREEN_CODES.map(([code, token]) =>
    row(
      `@(${code})`,
      token,
      `OLD = @TERM.TYPE
EXECUTE 'TERM XTERM' CAPTURING X
X = @(${code}, 1)
EXECUTE 'TERM ':OLD CAPTURING Y
CRT LEN(X) > 0
`,
      '1',
    ),
  ),
];
