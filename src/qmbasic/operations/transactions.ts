// BEGIN TRANSACTION, COMMIT, ROLLBACK: the files layer keeps the writes, here are the failures.
import type { Session } from '#session/index.ts';
import { Fault } from '../runtime/fault.ts';
import { runTimeMessage } from './run-time-messages.ts';

export function beginTransaction(session: Session): void {
  session.files.beginTransaction();
}

export function commitTransaction(session: Session): void {
  if (session.files.transactionDepth === 0) throw new Fault(runTimeMessage(1424));
  const status = session.files.commitTransaction();
  if (status === 0) return;
  session.status = status;
  throw new Fault(runTimeMessage(1422));
}

/** END TRANSACTION reached without COMMIT, ROLLBACK, TRANSACTION ABORT. */
export function rollBack(session: Session): void {
  if (session.files.transactionDepth === 0) throw new Fault(runTimeMessage(1424));
  session.files.rollbackTransaction();
}
