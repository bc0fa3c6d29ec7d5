// Operations of the statements on sequential files.
import { ER } from '#base/index.ts';
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';
import { deleteSequential, openSequential, type SequentialOptions } from '../sequential/open.ts';
import type { SequentialFile } from '../sequential/sequential-file.ts';
import { type Clause, ELSE, LOCKED, ON_ERROR, THEN } from './clause.ts';
import { SequentialVariable, sequentialOf } from './special-values.ts';
import type { OperationTable } from './table.ts';

const NOT_SEQUENTIAL = 3013;
/** The operating system refused: these are for ON ERROR, where the statement has it. */
const FAILURES: readonly number[] = [3016, ER.WRITE_ERROR];

function finished(rt: Runtime, status: number): Clause {
  rt.session.status = status;
  return status === 0 ? THEN : ELSE;
}

/** The same for a statement with ON ERROR. */
function finishedOr(rt: Runtime, status: number, hasOnError: boolean): Clause {
  const clause = finished(rt, status);
  return hasOnError && FAILURES.includes(status) ? ON_ERROR : clause;
}

/** One call on a sequential file that gives an ER number. */
function onFile(act: (file: SequentialFile) => number) {
  return (rt: Runtime, value: Value): Clause => {
    const file = sequentialOf(value);
    return finished(rt, file ? act(file) : NOT_SEQUENTIAL);
  };
}

function written(act: (file: SequentialFile, text: string) => number, isLine: boolean) {
  return (rt: Runtime, text: Value, value: Value, hasOnError: boolean): Clause => {
    const file = sequentialOf(value);
    if (!file) return finished(rt, NOT_SEQUENTIAL);
    // ScarletDME: a line sent to a port ends with a carriage return alone
    const end = file.kind === 'port' ? '\r' : '\n';
    return finishedOr(rt, act(file, rt.text(text) + (isLine ? end : '')), hasOnError);
  };
}

/** The next line, or undefined with STATUS() saying why there is none. */
function nextLine(rt: Runtime, value: Value): string | undefined {
  const file = sequentialOf(value);
  const read = file ? file.readLine() : { status: NOT_SEQUENTIAL };
  rt.session.status = 'line' in read ? 0 : read.status;
  return 'line' in read ? read.line : undefined;
}

const openingOperations = {
  /**
   * OPENSEQ path, or file, id; ELSE when the file can be created: the variable can be used then
   * too.
   */
  OPENSEQ(
    rt: Runtime,
    ...operands: [Value, Value | null, SequentialOptions['mode'], Reference, boolean]
  ): Clause {
    const [name, id, mode, target, hasLocked] = operands;
    const { session } = rt;
    const recordId = id === null ? undefined : rt.text(id, 1);
    const path = rt.text(name);
    target.v = undefined;
    const { poll } = rt;
    const options = { mode, canWait: !hasLocked, poll };
    const opening = openSequential(session, path, recordId, options);
    switch (opening.outcome) {
      case 'failed':
        session.status = opening.status;
        return ELSE;
      case 'refused':
        session.status = opening.by;
        return LOCKED;
      case 'opened':
        session.sequentialFiles.add(opening.file);
        target.v = rt.openVariables.add(new SequentialVariable(opening.file));
        session.status = 0;
        return opening.file.exists ? THEN : ELSE;
    }
  },

  CREATE(rt: Runtime, value: Value, hasOnError: boolean): Clause {
    return finishedOr(rt, sequentialOf(value)?.create() ?? NOT_SEQUENTIAL, hasOnError);
  },

  FLUSH: onFile((file) => file.sync()),
  NOBUF: onFile((file) => {
    file.unbuffered = true;
    return file.flush();
  }),

  SEEK(rt: Runtime, value: Value, offset: Value, relativeTo: Value): Clause {
    const file = sequentialOf(value);
    return finished(rt, file?.seek(rt.int(offset, 1), rt.int(relativeTo, 2)) ?? NOT_SEQUENTIAL);
  },

  /** The file ends at the position. */
  WEOFSEQ(rt: Runtime, value: Value): Clause {
    const file = sequentialOf(value);
    if (!file) throw new Fault('WEOFSEQ on non-sequential file');
    if (file.readOnly) throw new Fault('WEOFSEQ on read-only sequential file');
    rt.session.status = file.truncate();
    return THEN;
  },

  TIMEOUT(rt: Runtime, value: Value, seconds: Value): void {
    const file = sequentialOf(value);
    rt.session.status = file ? 0 : NOT_SEQUENTIAL;
    if (file) file.timeoutSeconds = rt.int(seconds, 1);
  },

  DELETESEQ(rt: Runtime, name: Value, id: Value | null): Clause {
    const recordId = id === null ? undefined : rt.text(id, 1);
    return finished(rt, deleteSequential(rt.session, rt.text(name), recordId || undefined));
  },
} satisfies OperationTable;

const transferOperations = {
  READSEQ(rt: Runtime, target: Reference, file: Value): Clause {
    const line = nextLine(rt, file);
    target.v = line ?? '';
    return line === undefined ? ELSE : THEN;
  },

  READBLK(rt: Runtime, target: Reference, fileValue: Value, length: Value): Clause {
    const file = sequentialOf(fileValue);
    const read = file?.readBlock(rt.int(length, 2)) ?? { text: '', status: NOT_SEQUENTIAL };
    target.v = read.text;
    return finished(rt, read.status);
  },

  WRITESEQ: written((file, text) => file.write(text), true),
  WRITESEQF: written((file, text) => file.write(text) || file.sync(), true),
  WRITEBLK: written((file, text) => file.write(text) || file.flush(), false),
} satisfies OperationTable;

export const sequentialOperations = { ...openingOperations, ...transferOperations };
