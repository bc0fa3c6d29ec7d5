// Serial ports, by a pair of pseudo-terminals that socat ties together.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { MvError } from '#base/index.ts';
import { runSource } from '../test-run.ts';

const skip =
  spawnSync('socat', ['-V']).status === 0 ? false : 'socat is not there to make a pair of ports';
const folder = mkdtempSync(join(tmpdir(), 'ports-'));
const [near, far] = [join(folder, 'near'), join(folder, 'far')];
let pair: ChildProcess | undefined;

before(async () => {
  if (skip) return;
  pair = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
  while (!existsSync(near) || !existsSync(far)) await wait(10);
});
after(() => {
  pair?.kill();
  rmSync(folder, { recursive: true, force: true });
});

function shown(source: string, poll?: () => void) {
  const opened = `OPENSEQ '${near}' TO N ELSE CRT 'no port' ; STOP
OPENSEQ '${far}' TO F ELSE CRT 'no port' ; STOP
`;
  return runSource(
    opened + source,
    {},
    ({ session }) => {
      Object.assign(session.files, { openPath: () => ({ outcome: 'failed' }) });
      Object.assign(session, { sequentialFiles: { add: () => undefined } });
    },
    poll,
  );
}

function output(source: string): string {
  const run = shown(source);
  assert.equal(run.error, '');
  return run.output;
}

test('what is written to one port comes out of the other', { skip }, () => {
  const source = `WRITEBLK 'abc':CHAR(10):'def' TO N ELSE CRT 'no'
TIMEOUT F, 5
READSEQ X FROM F THEN CRT X:
READBLK X FROM F, 3 THEN CRT ' ':X:
WRITESEQ 'line' TO F ELSE CRT 'no'
TIMEOUT N, 5
READBLK X FROM N, 5 THEN CRT ' ':(X = 'line':CHAR(13))`;
  assert.equal(output(source), 'abc def 1\n');
});

test('a read waits only as long as TIMEOUT says', { skip }, () => {
  const source = `READBLK X FROM F, 3 ELSE CRT STATUS():
TIMEOUT F, 1
READSEQ X FROM F ELSE CRT ' ':STATUS():
WRITEBLK 'ab' TO N ELSE CRT 'no'
READBLK X FROM F, 3 THEN CRT ' ':X`;
  assert.equal(output(source), '1011 1011 ab\n');
});

test('a read that waits for ever can be stopped', { skip }, () => {
  const run = shown('TIMEOUT F, -1\nREADSEQ X FROM F ELSE NULL', () => {
    throw new MvError('STOPPED', 'Stopped by the test');
  });
  assert.match(run.error, /Stopped by the test/);
});

test('speed, parity, bits and stop bits', { skip }, () => {
  const source = `CRT SET.PORT.PARAMS(N, 'x':@FM:19200:@FM:0:@FM:8:@FM:2):STATUS():
P = GET.PORT.PARAMS(N) ; CRT ' ':(P<1> = '${near}'):' ':CHANGE(FIELD(P, @FM, 2, 4), @FM, ',')
CRT SET.PORT.PARAMS(N, 'x':@FM:9600:@FM:0:@FM:8:@FM:1):FIELD(GET.PORT.PARAMS(N), @FM, 2)`;
  assert.equal(output(source), '10 1 19200,0,8,2\n19600\n');
});

test('settings that a port cannot have', { skip }, () => {
  for (const bad of ['x', 'x:9601:0:8:1', 'x:9600:3:8:1', 'x:9600:0:9:1', 'x:9600:0:8:1;reboot']) {
    const source = `CRT SET.PORT.PARAMS(N, CHANGE('${bad}', ':', @FM)):STATUS()`;
    assert.equal(output(source), '01000\n', bad);
  }
});

test('a port has no position, a file has no line settings', { skip }, () => {
  assert.equal(output('SEEK N, 0 ELSE CRT STATUS()'), '3026\n');
  const source = `OPENSEQ '${folder}/file' TO X ELSE NULL
CRT '[':GET.PORT.PARAMS(X):']':STATUS():SET.PORT.PARAMS(X, ''):STATUS()`;
  assert.equal(output(source), '[]302703027\n');
});

test('CONNECT.PORT() is for phantoms', () => {
  const { output: told } = runSource(`CRT CONNECT.PORT('/dev/ttyS0', 9600, 0, 8, 1):STATUS():
CRT ' ':CONNECT.PORT('x', 9600, 0, 6, 1):STATUS():' ':CONNECT.PORT('', 9600, 0, 8, 1):STATUS()`);
  assert.equal(told, '01016 01000 01002\n');
});
