import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { lockDirectory } from './directory-lock.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('a lock is refused while its owner lives, with the number of the process', () => {
  const lock = lockDirectory(directory, 'The system');
  assert.throws(() => lockDirectory(directory, 'The system'), new RegExp(`process ${process.pid}`));
  lock.release();
  lockDirectory(directory, 'The system').release();
  assert.deepEqual(readdirSync(directory), []);
});

test('the lock of a process that is gone is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(directory, 'in-use'), `${pid} 12345\n`);
  lockDirectory(directory, 'The system').release();
});

test('a living process with the number of a dead one does not keep its lock', () => {
  writeFileSync(join(directory, 'in-use'), `${process.pid} 1\n`);
  lockDirectory(directory, 'The system').release();
});
