// OPENSEQ and DELETESEQ: which file of the operating system is meant, and whether the session may
// have it.
import { accessSync, closeSync, constants, openSync, rmSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { pathStats } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { recordFileName } from './record-name.ts';
import { SequentialFile, type SequentialKind } from './sequential-file.ts';

export interface SequentialOptions {
  readonly mode: '' | 'APPEND' | 'OVERWRITE' | 'READONLY';
  /** False when the statement has a LOCKED clause. */
  readonly canWait: boolean;
  /** Called while a read from a pipe or port waits. */
  readonly poll?: () => void;
}

export type SequentialOpening =
  /**
   * THEN when the file exists, ELSE when it can be created: in both cases the variable can be used.
   */
  | { readonly outcome: 'opened'; readonly file: SequentialFile }
  | { readonly outcome: 'refused'; readonly by: number }
  | { readonly outcome: 'failed'; readonly status: number };

interface Target {
  readonly path: string;
  /** Where its lock is kept: the directory file and the record id. */
  readonly lockedIn: OpenFile | undefined;
  readonly id: string;
}

type Located = Target | { readonly status: number };

/** The file that OPENSEQ file, id names. */
function locateRecord(session: Session, fileName: string, id: string): Located {
  const name = id === '' ? undefined : recordFileName(id);
  if (name === undefined) return { status: ER.IID };
  if (fileName === '') return { status: ER.NAM };
  const opened = session.files.open(fileName, 'DATA');
  if (opened.outcome === 'failed') return { status: opened.status };
  if (opened.file.kind !== 'directory') {
    session.files.close(opened.file);
    return { status: ER.NDIR };
  }
  return { path: join(opened.file.path, name), lockedIn: opened.file, id };
}

/** The file that OPENSEQ path names, relative to the account. */
function locatePath(session: Session, path: string): Located {
  if (path === '' || path.endsWith('/') || path.includes('\0')) return { status: ER.NAM };
  const full = isAbsolute(path) ? resolve(path) : resolve(session.account.path, path);
  const directory = session.files.openPath(dirname(full));
  const lockedIn = directory.outcome === 'opened' ? directory.file : undefined;
  return { path: full, lockedIn, id: basename(full) };
}

function locateSequential(session: Session, name: string, id: string | undefined): Located {
  return id === undefined ? locatePath(session, name) : locateRecord(session, name, id);
}

/** OPENSEQ */
export function openSequential(
  session: Session,
  name: string,
  id: string | undefined,
  options: SequentialOptions,
): SequentialOpening {
  const target = locateSequential(session, name, id);
  if ('status' in target) return { outcome: 'failed', status: target.status };
  const stats = pathStats(target.path);
  const kind = stats ? kindOf(target.path, stats) : 'file';
  if (kind === undefined) return { outcome: 'failed', status: ER.NSEQ };
  const readOnly = options.mode === 'READONLY' || !mayWrite(session, target.path, stats);
  if (!mayRead(session, target.path, stats)) return { outcome: 'failed', status: ER.PERM };
  const refusedBy = takeLock(session, target, readOnly, options.canWait);
  if (refusedBy !== undefined) return { outcome: 'refused', by: refusedBy };
  return opened(session, target, { stats, kind, readOnly, options });
}

function opened(
  session: Session,
  target: Target,
  found: {
    readonly stats: Stats | undefined;
    readonly kind: SequentialKind;
    readonly readOnly: boolean;
    readonly options: SequentialOptions;
  },
): SequentialOpening {
  try {
    const { path } = target;
    const { kind, readOnly } = found;
    const { mode, poll } = found.options;
    const exists = found.stats !== undefined;
    const file = new SequentialFile({ path, kind, readOnly, exists, ...(poll && { poll }) });
    if (mode === 'APPEND') file.moveToEnd();
    if (mode === 'OVERWRITE' && kind !== 'port' && file.exists && !readOnly) file.truncate();
    file.onClose = () => giveBack(session, target);
    return { outcome: 'opened', file };
  } catch {
    giveBack(session, target);
    return { outcome: 'failed', status: found.kind === 'port' ? ER.PORT_NOT_FOUND : ER.FNF };
  }
}

function giveBack(session: Session, target: Target): void {
  if (!target.lockedIn) return;
  session.files.release(target.lockedIn, target.id);
  session.files.close(target.lockedIn);
}

function kindOf(path: string, stats: Stats): SequentialKind | undefined {
  if (stats.isFile()) return 'file';
  if (stats.isCharacterDevice()) return isPort(path) ? 'port' : 'device';
  return stats.isFIFO() ? 'pipe' : undefined;
}

/** Only what is a terminal to the operating system has the settings of a line. */
function isPort(path: string): boolean {
  try {
    const descriptor = openSync(
      path,
      constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY,
    );
    const isTerminal = isatty(descriptor);
    closeSync(descriptor);
    return isTerminal;
  } catch {
    return false;
  }
}

// The user number of whoever has the record, or undefined when the lock is ours.
function takeLock(
  session: Session,
  target: Target,
  readOnly: boolean,
  canWait: boolean,
): number | undefined {
  if (!target.lockedIn) return undefined;
  const mode = readOnly ? 'L' : 'U';
  const lock = session.files.lockRecord(target.lockedIn, target.id, mode, { wait: canWait });
  if (lock.outcome === 'locked') return undefined;
  session.files.close(target.lockedIn);
  return lock.by;
}

function mayRead(session: Session, path: string, stats: Stats | undefined): boolean {
  return session.mayUsePath(stats ? path : dirname(path), 'read');
}

function mayWrite(session: Session, path: string, stats: Stats | undefined): boolean {
  if (!session.mayUsePath(stats ? path : nearestDirectory(path), 'write')) return false;
  if (!stats) return true;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nearestDirectory(path: string): string {
  let directory = dirname(path);
  while (directory !== '/' && !pathStats(directory)) {
    directory = dirname(directory);
  }
  return directory;
}

/** DELETESEQ: 0, or the ER number for ELSE. */
export function deleteSequential(session: Session, name: string, id: string | undefined): number {
  const target = locateSequential(session, name, id);
  if ('status' in target) return target.status;
  try {
    const stats = pathStats(target.path);
    if (!stats) return ER.FNF;
    if (!stats.isFile()) return ER.NSEQ;
    if (!mayWrite(session, target.path, stats)) return ER.RDONLY;
    rmSync(target.path);
    return 0;
  } catch {
    return ER.PERM;
  } finally {
    if (target.lockedIn) session.files.close(target.lockedIn);
  }
}
