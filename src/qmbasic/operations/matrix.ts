// Operations of the statements that turn records into matrices and back.
import { Fault } from '../runtime/fault.ts';
import type { Matrix } from '../runtime/matrix.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { type Clause, ELSE, ON_ERROR, THEN } from './clause.ts';
import { failed } from './file.ts';
import { readLocked, readRecord, writeRecord } from './file-access.ts';
import { LOCK_MODES, type LockKind } from './lock.ts';
import { fillFromRecord, fillFromText, matrixText } from './matrix-text.ts';
import { fileOf } from './special-values.ts';
import type { OperationTable } from './table.ts';

export const matrixOperations = {
  MATREAD(rt: Runtime, ...operands: [Matrix, Value, Value, null, boolean]): Clause {
    const [matrix, file, id] = operands;
    const { session } = rt;
    const record = readRecord(session, fileOf(session, file), rt.text(id, 2));
    // A record that is not there leaves the elements as they are
    rt.setInmat(record === undefined ? 0 : fillFromRecord(matrix, record));
    return record === undefined ? ELSE : THEN;
  },

  /** MATREADL, MATREADU */
  'MATREAD.LOCK'(
    rt: Runtime,
    ...operands: [Matrix, Value, Value, LockKind, boolean, boolean]
  ): Clause {
    const [matrix, fileValue, id, kind, , hasLocked] = operands;
    const { session } = rt;
    const lock = { mode: LOCK_MODES[kind], canWait: !hasLocked };
    const file = fileOf(session, fileValue);
    const { clause, record, message } = readLocked(session, file, rt.text(id, 2), lock);
    if (clause === ON_ERROR) throw new Fault(message);
    rt.setInmat(clause === THEN ? fillFromRecord(matrix, record) : 0);
    return clause;
  },

  /** MATWRITE, MATWRITEU */
  MATWRITE(rt: Runtime, ...operands: [Matrix, Value, Value, boolean, boolean]): Clause {
    const [matrix, fileValue, id, keepLock, onError] = operands;
    const { session } = rt;
    const record = matrixText(matrix, 0, 0, '\xfe');
    const file = fileOf(session, fileValue);
    const options = { keepLock, onError };
    return failed(writeRecord(session, file, rt.text(id, 2), record, options), onError);
  },

  MATBUILD(rt: Runtime, ...operands: [Matrix, Value, Value, Value]): string {
    const [matrix, first, last, delimiter] = operands;
    return matrixText(matrix, rt.int(first, 1), rt.int(last, 2), rt.text(delimiter, 3));
  },

  MATPARSE(rt: Runtime, matrix: Matrix, source: Value, delimiter: Value): void {
    rt.setInmat(fillFromText(matrix, rt.text(source, 1), rt.text(delimiter, 2)));
  },
} satisfies OperationTable;
