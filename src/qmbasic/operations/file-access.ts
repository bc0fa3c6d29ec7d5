// OPEN, READ, WRITE and their kin on open files. What goes wrong is told by a Clause or, where a
// statement has no clause
// for it, by the text that runTimeFailure() gives.
import { ER } from '#base/index.ts';
import type { LockMode, OpenFile, Portion } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { extract, replace } from '#values/index.ts';
import { Fault } from '../runtime/fault.ts';
import { type Clause, ELSE, LOCKED, ON_ERROR, THEN } from './clause.ts';
import { runTimeMessage } from './run-time-messages.ts';

/** What a statement without an ON ERROR clause aborts with. */
export interface Failure {
  readonly clause: typeof ON_ERROR;
  readonly message: string;
}

/** OPEN {'DICT',} name: the file, or undefined with STATUS() set. */
export function openFile(
  session: Session,
  portion: Portion,
  name: string,
  readOnly: boolean,
): OpenFile | undefined {
  const opened = session.files.open(name, portion, { readOnly });
  session.status = opened.outcome === 'opened' ? 0 : opened.status;
  return opened.outcome === 'opened' ? opened.file : undefined;
}

/** OPENPATH path */
export function openPath(session: Session, path: string, readOnly: boolean): OpenFile | undefined {
  if (path === '') {
    session.status = ER.NAM;
    return undefined;
  }
  const opened = session.files.openPath(path, { readOnly });
  session.status = opened.outcome === 'opened' ? 0 : opened.status;
  return opened.outcome === 'opened' ? opened.file : undefined;
}

/** READ: undefined for ELSE. A successful READ leaves STATUS() as it was. */
export function readRecord(session: Session, file: OpenFile, id: string): string | undefined {
  const record = session.files.read(file, id);
  if (record === undefined) session.status = session.files.status;
  return record;
}

export interface LockedReadResult {
  readonly clause: Clause;
  readonly record: string;
  readonly message: string;
}

const MISSING: LockedReadResult = { clause: ELSE, record: '', message: '' };

/** READU, READL: `canWait` is false when the statement has a LOCKED clause. */
export function readLocked(
  session: Session,
  file: OpenFile,
  id: string,
  lock: { readonly mode: LockMode; readonly canWait: boolean },
): LockedReadResult {
  const read = session.files.readLocked(file, id, lock.mode, { wait: lock.canWait });
  switch (read.outcome) {
    case 'found':
      return { clause: THEN, record: read.record, message: '' };
    case 'missing':
      session.status = ER.RNF;
      return MISSING;
    case 'failed':
      session.status = read.status;
      return MISSING;
    case 'refused':
      session.status = read.by;
      return { clause: LOCKED, record: '', message: '' };
    case 'deadlock':
      session.status = read.by;
      return { clause: ON_ERROR, record: '', message: runTimeMessage(1114) };
  }
}

/** READV: field 0 asks whether the record exists and gives its id. */
export function fieldOfRecord(record: string, id: string, field: number): string {
  if (field === 0) return id;
  return field < 0 ? '' : extract(record, field, 0, 0);
}

/** WRITE, WRITEU: undefined when done. */
export function writeRecord(
  session: Session,
  file: OpenFile,
  id: string,
  record: string,
  options: { readonly keepLock: boolean; readonly onError: boolean },
): Failure | undefined {
  const status = session.files.write(file, id, record, options);
  session.status = status;
  if (status === 0) return undefined;
  return { clause: ON_ERROR, message: writeMessage(session, status) };
}

function writeMessage(session: Session, status: number): string {
  if (status === ER.TRIGGER) return validationMessage(session);
  return runTimeMessage(1407, status, 0);
}

function validationMessage(session: Session): string {
  return runTimeMessage(1411) + session.at.text('TRIGGER.RETURN.CODE');
}

