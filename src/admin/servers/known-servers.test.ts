import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KnownServers } from './known-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'known-servers-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const servers = new KnownServers(folder);
const path = join(folder, 'servers.json');
const BRAVO = { name: 'BRAVO', address: '10.0.0.2', port: 4243, user: 'bob' };
const ALPHA = { name: 'ALPHA', address: 'a.example', port: 5000, user: 'ann' };

test('servers are kept by name, in order', () => {
  assert.deepEqual(servers.all(), []);
  servers.set(BRAVO, 'secret');
  servers.set(ALPHA, 'other');
  servers.set({ ...BRAVO, port: 4000 }, 'hunter2');
  assert.deepEqual(servers.all(), [ALPHA, { ...BRAVO, port: 4000 }]);
  assert.equal(servers.password('BRAVO'), 'hunter2');
  assert.equal(servers.password('CHARLIE'), undefined);
});

test('passwords are sealed, and the file is for its owner alone', () => {
  assert.doesNotMatch(readFileSync(path, 'utf8'), /hunter2|secret/);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const stored = JSON.parse(readFileSync(path, 'utf8'));
  stored[0].password = stored[1].password;
  writeFileSync(path, JSON.stringify(stored));
  assert.throws(() => servers.password('ALPHA'), /of another system/);
});

test('a server is deleted once; a damaged file is told', () => {
  assert.equal(servers.delete('ALPHA'), true);
  assert.equal(servers.delete('ALPHA'), false);
  writeFileSync(path, '[{"name": 1}]');
  assert.throws(() => servers.all(), /servers.json is damaged/);
});
