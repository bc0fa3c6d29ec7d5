import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { engineContract } from '../engine.contract.ts';
import type { StorageEngine } from '../engine.ts';
import { openEngine } from './index.ts';
import { openLmdbEngine } from './lmdb/lmdb-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'engines-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
let last = '';

function inNewDirectory(open: (directory: string) => StorageEngine): StorageEngine {
  count += 1;
  last = join(folder, String(count));
  return open(last);
}

engineContract({ name: 'memory', fresh: () => openEngine('memory:') });

engineContract({
  name: 'lmdb without log',
  fresh: () => inNewDirectory((directory) => openLmdbEngine(directory, {})),
  again: () => openLmdbEngine(last, {}),
});

engineContract({
  name: 'lmdb',
  fresh: () => inNewDirectory((directory) => openEngine(`lmdb:${directory}`)),
  again: () => openEngine(`lmdb:${last}`),
});