/** WRITEV, WRITEVU: one field of a record, which is made when it is not there. */
export function writeField(
  session: Session,
  file: OpenFile,
  id: string,
  change: {
    readonly field: number;
    readonly text: string;
    readonly keepLock: boolean;
    readonly onError: boolean;
  },
): Failure | undefined {
  const { keepLock, onError } = change;
  const record = session.files.read(file, id) ?? '';
  const position = { field: change.field, value: 0, subvalue: 0 };
  const updated = replace(record, position, change.text);
  const status = session.files.write(file, id, updated, { keepLock, onError });
  session.status = status;
  if (status === 0) return undefined;
  const isRefused = status === ER.TRIGGER;
  const message = isRefused ? validationMessage(session) : runTimeMessage(1408, status);
  return { clause: ON_ERROR, message };
}

/** DELETE, DELETEU */
export function deleteRecord(
  session: Session,
  file: OpenFile,
  id: string,
  options: { readonly keepLock: boolean; readonly onError: boolean },
): Failure | undefined {
  const status = session.files.delete(file, id, options);
  session.status = status;
  if (status === 0) return undefined;
  const isRefused = status === ER.TRIGGER;
  const message = isRefused ? validationMessage(session) : runTimeMessage(1405, -status);
  return { clause: ON_ERROR, message };
}

export interface ClearFailure extends Failure {
  /**
   * Aborts in spite of an ON ERROR clause. ScarletDME: so it does for read-only files
   * (errors/record-id-errors).
   */
  readonly always: boolean;
}

/** CLEARFILE */
export function clearFile(
  session: Session,
  file: OpenFile,
  onError: boolean,
): ClearFailure | undefined {
  if (file.readOnly) {
    session.status = ER.RDONLY;
    return { clause: ON_ERROR, message: runTimeMessage(1403), always: true };
  }
  const status = session.files.clear(file, { onError });
  session.status = status;
  if (status === 0) return undefined;
  const isRefused = status === ER.TRIGGER;
  const message = isRefused ? validationMessage(session) : runTimeMessage(1404, status);
  return { clause: ON_ERROR, message, always: false };
}

/** RECORDLOCKU, RECORDLOCKL */
export function lockRecord(
  session: Session,
  file: OpenFile,
  id: string,
  lock: { readonly mode: LockMode; readonly canWait: boolean },
): { readonly clause: Clause; readonly message: string } {
  const idStatus = file.checkId(id);
  if (idStatus !== 0) {
    session.status = idStatus;
    return { clause: ON_ERROR, message: runTimeMessage(1107) };
  }
  const outcome = session.files.lockRecord(file, id, lock.mode, { wait: lock.canWait });
  return lockClause(session, outcome);
}

/** FILELOCK */
export function lockFile(
  session: Session,
  file: OpenFile,
  canWait: boolean,
): { readonly clause: Clause; readonly message: string } {
  return lockClause(session, session.files.lockFile(file, { wait: canWait }));
}

function lockClause(
  session: Session,
  outcome: ReturnType<Session['files']['lockFile']>,
): { readonly clause: Clause; readonly message: string } {
  switch (outcome.outcome) {
    case 'locked':
      session.status = 0;
      return { clause: THEN, message: '' };
    case 'refused':
      session.status = outcome.by;
      return { clause: LOCKED, message: '' };
    case 'deadlock':
      session.status = outcome.by;
      return { clause: ON_ERROR, message: runTimeMessage(1114) };
  }
}

/** FILEUNLOCK: a lock that was not held is no failure, only a STATUS(). */
export function unlockFile(session: Session, file: OpenFile): void {
  session.status = session.files.unlockFile(file);
}

/** RECORDLOCKED(): the state, with the owner in STATUS(). */
export function recordLocked(session: Session, file: OpenFile, id: string): number {
  if (file.checkId(id) !== 0) throw new Fault(runTimeMessage(1107));
  const { state, owner } = session.files.recordLocked(file, id);
  session.status = owner;
  return state;
}

const TASK_LOCKS = 64;

export function isTaskLockNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number < TASK_LOCKS;
}

/**
 * LOCK n: ELSE when another user has it. Without clauses the caller tries again until it is free.
 */
export function lockTask(session: Session, number: number): Clause {
  const { held, by } = session.files.lockTask(number);
  session.status = held ? 0 : by;
  return held ? THEN : ELSE;
}
