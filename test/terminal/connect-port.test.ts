// A phantom that CONNECT.PORT() gives a terminal: one end of a pair of ports that socat makes.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from '#files/index.ts';
import { localSubject, startSession } from '#host/index.ts';
import { runSession } from '#tcl/index.ts';
import { ScriptedDevice } from '../harness/scripted-device.ts';
import { TestSystem } from '../harness/test-system.ts';

const skip =
  spawnSync('socat', ['-V']).status === 0 ? false : 'socat is not there to make a pair of ports';
const folder = mkdtempSync(join(tmpdir(), 'connect-port-'));
const [near, far] = [join(folder, 'near'), join(folder, 'far')];
let pair: ChildProcess | undefined;
let system: TestSystem;
let account: Account;

before(async () => {
  system = new TestSystem(join(folder, 'system'));
  account = system.newAccount();
  if (skip) return;
  pair = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
  while (!existsSync(near) || !existsSync(far)) await wait(10);
});
after(() => {
  pair?.kill();
  system.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program in a phantom; gives what its own output was. */
function asPhantom(source: string): string {
  system.write(account, 'BP', 'DATA', [['T', source.replaceAll('\n', '\xfe')]]);
  assert.match(system.run(account, 'BASIC BP T').output, /with no errors/);
  const device = new ScriptedDevice();
  const { info, fileSystem } = system.system;
  const subject = localSubject('tester');
  const started = startSession({
    ...{ system: info, fileSystem, account, subject, device },
    entry: 'phantom',
  });
  try {
    runSession(started.session, started.services, { command: 'RUN BP T' });
  } finally {
    started.end();
  }
  return device.output;
}

const CONNECT = `CONNECT.PORT('${near}', 9600, 0, 8, 1)`;

test('after it the program talks to whoever is at the port', { skip }, async () => {
  const other = openSync(far, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  writeSync(other, 'Ann\r');
  const own = asPhantom(`CRT 'before ':@TTY
CRT ${CONNECT}:STATUS():
CRT 'Name':
INPUT NAME
CRT 'Hello ':NAME:' at ':@TTY:' ':${CONNECT}:STATUS()
END`);
  assert.match(own, /^before phantom\n/);
  assert.doesNotMatch(own, /Hello/);
  await wait(200);
  const bytes = Buffer.alloc(4096);
  const shown = bytes.toString('latin1', 0, readSync(other, bytes));
  closeSync(other);
  assert.match(shown, /^10Name\?.*Hello .* at port 01017\r\n$/s);
});

test('ports that cannot be used', { skip }, () => {
  const own = asPhantom(`CRT CONNECT.PORT('${folder}/none', 9600, 0, 8, 1):STATUS():
CRT ' ':CONNECT.PORT('/dev/null', 9600, 0, 8, 1):STATUS():
CRT ' ':CONNECT.PORT('${near}', 9601, 0, 8, 1):STATUS()
END`);
  assert.match(own, /^03033 03033 01000\n/);
});
