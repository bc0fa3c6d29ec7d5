// SET.SERVER, DELETE.SERVER and LIST.SERVERS as an administrator uses them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const qm = fileURLToPath(new URL('../../../bin/qm', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'qm-servers-'));
const account = join(scratch, 'sales');
const qmsys = join(scratch, 'qmsys');
after(() => rmSync(scratch, { recursive: true, force: true }));

/** What commands in the system account show. */
function inSystemAccount(...lines: string[]): string {
  const input = ['LOGTO QMSYS', ...lines, 'OFF', ''].join('\n');
  const environment = { ...process.env, QMSYS: qmsys, ADMIN_USERS: 'root,qmsys', TERM: 'vt100' };
  const options = { cwd: account, env: environment, input, encoding: 'latin1' } as const;
  return spawnSync(qm, ['-quiet'], { ...options, timeout: 60_000 }).stdout;
}

before(() => {
  mkdirSync(account, { recursive: true });
  const options = { cwd: account, env: { ...process.env, QMSYS: qmsys }, input: 'Y\nOFF\n' };
  assert.equal(spawnSync(qm, [], options).status, 0);
});

test('servers are defined, listed and forgotten', () => {
  const shown = inSystemAccount(
    'LIST.SERVERS',
    'SET.SERVER BRANCH 10.0.0.2 bob secret',
    'SET.SERVER main a.example:5000 ann hunter2',
    'SET.SERVER V6 2001:db8::1;4300 ann hunter2',
    'LIST.SERVERS',
    'DELETE.SERVER MAIN',
    'DELETE.SERVER MAIN',
  );
  assert.match(shown, /There are no QMNet servers defined on this system/);
  assert.equal(shown.split('Server configuration updated').length, 5);
  assert.match(shown, /\nBRANCH {12}10\.0\.0\.2 {18}Default {2}bob\nMAIN {14}a\.example/);
  assert.match(shown, /\nV6 {16}2001:db8::1 {15}4300 {5}ann\n/);
  assert.match(shown, /Server name not known/);
  assert.doesNotMatch(readFileSync(join(qmsys, 'servers.json'), 'utf8'), /secret|hunter2/);
});

test('what is left out is asked for, what is wrong is refused', () => {
  const asked = inSystemAccount('SET.SERVER', 'ASKED', 'bad address', 'b.example:1', 'ann', 'word');
  assert.match(asked, /Server name: .*IP address or name: .*Invalid IP address\/port/s);
  assert.match(asked, /Remote user name: .*Password: /s);
  assert.match(asked, /Server configuration updated/);
  const wrong = inSystemAccount(
    'SET.SERVER A/B x u p',
    'SET.SERVER AB x:99999 u p',
    'SET.SERVER AB x u=v p',
    'LIST.SERVERS',
  );
  assert.match(wrong, /Invalid server name/);
  assert.match(wrong, /Invalid IP address\/port/);
  assert.match(wrong, /Invalid remote user name/);
  assert.doesNotMatch(wrong, /\nAB /);
});
