// Operations of the statements that turn records into matrices and back.
import type { LockMode } from '#files/index.ts';
import { Fault } from '../runtime/fault.ts';
import type { Matrix } from '../runtime/matrix.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { type Clause, ELSE, LOCKED, ON_ERROR, THEN } from './clause.ts';
import { failed } from './file.ts';
import { readLocked, readRecord, writeRecord } from './file-access.ts';
import { fillFromRecord, fillFromText, matrixText } from './matrix-text.ts';
import { fileOf } from './special-values.ts';
import type { OperationTable } from './table.ts';

function plainRead(rt: Runtime, file: ReturnType<typeof fileOf>, id: string) {
  const record = readRecord(rt.session, file, id);
  const clause: Clause = record === undefined ? ELSE : THEN;
  return { clause, record: record ?? '', message: '' };
}

export const matrixOperations = {
  /** MATREAD, MATREADL, MATREADU */
  MATREAD(
    rt: Runtime,
    ...operands: [Matrix, Value, Value, boolean, '' | LockMode, boolean]
  ): Clause {
    const [matrix, fileValue, idValue, keepsTarget, mode, canWait] = operands;
    const { session } = rt;
    const file = fileOf(session, fileValue);
    const id = rt.text(idValue, 2);
    const found =
      mode === '' ? plainRead(rt, file, id) : readLocked(session, file, id, { mode, canWait });
    if (found.clause === ON_ERROR) throw new Fault(found.message);
    if (found.clause === THEN) rt.setInmat(fillFromRecord(matrix, found.record));
    else if (!keepsTarget && found.clause !== LOCKED) fillFromRecord(matrix, '');
    return found.clause;
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
