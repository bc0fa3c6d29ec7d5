// Locks held by every session of the system.
import { type HeldLock, SessionFiles } from '#files/index.ts';
import type { Session } from '#session/index.ts';

export function heldLocks(session: Session): HeldLock[] {
  const { files } = session;
  return files instanceof SessionFiles ? files.fileSystem.locks.list() : [];
}

/** Takes a lock from the session that has it. */
export function releaseHeldLock({ files }: Session, lock: HeldLock): void {
  if (!(files instanceof SessionFiles)) return;
  const { locks } = files.fileSystem;
  if (lock.kind === 'task') locks.releaseTask(lock.owner, Number(lock.id));
  else if (lock.kind === 'file') locks.releaseFile(lock.owner, lock.fileNumber);
  else locks.releaseRecord(lock.owner, lock.fileNumber, lock.id);
}

/** User number of the session that has a task lock; 0: nobody. */
export function taskLockOwner(session: Session, number: number): number {
  const id = String(number);
  const lock = heldLocks(session).find((held) => held.kind === 'task' && held.id === id);
  return lock?.owner ?? 0;
}

/** Path of a file that some session has open, by its number. */
export function pathOfFile(session: Session, fileNumber: number): string {
  const { files } = session;
  return files instanceof SessionFiles ? (files.fileSystem.pathOf(fileNumber) ?? '') : '';
}
