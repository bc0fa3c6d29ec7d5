// qm at a real (pseudo-) terminal: prompt, history, BREAK, window size, end of session.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PseudoTerminal } from './pseudo-terminal.ts';

const qm = fileURLToPath(new URL('../../../bin/qm', import.meta.url));
let scratch = '';
let account = '';
const open: PseudoTerminal[] = [];
/** The prompt as the line editor draws it. */
const PROMPT = /\r:\x1b\[K/;

function start(command = qm): PseudoTerminal {
  const env = { ...process.env, QMSYS: join(scratch, 'qmsys'), TERM: 'xterm' };
  const terminal = new PseudoTerminal(command, { cwd: account, env });
  open.push(terminal);
  return terminal;
}

// Letters come in the other case, as PTERM CASE INVERT says: what is typed here in small letters arrives in capitals.
before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'qm-terminal-'));
  account = join(scratch, 'account');
  mkdirSync(account);
});
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
});
after(() => rmSync(scratch, { recursive: true, force: true }));

test('an account is offered, made, and its session ends with OFF', async () => {
  const terminal = start();
  await terminal.expect(/Create account\? /);
  terminal.type('y\r');
  await terminal.expect(PROMPT);
  terminal.type('who\r');
  await terminal.expect(/1 ACCOUNT\r\n/);
  terminal.type('off\r');
  assert.equal(await terminal.exitCode(), 0);
});

test('BREAK asks what to do with a program that would run for ever; the debugger can look at it', async () => {
  mkdirSync(join(account, 'LOOPS'), { recursive: true });
  const terminal = start();
  await terminal.expect(PROMPT);
  terminal.type('create.file bp directory\r');
  await terminal.expect(/dictionary/);
  await terminal.expect(PROMPT);
  const source = 'CRT "turning"\nLOOP\nUNTIL DONE\nREPEAT\nCRT "done"\nEND\n';
  writeFileSync(join(account, 'BP', 'SPIN'), `DONE = 0\n${source}`);
  terminal.type('basic bp spin debugging\r');
  await terminal.expect(/no errors/);
  await terminal.expect(PROMPT);
  terminal.type('run bp spin\r');
  await terminal.expect(/turning/);
  terminal.type('\x03');
  await terminal.expect(/QUIT\.\r\nA to abort, Q to Quit, G to continue, D to debug, X to exit/);
  terminal.type('w');
  await terminal.expect(/SPIN \d \([0-9A-F]{8}\)/);
  terminal.type('g');
  terminal.type('\x03');
  await terminal.expect(/QUIT\./);
  terminal.type('d');
  await terminal.expect(/\d: .*\r\n>/);
  terminal.type('set DONE=1\r');
  await terminal.expect(/\r\n>/);
  terminal.type('r\r');
  await terminal.expect(/done\r\n/);
  await terminal.expect(PROMPT);
  terminal.type('run bp spin\r');
  await terminal.expect(/turning/);
  terminal.type('\x03');
  await terminal.expect(/for help/);
  terminal.type('a');
  await terminal.expect(PROMPT);
  terminal.type('display <<@abort.code>>\r');
  await terminal.expect(/\n2\r\n/);
  terminal.type('display STILL HERE\r');
  await terminal.expect(/still here\r\n/);
  terminal.type('off\r');
  assert.equal(await terminal.exitCode(), 0);
});

test('the last command comes back with the arrow key', async () => {
  const terminal = start();
  await terminal.expect(PROMPT);
  terminal.type('display FIRST OF ALL\r');
  await terminal.expect(/\nfirst of all\r\n/);
  terminal.type('\x1b[A\r');
  await terminal.expect(/\nfirst of all\r\n/);
  terminal.type('off\r');
  await terminal.exitCode();
});

test('the window size is that of the terminal', async () => {
  const terminal = start(
    `sh -c 'stty columns 100 rows 30; exec ${qm} -quiet "DISPLAY <<@CRTWIDE>> by <<@CRTHIGH>>"'`,
  );
  await terminal.expect(/100 by 30/);
  await terminal.exitCode();
});
