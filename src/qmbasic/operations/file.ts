// Operations of the statements on files: OPEN, READ, WRITE, DELETE and their forms.
import type { LockMode } from '#files/index.ts';
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';
import { type Clause, ELSE, LOCKED, ON_ERROR, THEN } from './clause.ts';
import {
  clearFile,
  deleteRecord,
  type Failure,
  fieldOfRecord,
  openFile,
  openPath,
  readLocked,
  readRecord,
  writeField,
  writeRecord,
} from './file-access.ts';
import { createFile, type FileParameters } from './file-creation.ts';
import { sequentialStatus } from './file-information.ts';
import { FileVariable, fileOf, SequentialVariable } from './special-values.ts';
import type { OperationTable } from './table.ts';

/** What a failed statement does: its ON ERROR clause, or the program ends. */
export function failed(failure: Failure | undefined, onError: boolean): Clause {
  if (failure === undefined) return THEN;
  if (!onError) throw new Fault(failure.message);
  return ON_ERROR;
}

/** CLOSE: other copies of the variable can still be used. */
function closed(rt: Runtime, target: Reference): Clause {
  const file = target.v;
  if (file instanceof FileVariable) file.close(rt.session);
  else if (file instanceof SequentialVariable) file.file.close();
  else throw new Fault('Requires file variable');
  target.v = undefined;
  return THEN;
}

type ReadOperands = [
  target: Reference,
  file: Value,
  id: Value,
  field: Value | null,
  keepsTarget: boolean,
];

export const fileOperations = {
  OPEN(rt: Runtime, ...operands: [Value, Value, boolean, Reference]): Clause {
    const [dict, name, readOnly, target] = operands;
    const portion = rt.text(dict).toUpperCase() === 'DICT' ? 'DICT' : 'DATA';
    const file = openFile(rt.session, portion, rt.text(name, 1), readOnly);
    target.v = file ? new FileVariable(file) : undefined;
    return file ? THEN : ELSE;
  },

  OPENPATH(rt: Runtime, path: Value, readOnly: boolean, target: Reference): Clause {
    const file = openPath(rt.session, rt.text(path), readOnly);
    target.v = file ? new FileVariable(file) : undefined;
    return file ? THEN : ELSE;
  },

  CLOSE: closed,
  CLOSESEQ: closed,

  /** READ, READV: a field of null is the whole record. */
  READ(rt: Runtime, ...operands: ReadOperands): Clause {
    const [target, fileValue, idValue, field, keepsTarget] = operands;
    const { session } = rt;
    const id = rt.text(idValue, 2);
    const record = readRecord(session, fileOf(session, fileValue), id);
    if (record === undefined) {
      if (!keepsTarget) target.v = '';
      return ELSE;
    }
    target.v = field === null ? record : fieldOfRecord(record, id, rt.int(field, 3));
    return THEN;
  },

  /** READL, READU, READVL, READVU */
  'READ.LOCKED'(rt: Runtime, ...operands: [...ReadOperands, LockMode, boolean]): Clause {
    const [target, fileValue, idValue, field, keepsTarget, mode, canWait] = operands;
    const { session } = rt;
    const id = rt.text(idValue, 2);
    const result = readLocked(session, fileOf(session, fileValue), id, { mode, canWait });
    if (result.clause === ON_ERROR) throw new Fault(result.message);
    if (result.clause === THEN) {
      const { record } = result;
      target.v = field === null ? record : fieldOfRecord(record, id, rt.int(field, 3));
    } else if (!keepsTarget && result.clause !== LOCKED) target.v = '';
    return result.clause;
  },

  /** WRITE, WRITEU */
  WRITE(rt: Runtime, ...operands: [Value, Value, Value, boolean, boolean]): Clause {
    const [record, fileValue, id, keepLock, onError] = operands;
    const { session } = rt;
    const file = fileOf(session, fileValue);
    const options = { keepLock, onError };
    return failed(writeRecord(session, file, rt.text(id, 2), rt.text(record), options), onError);
  },

  /** WRITEV, WRITEVU */
  WRITEV(rt: Runtime, ...operands: [Value, Value, Value, Value, boolean, boolean]): Clause {
    const [item, fileValue, id, field, keepLock, onError] = operands;
    const { session } = rt;
    const file = fileOf(session, fileValue);
    const change = { field: rt.int(field, 3), text: rt.text(item), keepLock, onError };
    return failed(writeField(session, file, rt.text(id, 2), change), onError);
  },

  /** DELETE, DELETEU */
  DELETE(rt: Runtime, ...operands: [Value, Value, boolean, boolean]): Clause {
    const [fileValue, id, keepLock, onError] = operands;
    const { session } = rt;
    const file = fileOf(session, fileValue);
    return failed(deleteRecord(session, file, rt.text(id, 1), { keepLock, onError }), onError);
  },

  CLEARFILE(rt: Runtime, fileValue: Value, onError: boolean): Clause {
    const failure = clearFile(rt.session, fileOf(rt.session, fileValue), onError);
    return failed(failure, onError && failure?.always !== true);
  },

  /** STATUS variable FROM file: always THEN. */
  STATUS(rt: Runtime, target: Reference, file: Value): Clause {
    const isSequential = file instanceof SequentialVariable;
    target.v = isSequential ? sequentialStatus(file.file) : fileOf(rt.session, file).info(1013);
    return THEN;
  },

  'MARK.MAPPING'(rt: Runtime, file: Value, state: Value): void {
    fileOf(rt.session, file).markMapping = rt.truth(state);
  },

  /** CREATE.FILE path DIRECTORY or DYNAMIC; a setting of -1 takes its default. */
  'CREATE.FILE'(
    rt: Runtime,
    ...operands: [path: Value, kind: 'DIRECTORY' | 'DYNAMIC', ...Value[]]
  ): Clause {
    const [path, kind, ...settings] = operands;
    const onError = (settings.pop() as unknown) === true;
    const [groupSize, largeRecord, minimumModulus, splitLoad, mergeLoad] = settings.map((one) =>
      rt.int(one),
    );
    const parameters: FileParameters = {
      groupSize,
      largeRecord,
      minimumModulus,
      splitLoad,
      mergeLoad,
    };
    return failed(createFile(rt.session, rt.text(path), kind, parameters), onError);
  },
} satisfies OperationTable;
