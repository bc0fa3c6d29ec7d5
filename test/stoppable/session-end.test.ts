// What a session leaves behind: nothing that listens, and no thread.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { TestSystem } from '../harness/test-system.ts';

const directory = mkdtempSync(join(tmpdir(), 'session-end-'));
const system = new TestSystem(directory);
const account = system.newAccount();
after(() => {
  system.close();
  rmSync(directory, { recursive: true, force: true });
});

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

const workers = () =>
  process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length;

test('sockets that COMMON holds are closed with the session, and their thread ends', async () => {
  const source = `COMMON /KEPT/ S
S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0)
CRT SOCKET.INFO(S, 2)
END`;
  system.write(account, 'BP', 'DATA', [['T', source.replaceAll('\n', '\xfe')]]);
  system.run(account, 'BASIC BP T');
  const before = workers();
  const port = Number(system.run(account, 'RUN BP T').output);
  assert.ok(port > 0);
  for (let round = 0; round < 100 && (await isListening(port)); round++) await wait(20);
  assert.equal(await isListening(port), false);
  for (let round = 0; round < 100 && workers() > before; round++) await wait(20);
  assert.ok(workers() <= before, `${workers()} ports of messages, ${before} before`);
});
