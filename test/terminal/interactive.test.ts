// qm at a real (pseudo-) terminal: prompt, history, BREAK, window size, end of session.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PseudoTerminal } from './pseudo-terminal.ts';

const qm = fileURLToPath(new URL('../../../bin/qm', import.meta.url));
let scratch = '';
let account = '';

function start(command = qm): PseudoTerminal {
  const env = { ...process.env, QMSYS: join(scratch, 'qmsys'), TERM: 'xterm' };
  return new PseudoTerminal(command, { cwd: account, env });
}

before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'qm-terminal-'));
  account = join(scratch, 'account');
  mkdirSync(account);
});
after(() => rmSync(scratch, { recursive: true, force: true }));

test('an account is offered, made, and its session ends with OFF', async () => {
  const terminal = start();
  await terminal.expect(/Create account\? /);
  terminal.type('Y\r');
  await terminal.expect(/\n:/);
  terminal.type('WHO\r');
  await terminal.expect(/1 ACCOUNT\r\n/);
  terminal.type('OFF\r');
  assert.equal(await terminal.exitCode(), 0);
});

test('BREAK ends a program that would run for ever and gives the prompt back', async () => {
  mkdirSync(join(account, 'LOOPS'), { recursive: true });
  const terminal = start();
  await terminal.expect(/\n:/);
  terminal.type('CREATE.FILE BP DIRECTORY\r');
  await terminal.expect(/dictionary\r\n:/);
  writeFileSync(join(account, 'BP', 'SPIN'), 'CRT "turning"\nLOOP\nREPEAT\nEND\n');
  terminal.type('BASIC BP SPIN\r');
  await terminal.expect(/no errors\r\n:/);
  terminal.type('RUN BP SPIN\r');
  await terminal.expect(/turning/);
  terminal.type('\x03');
  await terminal.expect(/:/);
  terminal.type('DISPLAY still here\r');
  await terminal.expect(/still here\r\n/);
  terminal.type('OFF\r');
  assert.equal(await terminal.exitCode(), 0);
});

test('the last command comes back with the arrow key', async () => {
  const terminal = start();
  await terminal.expect(/\n:/);
  terminal.type('DISPLAY first of all\r');
  await terminal.expect(/\nfirst of all\r\n:/);
  terminal.type('\x1b[A\r');
  await terminal.expect(/\nfirst of all\r\n:/);
  terminal.type('OFF\r');
  await terminal.exitCode();
});

test('the window size is that of the terminal', async () => {
  const terminal = start(`sh -c 'stty columns 100 rows 30; exec ${qm} -quiet "DISPLAY <<@CRTWIDE>> by <<@CRTHIGH>>"'`);
  await terminal.expect(/100 by 30/);
  await terminal.exitCode();
});

test('end of input ends the session', async () => {
  const terminal = start();
  await terminal.expect(/\n:/);
  terminal.type('\x04');
  assert.equal(await terminal.exitCode(), 0);
});
