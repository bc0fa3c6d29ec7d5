// Operations of the statements on files: OPEN, READ, WRITE, DELETE and their forms.
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
import { LOCK_MODES, type LockKind } from './lock.ts';
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

/**
 * READ and READV: stores the record or one of its fields; a missing one leaves '' unless $MODE
 * PICK.READ keeps the variable.
 */
function plainRead(
  rt: Runtime,
  target: Reference,
  place: { readonly file: Value; readonly id: Value; readonly keepsTarget: boolean },
  shown: (record: string, id: string) => string,
): Clause {
  const { session } = rt;
  const id = rt.text(place.id, 2);
  const record = readRecord(session, fileOf(session, place.file), id);
  if (record !== undefined) target.v = shown(record, id);
  else if (!place.keepsTarget) target.v = '';
  return record === undefined ? ELSE : THEN;
}

/** READL, READU, READVL, READVU */
function lockedRead(
  rt: Runtime,
  target: Reference,
  place: {
    readonly file: Value;
    readonly id: Value;
    readonly keepsTarget: boolean;
    readonly kind: LockKind;
    readonly hasLocked: boolean;
  },
  shown: (record: string, id: string) => string,
): Clause {
  const { session } = rt;
  const id = rt.text(place.id, 2);
  const lock = { mode: LOCK_MODES[place.kind], canWait: !place.hasLocked };
  const { clause, record, message } = readLocked(session, fileOf(session, place.file), id, lock);
  if (clause === ON_ERROR) throw new Fault(message);
  if (clause === THEN) target.v = shown(record, id);
  else if (!place.keepsTarget && clause !== LOCKED) target.v = '';
  return clause;
}

const whole = (record: string) => record;

export const fileOperations = {
  OPEN(rt: Runtime, ...operands: [Value, Value, boolean, Reference]): Clause {
    const [dict, name, readOnly, target] = operands;
    const portion = rt.text(dict).toUpperCase() === 'DICT' ? 'DICT' : 'DATA';
    const file = openFile(rt.session, portion, rt.text(name, 1), readOnly);
    target.v = file ? rt.openVariables.add(new FileVariable(file)) : undefined;
    return file ? THEN : ELSE;
  },

  OPENPATH(rt: Runtime, path: Value, readOnly: boolean, target: Reference): Clause {
    const file = openPath(rt.session, rt.text(path), readOnly);
    target.v = file ? rt.openVariables.add(new FileVariable(file)) : undefined;
    return file ? THEN : ELSE;
  },

  CLOSE: closed,
  CLOSESEQ: closed,

  READ(rt: Runtime, ...operands: [Reference, Value, Value, null, boolean]): Clause {
    const [target, file, id, , keepsTarget] = operands;
    return plainRead(rt, target, { file, id, keepsTarget }, whole);
  },

  'READ.LOCK'(
    rt: Runtime,
    ...operands: [Reference, Value, Value, LockKind, boolean, boolean]
  ): Clause {
    const [target, file, id, kind, keepsTarget, hasLocked] = operands;
    return lockedRead(rt, target, { file, id, keepsTarget, kind, hasLocked }, whole);
  },

  READV(rt: Runtime, ...operands: [Reference, Value, Value, Value, null, boolean]): Clause {
    const [target, file, id, field, , keepsTarget] = operands;
    const number = rt.int(field, 3);
    return plainRead(rt, target, { file, id, keepsTarget }, (record, key) =>
      fieldOfRecord(record, key, number),
    );
  },

  'READV.LOCK'(
    rt: Runtime,
    ...operands: [Reference, Value, Value, Value, LockKind, boolean, boolean]
  ): Clause {
    const [target, file, id, field, kind, keepsTarget, hasLocked] = operands;
    const number = rt.int(field, 3);
    const place = { file, id, keepsTarget, kind, hasLocked };
    return lockedRead(rt, target, place, (record, key) => fieldOfRecord(record, key, number));
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
