// Functions about files, locks, select lists and records of other files.
import type { SelectList } from '#session/index.ts';
import { recordLocked } from '../operations/file-access.ts';
import { sequentialInformation } from '../operations/file-information.ts';
import { describeIndices, outerJoin } from '../operations/index-access.ts';
import { listNumberFault, selectInfo } from '../operations/select-lists.ts';
import {
  FileVariable,
  fileOf,
  ListVariable,
  SequentialVariable,
} from '../operations/special-values.ts';
import { evaluateItem, translate } from '../operations/translate.ts';
import { int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

function translated(lowerMarks: boolean) {
  return (rt: Runtime, ...[file, ids, field, code]: Value[]): string =>
    translate(rt.session, {
      file: text(file),
      ids: text(ids, 1),
      field: text(field, 2),
      code: text(code, 3),
      lowerMarks,
    });
}

const trans = {
  args: [4, 4],
  form: 'trans',
  summary: 'A field of records of another file, its marks lowered',
  itype: true,
  call: translated(true),
} as const;

export const fileFunctions = {
  FILEINFO: {
    args: [2, 2],
    form: 'file',
    summary: 'What is known of a file',
    call(rt: Runtime, file: Value, key: Value) {
      const wanted = int(key, 1);
      if (file instanceof SequentialVariable) return sequentialInformation(file.file, wanted);
      if (wanted === 0 && !(file instanceof FileVariable)) return 0;
      rt.session.status = 0;
      return fileOf(rt.session, file).info(wanted);
    },
  },
  INDICES: {
    args: [1, 2],
    defaults: [null],
    form: 'file',
    summary: 'Names of the indices of a file, or what one of them is',
    call(rt: Runtime, file: Value, name: Value | null) {
      const wanted = name === null ? undefined : text(name, 1);
      return describeIndices(rt.session, fileOf(rt.session, file), wanted);
    },
  },
  ITYPE: {
    args: [1, 1],
    summary: 'The value of a dictionary item for @ID and @RECORD',
    call: (rt: Runtime, item: Value) => evaluateItem(rt.session, text(item)),
  },
  OUTERJOIN: {
    args: [3, 3],
    form: 'trans',
    summary: 'Ids of records whose indexed field has a value',
    itype: true,
    call: (rt: Runtime, file: Value, index: Value, value: Value) =>
      outerJoin(rt.session, text(file), text(index, 1), text(value, 2)),
  },
  RECORDLOCKED: {
    args: [2, 2],
    form: 'file',
    summary: 'Who holds which lock on a record',
    returns: 'number',
    call: (rt: Runtime, file: Value, id: Value) =>
      recordLocked(rt.session, fileOf(rt.session, file), text(id, 1)),
  },
  RTRANS: { ...trans, summary: 'A field of records of another file', call: translated(false) },
  SELECTINFO: {
    args: [2, 2],
    summary: 'Whether a select list is active, and how much of it is left',
    returns: 'number',
    call(rt: Runtime, list: Value, key: Value) {
      if (list instanceof ListVariable) return selectInfo(list.list, int(key, 1));
      const number = int(list);
      const fault = listNumberFault(number);
      if (fault !== undefined) throw new Fault(fault);
      const active: SelectList | undefined = rt.session.selectLists.get(number);
      return selectInfo(active, int(key, 1));
    },
  },
  TRANS: trans,
  XLATE: trans,
} satisfies FunctionTable;
