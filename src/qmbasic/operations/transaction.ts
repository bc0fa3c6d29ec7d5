// BEGIN TRANSACTION, COMMIT, ROLLBACK: the files layer keeps the writes, here are the failures.
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type Clause, THEN } from './clause.ts';
import { runTimeMessage } from './run-time-messages.ts';
import type { OperationTable } from './table.ts';

function checkInside(rt: Runtime): void {
  if (rt.session.files.transactionDepth === 0) throw new Fault(runTimeMessage(1424));
}

export const transactionOperations = {
  'TRANSACTION.BEGIN'(rt: Runtime): Clause {
    rt.session.files.beginTransaction();
    return THEN;
  },

  'TRANSACTION.COMMIT'(rt: Runtime): Clause {
    checkInside(rt);
    const status = rt.session.files.commitTransaction();
    if (status === 0) return THEN;
    rt.session.status = status;
    throw new Fault(runTimeMessage(1422));
  },

  /** END TRANSACTION without COMMIT, ROLLBACK, TRANSACTION ABORT */
  'TRANSACTION.END'(rt: Runtime): void {
    checkInside(rt);
    rt.session.files.rollbackTransaction();
  },
} satisfies OperationTable;
