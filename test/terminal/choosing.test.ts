// !PICK and !PICKLIST at a real (pseudo-) terminal: lists on the screen and the keys that move in them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PseudoTerminal } from './pseudo-terminal.ts';

const qm = fileURLToPath(new URL('../../../bin/qm', import.meta.url));
const UP = '\x1bOA';
const DOWN = '\x1bOB';
const PAGE_DOWN = '\x1b[6~';
const CANCEL = '\x18';
const PROMPT = /\r:\x1b\[K/;

let scratch = '';
let terminal: PseudoTerminal;

const PROGRAM = `L = ''
FOR I = 1 TO 40
L<I> = 'item ':I:@VM:'no. ':I
NEXT I
POS = ''
LOOP
   INPUT KIND
UNTIL KIND = ''
   IF KIND = 'P' THEN CALL !PICK(X, 2, L, 'Things', POS)
   IF KIND = 'L' THEN CALL !PICKLIST(X, L, 2, 1)
   CRT 'chosen [':X<1,1>:'] ':POS
REPEAT
END
`;

before(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'qm-choosing-'));
  const account = join(scratch, 'account');
  mkdirSync(join(account, 'BP'), { recursive: true });
  const env = { ...process.env, QMSYS: join(scratch, 'qmsys'), TERM: 'xterm' };
  terminal = new PseudoTerminal(qm, { cwd: account, env });
  await terminal.expect(/Create account\? /);
  terminal.type('y\r');
  await terminal.expect(PROMPT);
  rmSync(join(account, 'BP'), { recursive: true });
  terminal.type('create.file bp directory\r');
  await terminal.expect(/dictionary/);
  await terminal.expect(PROMPT);
  writeFileSync(join(account, 'BP', 'CHOOSE'), PROGRAM);
  terminal.type('basic bp choose\r');
  await terminal.expect(/no errors/);
  await terminal.expect(PROMPT);
  terminal.type('run bp choose\r');
  await terminal.expect(/\?$/);
});

after(() => {
  terminal.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('!PICK: arrows, letters and page keys move, RETURN chooses, Q and RETURN leave', async () => {
  terminal.type('p\r');
  await terminal.expect(/=> item 1\D/);
  await terminal.expect(/Things {2}40 items/);
  await terminal.expect(/Down\/Next\/Bottom\/Quit: /);
  terminal.type(DOWN);
  await terminal.expect(/=> item 2\D/);
  terminal.type('d');
  await terminal.expect(/=> item 3\D/);
  terminal.type(UP);
  await terminal.expect(/=> item 2\D/);
  terminal.type(PAGE_DOWN);
  await terminal.expect(/=> item 20\D/);
  terminal.type('\r');
  await terminal.expect(/chosen \[item 20\] 19\.20/);
  terminal.type('p\r');
  await terminal.expect(/=> item 20\D/);
  terminal.type('q');
  await terminal.expect(/RETURN leaves without a choice/);
  terminal.type('x');
  await terminal.expect(/=> item 20\D/);
  terminal.type('q\r');
  await terminal.expect(/chosen \[\] 19\.20/);
});

test('!PICKLIST: a row is found by what is typed, CTRL-X leaves', async () => {
  terminal.type('l\r');
  await terminal.expect(/\| {2}item 1 {2,}no\. 1|item 1 /);
  terminal.type(DOWN);
  await terminal.expect(/\x1b\[7m\S*item 2 /);
  terminal.type('item 3');
  await terminal.expect(/\[ITEM 3 {4}\]/);
  terminal.type('\r');
  await terminal.expect(/chosen \[no\. \d+\]/);
  terminal.type('l\r');
  await terminal.expect(/item 1 /);
  terminal.type(CANCEL);
  await terminal.expect(/chosen \[\]/);
});
