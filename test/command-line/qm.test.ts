// The command qm as scripts use it: pipes, exit status, accounts that are copied and moved, locks of dead processes.
import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const qm = fileURLToPath(new URL('../../../bin/qm', import.meta.url));
let scratch = '';
let account = '';

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    QMSYS: join(scratch, 'qmsys'),
    TERM: 'vt100',
    LINES: '24',
    COLUMNS: '80',
  };
}

function run(args: readonly string[], input = '', cwd = account): SpawnSyncReturns<string> {
  return spawnSync(qm, args, {
    cwd,
    env: environment(),
    input,
    encoding: 'latin1',
    timeout: 60_000,
  });
}

before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'qm-command-'));
  account = join(scratch, 'sales');
  mkdirSync(account, { recursive: true });
  const made = run([], 'Y\nCREATE.FILE BP DIRECTORY\nCREATE.FILE STOCK\nOFF\n');
  assert.equal(made.status, 0, made.stdout + made.stderr);
});
after(() => rmSync(scratch, { recursive: true, force: true }));

function program(name: string, source: string): void {
  writeFileSync(join(account, 'BP', name), `${source}\n`);
  const compiled = run(['-quiet', 'BASIC', 'BP', name]);
  assert.match(compiled.stdout, /no errors/);
}

test('version and help need no system', () => {
  assert.match(run(['--version']).stdout, /^ScarletDME for Node\.js \d/);
  assert.match(run(['--help']).stdout, /Usage: qm/);
});

test('what one run writes the next one reads', () => {
  program('PUT', "OPEN 'STOCK' TO F ELSE STOP\nWRITE 'Kettle':@FM:12 TO F, 'A1'");
  assert.equal(run(['-quiet', 'RUN BP PUT']).status, 0);
  assert.match(run(['-quiet', 'CT STOCK A1']).stdout, /1: Kettle\n2: 12/);
});

test('the end of piped input ends the session', () => {
  const { stdout, status } = run(['-quiet'], 'WHO\n');
  assert.match(stdout, /1 SALES/);
  assert.equal(status, 0);
});

test('a registered account is entered by its name from anywhere', () => {
  assert.match(run(['-quiet', '-aSALES', 'WHO'], '', scratch).stdout, /1 SALES/);
  assert.match(run(['SALES'], 'WHO\nOFF\n', scratch).stdout, /1 SALES/);
});

test('-c and plain words run one command', () => {
  assert.equal(run(['-quiet', '-c', 'DISPLAY a  b']).stdout, 'a  b\n');
  assert.equal(run(['-quiet', 'DISPLAY', 'a', 'b']).stdout, 'a b\n');
});

test('the exit status tells what went wrong', () => {
  assert.equal(run(['-quiet', 'WHO']).status, 0);
  assert.equal(run(['-quiet', 'LIST NO.SUCH.FILE']).status, 2);
  assert.equal(run(['-quiet', 'NO.SUCH.VERB']).status, 4);
  program('FAULT', 'X = "a" + 1');
  assert.equal(run(['-quiet', 'RUN BP FAULT']).status, 5);
  program('STATUS7', 'SET.EXIT.STATUS 7');
  assert.equal(run(['-quiet', 'RUN BP STATUS7']).status, 7);
  assert.equal(run(['-bogus']).status, 4);
});

test('every error of a source is reported with its line', () => {
  writeFileSync(join(account, 'BP', 'BAD'), 'X = (1\nGOTO NOWHERE\nY = 2 +\nEND\n');
  const { stdout, status } = run(['-quiet', 'BASIC BP BAD']);
  assert.match(stdout, /^2: Mismatched brackets$/m);
  assert.match(stdout, /^4: Data item or constant not found where expected$/m);
  assert.match(stdout, /with errors in:/);
  assert.equal(status, 4);
});

test('an account that is copied or moved opens where it then lies', () => {
  program('PUT2', "OPEN 'STOCK' TO F ELSE STOP\nWRITE 'Cups' TO F, 'B2'");
  run(['-quiet', 'RUN BP PUT2']);
  const copy = join(scratch, 'copy');
  cpSync(account, copy, { recursive: true, preserveTimestamps: true });
  assert.match(run(['-quiet', 'CT STOCK B2'], '', copy).stdout, /1: Cups/);
  const moved = join(scratch, 'elsewhere', 'moved');
  mkdirSync(join(scratch, 'elsewhere'));
  renameSync(copy, moved);
  assert.match(run(['-quiet', 'COUNT STOCK'], '', moved).stdout, /record\(s\) counted/);
  assert.match(run(['-quiet', 'RUN BP PUT2'], '', moved).stdout, /^$/);
});

test('a second process is told who uses the system, and takes over from one that was killed', async () => {
  program('WAIT', "CRT 'waiting'\nSLEEP 60");
  const first = spawn(qm, ['-quiet', 'RUN BP WAIT'], {
    cwd: account,
    env: environment(),
    stdio: 'pipe',
  });
  let shown = '';
  first.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  for (let i = 0; i < 500 && !shown.includes('waiting'); i++) await delay(20);
  const second = run(['-quiet', 'WHO']);
  assert.equal(second.status, 1);
  assert.match(second.stderr, new RegExp(`process ${first.pid} is using it`));
  first.kill('SIGKILL');
  await new Promise((resolve) => first.on('exit', resolve));
  assert.match(run(['-quiet', 'WHO']).stdout, /1 SALES/);
});

test('a directory that is no account is left alone when the answer is N', () => {
  const other = join(scratch, 'other');
  mkdirSync(other);
  const { stdout, status } = run(['-quiet', 'WHO'], 'N\n', other);
  assert.match(stdout, /Create account\?/);
  assert.equal(status, 2);
  assert.equal(existsSync(join(other, 'VOC')), false);
});

test('a changed compiled program is refused', () => {
  program('HONEST', "CRT 'honest'");
  const object = join(account, 'BP.OUT', 'HONEST');
  writeFileSync(object, readFileSync(object, 'latin1').replace('honest', 'forged'), 'latin1');
  const { stdout, status } = run(['-quiet', 'RUN BP HONEST']);
  assert.match(stdout, /was not compiled on this system or has been changed/);
  assert.notEqual(status, 0);
});

test('a configuration with an unknown key is refused with file and line', () => {
  const path = join(scratch, 'bad.conf');
  writeFileSync(path, 'SORTMEM=4\nNONSENSE=1\n');
  const { stderr, status } = run(['-test-config', path]);
  assert.match(stderr, /bad\.conf, line 2: unknown parameter "NONSENSE"/);
  assert.equal(status, 4);
});
