// One process at a time uses a directory. A lock file names the process and when it started, so that the lock of a process that
// died, however it died, is known for what it is.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '#base/index.ts';

const LOCK_NAME = 'in-use';
const ATTEMPTS_MAX = 5;

export interface DirectoryLock {
  release(): void;
}

/** Start of a process in clock ticks since boot; undefined when there is no such process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold blanks and brackets itself.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function isAlive(pid: number, start: string): boolean {
  if (process.platform === 'linux') return startOf(pid) === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The lock file's text, or undefined when there is none. */
function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

/** Takes away a lock whose owner is dead. Another process may do the same at the same time: only what was read may go. */
function removeDead(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== text) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/**
 * Takes the lock, or throws StorageError `directory.in-use` that names the process which has it. `what` is what the user calls the
 * directory.
 */
export function lockDirectory(directory: string, what: string): DirectoryLock {
  const path = join(directory, LOCK_NAME);
  const mine = `${process.pid} ${startOf(process.pid) ?? '0'}\n`;
  const draft = `${path}.${process.pid}.new`;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    writeFileSync(draft, mine, { mode: 0o600 });
    try {
      linkSync(draft, path);
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const text = readLock(path);
    if (text === undefined) continue;
    const [pid = '0', start = '0'] = text.trim().split(' ');
    if (isAlive(Number(pid), start)) throw inUse(what, pid);
    removeDead(path, text);
  }
  throw inUse(what, 'unknown');
}

function inUse(what: string, pid: string): StorageError {
  return new StorageError(
    'directory.in-use',
    `${what} is in use by another session (process ${pid}). One session at a time can use it; end that one first`,
  );
}
