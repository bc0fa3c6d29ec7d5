import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lockSystem } from './system-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const path = join(folder, '.lock');
const module = new URL('./system-lock.js', import.meta.url).href;
after(() => rmSync(folder, { recursive: true, force: true }));

function another(code: string): string {
  const program = `import { lockSystem } from '${module}';${code}`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  return run.stdout.toString() + run.stderr.toString();
}

const tryToLock = `try { lockSystem('${folder}'); console.log('taken'); } catch (e) { console.log(e.message); }`;

test('a second process is told which process uses the system', () => {
  const lock = lockSystem(folder);
  assert.match(another(tryToLock), new RegExp(`process ${process.pid} is using it`));
  lock.release();
  assert.equal(existsSync(path), false);
});

test('the lock of a process that was killed does not stay', () => {
  another(`lockSystem('${folder}'); process.kill(process.pid, 'SIGKILL');`);
  assert.equal(existsSync(path), true);
  lockSystem(folder).release();
});

test('a process number that is used again is not taken for the holder', () => {
  writeFileSync(path, `${process.pid} 1\n`);
  lockSystem(folder).release();
  writeFileSync(path, 'rubbish');
  lockSystem(folder).release();
});
