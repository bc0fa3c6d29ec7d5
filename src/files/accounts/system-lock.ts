// Only one process at a time may have a system open. The lock is a file in the system account that
// names the process;
// it says when that process started, because process numbers are used again.
import { closeSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ER, StorageError } from '#base/index.ts';

const LOCK_NAME = '.lock';
const ATTEMPTS = 5;

interface Holder {
  readonly text: string;
  readonly pid: number;
  /** Clock ticks from boot to the start of the process; '' where the system does not tell. */
  readonly started: string;
}

/** When a process started, or undefined when there is no such process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets and may hold blanks; start time is field 22,
    // state field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return isAlive(pid) ? '' : undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const text = readFileSync(path, 'latin1').trim();
    const [pid, started = ''] = text.split(' ');
    return { text, pid: Number(pid), started };
  } catch {
    return undefined;
  }
}

function isRunning(holder: Holder): boolean {
  if (!Number.isSafeInteger(holder.pid) || holder.pid <= 0) return false;
  const started = startOf(holder.pid);
  if (started === undefined) return false;
  return started === '' || holder.started === '' || started === holder.started;
}

export interface SystemLock {
  release(): void;
}

/**
 * Takes the lock, over the body of a dead process if need be. Throws StorageError when the system
 * is in use.
 */
export function lockSystem(systemDirectory: string): SystemLock {
  const path = join(systemDirectory, LOCK_NAME);
  const own = `${path}.${process.pid}`;
  const descriptor = openSync(own, 'w', 0o644);
  writeSync(descriptor, `${process.pid} ${startOf(process.pid) ?? ''}\n`);
  closeSync(descriptor);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // A link appears with its contents or not at all, and only once.
      if (tryLink(own, path)) return { release: () => unlinkIfThere(path) };
      const holder = readHolder(path);
      if (holder && isRunning(holder)) {
        throw new StorageError(
          'system.in-use',
          `Cannot open the system in "${systemDirectory}": process ${holder.pid} is using it`,
          ER.IN_USE,
        );
      }
      removeStale(path, holder);
    }
    throw new StorageError('system.in-use', `Cannot lock "${systemDirectory}"`, ER.IN_USE);
  } finally {
    unlinkIfThere(own);
  }
}

function tryLink(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Looks once more before removing: another process may have taken the lock meanwhile. */
function removeStale(path: string, stale: Holder | undefined): void {
  const now = readHolder(path);
  if (now && now.text !== stale?.text) return;
  unlinkIfThere(path);
}

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
