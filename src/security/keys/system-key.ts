import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SecurityError } from '#base/index.ts';

const KEY_BYTES = 32;
const FOLDER = '.keys';
const OTHERS = 0o077;

function readKey(path: string): Buffer | undefined {
  try {
    const { mode } = statSync(path);
    if ((mode & OTHERS) !== 0) {
      throw new SecurityError('key.open', `Key file ${path} is open to others: make it mode 0600`);
    }
    const key = readFileSync(path);
    if (key.length === KEY_BYTES) return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  throw new SecurityError('key.damaged', `Key file ${path} is damaged`);
}

/** A secret of this system, made when it is first asked for. It never leaves the system account's directory. */
export function systemKey(systemDirectory: string, name: string): Buffer {
  const folder = join(systemDirectory, FOLDER);
  const path = join(folder, name);
  const known = readKey(path);
  if (known) return known;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    // Somebody was quicker: then theirs is the key.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return systemKey(systemDirectory, name);
}
