// Kills a writer at 20 random moments; what it had reported as written must be there after opening
// again.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FileSystem } from '../file-system.ts';
import { testFile, testSystem } from '../test-system.ts';

const ROUNDS = 20;
const WRITER = fileURLToPath(new URL('./crash-writer.js', import.meta.url));

/** Runs the writer until it is killed; returns the number of the last write that it reported. */
async function writeUntilKilled(args: readonly string[], report: string): Promise<number> {
  const descriptor = openSync(report, 'w');
  const child = spawn(process.execPath, [WRITER, ...args], {
    stdio: ['ignore', descriptor, 'inherit'],
  });
  closeSync(descriptor);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (statSync(report).size === 0 && child.exitCode === null) await delay(10);
  await delay(Math.random() * 400);
  child.kill('SIGKILL');
  await ended;
  const lines = readFileSync(report, 'latin1').split('\n');
  lines.pop();
  return Number(lines.pop() ?? -1);
}

test('no acknowledged write is lost when the writer is killed, and no transaction is halved', async () => {
  const system = testSystem();
  testFile(system.account, 'CRASH');
  system.fileSystem.close();
  const systemDirectory = system.fileSystem.systemDirectory;
  const path = join(system.folder, 'acc');
  const report = join(system.folder, 'report');
  const latest = new Map<string, number>();
  let next = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = await writeUntilKilled([systemDirectory, path, String(next)], report);
    for (let n = next; n <= last; n += 1) latest.set(`K${n % 5000}`, n);
    const fileSystem = new FileSystem({ systemDirectory, permissions: { may: () => true } });
    const core = fileSystem.core(join(path, 'CRASH'));
    assert.ok(core);
    const opening = { markMapping: true, lastId: '' };
    const numberOf = (id: string) => Number(core.read(id, opening)?.split('\xfe')[0] ?? -1);
    const unreported = Math.max(last + 1, next);
    for (const [id, n] of latest) {
      const found = numberOf(id);
      // The write after the last reported one may be there as well.
      assert.ok(found === n || found === unreported, `${id}: ${found} instead of ${n}`);
      latest.set(id, found);
      if (found % 10 === 9) assert.equal(numberOf(`${id}.TWIN`), found);
    }
    next = unreported + 1;
    fileSystem.close();
  }
  assert.ok(next > ROUNDS, `only ${next} writes`);
  system.end();
  rmSync(system.folder, { recursive: true, force: true });
});
