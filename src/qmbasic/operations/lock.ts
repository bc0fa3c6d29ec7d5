// Operations of the statements on locks.
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { type Clause, ELSE, ON_ERROR, THEN } from './clause.ts';
import { isTaskLockNumber, lockFile, lockRecord, lockTask, unlockFile } from './file-access.ts';
import { fileOf } from './special-values.ts';
import type { OperationTable } from './table.ts';
import { waitMs } from './waiting.ts';

/** What statements call the two kinds of record lock, and what the files layer calls them. */
export const LOCK_MODES = { update: 'U', shared: 'L' } as const;
export type LockKind = keyof typeof LOCK_MODES;

const TASK_LOCK_RETRY_MS = 250;

function finished(result: { clause: Clause; message: string }, onError: boolean): Clause {
  if (result.clause === ON_ERROR && !onError) throw new Fault(result.message);
  return result.clause;
}

function taskLockNumber(rt: Runtime, value: Value): number {
  const number = rt.int(value);
  if (!isTaskLockNumber(number)) throw new Fault('Invalid task lock number');
  return number;
}

export const lockOperations = {
  /** RECORDLOCKL, RECORDLOCKU */
  RECORDLOCK(rt: Runtime, ...operands: [Value, Value, LockKind, boolean, boolean]): Clause {
    const [file, id, kind, hasLocked, onError] = operands;
    const { session } = rt;
    const lock = { mode: LOCK_MODES[kind], canWait: !hasLocked };
    return finished(lockRecord(session, fileOf(session, file), rt.text(id, 1), lock), onError);
  },

  FILELOCK(rt: Runtime, file: Value, hasLocked: boolean, onError: boolean): Clause {
    return finished(lockFile(rt.session, fileOf(rt.session, file), !hasLocked), onError);
  },

  FILEUNLOCK(rt: Runtime, file: Value): Clause {
    unlockFile(rt.session, fileOf(rt.session, file));
    return THEN;
  },

  /** RELEASE; RELEASE file; RELEASE file, id */
  RELEASE(rt: Runtime, file: Value | null, id: Value | null): Clause {
    const { session } = rt;
    if (file === null) session.files.release();
    else if (id === null) session.files.release(fileOf(session, file));
    else session.files.release(fileOf(session, file), rt.text(id, 1));
    return THEN;
  },

  /** LOCK n: without clauses it waits until the lock is free. */
  LOCK(rt: Runtime, value: Value, canWait: boolean): Clause {
    const number = taskLockNumber(rt, value);
    for (;;) {
      const clause = lockTask(rt.session, number);
      if (clause === THEN || !canWait) return clause;
      waitMs(rt.session, TASK_LOCK_RETRY_MS);
      rt.poll();
    }
  },

  UNLOCK(rt: Runtime, value: Value): Clause {
    const number = taskLockNumber(rt, value);
    const { held } = rt.session.files.lockTask(number);
    if (held) rt.session.files.unlockTask(number);
    return held ? THEN : ELSE;
  },
} satisfies OperationTable;
