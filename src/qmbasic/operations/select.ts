// Operations of the statements on select lists and indices.
import { SelectList } from '#session/index.ts';
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';
import { type Clause, ELSE, THEN } from './clause.ts';
import { moveToEndOfIndex, selectIndex, stepIndex } from './index-access.ts';
import {
  deleteList,
  getList,
  HIGHEST_USER_LIST,
  listNumberFault,
  listOfFile,
  readNext,
  readNextOf,
  saveList,
  selectFile,
  selectSorted,
  selectText,
} from './select-lists.ts';
import { FileVariable, fileOf, ListVariable } from './special-values.ts';
import type { OperationTable } from './table.ts';

/** A select list number that programs may use. */
function listNumber(rt: Runtime, number: Value, operand = 0): number {
  const wanted = rt.int(number, operand);
  const fault = listNumberFault(wanted);
  if (fault !== undefined) throw new Fault(fault);
  return wanted;
}

function activeList(rt: Runtime, source: Value): SelectList | undefined {
  if (source instanceof ListVariable) return source.list;
  return rt.session.selectLists.get(listNumber(rt, source, 3));
}

function takenList(rt: Runtime, source: Value): SelectList | undefined {
  if (!(source instanceof ListVariable)) {
    return rt.session.selectLists.take(listNumber(rt, source, 1));
  }
  const { list } = source;
  source.list = new SelectList([]);
  return list;
}

const selectOperations = {
  /** SELECT, SELECTN source TO number */
  SELECT(rt: Runtime, source: Value, number: Value): Clause {
    const { session } = rt;
    const list = listNumber(rt, number, 1);
    if (source instanceof FileVariable) selectFile(session, source.openFile(session), list);
    else selectText(session, rt.text(source), list);
    return THEN;
  },

  SSELECT(rt: Runtime, source: Value, number: Value): Clause {
    const { session } = rt;
    const list = listNumber(rt, number, 1);
    const ids =
      source instanceof FileVariable
        ? [...session.files.ids(source.openFile(session))]
        : SelectList.ofText(rt.text(source)).restOfIds();
    selectSorted(session, ids, list);
    return THEN;
  },

  /** SELECTV source TO variable */
  SELECTV(rt: Runtime, source: Value, target: Reference): Clause {
    const { session } = rt;
    const list =
      source instanceof FileVariable
        ? listOfFile(session, source.openFile(session))
        : SelectList.ofText(rt.text(source));
    target.v = new ListVariable(list);
    session.at.set('SELECTED', list.remaining);
    session.status = 0;
    return THEN;
  },

  /** SELECTE TO variable: the default list moves into a variable. */
  SELECTE(rt: Runtime, target: Reference): void {
    target.v = new ListVariable(rt.session.selectLists.take(0) ?? new SelectList([]));
  },

  /** CLEARSELECT number, or the word ALL */
  CLEARSELECT(rt: Runtime, number: Value): void {
    const { selectLists } = rt.session;
    if (number !== 'ALL') selectLists.clear(listNumber(rt, number));
    else for (let list = 0; list <= HIGHEST_USER_LIST; list++) selectLists.clear(list);
  },

  FORMLIST(rt: Runtime, source: Value, number: Value): void {
    const { session } = rt;
    const before = session.status;
    selectText(session, rt.text(source), listNumber(rt, number, 1));
    session.status = before;
  },
} satisfies OperationTable;

type ReadNextOperands = [
  id: Reference,
  value: Reference | null,
  subvalue: Reference | null,
  source: Value,
  isComposite: boolean,
];

/** READNEXT id, value, subvalue; and the entry as one text under $MODE COMPOSITE.READNEXT. */
function readExploded(rt: Runtime, operands: ReadNextOperands): Clause {
  const [target, value, subvalue, source, isComposite] = operands;
  const list = activeList(rt, source);
  const id = readNext(rt.session, list);
  const place = id === undefined ? undefined : list?.lastPosition();
  // A numbered list becomes inactive with its last entry
  if (id === undefined && !(source instanceof ListVariable)) {
    rt.session.selectLists.clear(listNumber(rt, source, 3));
  }
  if (value === null && isComposite) target.v = id === undefined ? '' : (list?.lastText() ?? '');
  else target.v = id ?? '';
  if (value) value.v = place?.valuePosition ?? 0;
  if (subvalue) subvalue.v = place?.subvaluePosition ?? 0;
  return id === undefined ? ELSE : THEN;
}

const readOperations = {
  READNEXT(rt: Runtime, ...operands: ReadNextOperands): Clause {
    const [target, value, , source, isComposite] = operands;
    if (value !== null || isComposite) return readExploded(rt, operands);
    const { session } = rt;
    const id =
      source instanceof ListVariable
        ? readNext(session, source.list)
        : readNextOf(session, listNumber(rt, source, 3));
    target.v = id ?? '';
    return id === undefined ? ELSE : THEN;
  },

  /** READLIST variable FROM number: the rest of a list as a dynamic array. */
  READLIST(rt: Runtime, target: Reference, source: Value): Clause {
    const list = takenList(rt, source);
    rt.session.status = 0;
    target.v = list?.restAsText() ?? '';
    return list && list.remaining > 0 ? THEN : ELSE;
  },

  /** True for THEN. */
  GETLIST: (rt: Runtime, name: Value, number: Value): boolean =>
    getList(rt.session, rt.text(name), listNumber(rt, number, 1)),

  /** True for THEN. */
  SAVELIST: (rt: Runtime, name: Value, number: Value): boolean =>
    saveList(rt.session, rt.text(name), listNumber(rt, number, 1)),

  DELETELIST: (rt: Runtime, name: Value): void => deleteList(rt.session, rt.text(name)),
} satisfies OperationTable;

/** SELECTLEFT, SELECTRIGHT name FROM file SETTING key TO number */
function stepped(direction: 'left' | 'right') {
  return (rt: Runtime, ...operands: [Value, Value, Reference | null, Value]): void => {
    const [index, file, key, number] = operands;
    const request = { index: rt.text(index), direction, list: listNumber(rt, number, 3) };
    const found = stepIndex(rt.session, fileOf(rt.session, file), request);
    if (key && found !== undefined) key.v = found;
  };
}

/** SETLEFT, SETRIGHT name FROM file */
function movedTo(end: 'left' | 'right') {
  return (rt: Runtime, index: Value, file: Value): void =>
    moveToEndOfIndex(rt.session, fileOf(rt.session, file), rt.text(index), end);
}

const indexOperations = {
  /** SELECTINDEX name {, value} FROM file TO number */
  SELECTINDEX(rt: Runtime, ...operands: [Value, Value | null, Value, Value]): void {
    const [index, value, file, number] = operands;
    selectIndex(rt.session, fileOf(rt.session, file), {
      index: rt.text(index),
      value: value === null ? undefined : rt.text(value, 1),
      list: listNumber(rt, number, 3),
    });
  },

  SELECTLEFT: stepped('left'),
  SELECTRIGHT: stepped('right'),
  SETLEFT: movedTo('left'),
  SETRIGHT: movedTo('right'),
} satisfies OperationTable;

export const listOperations = { ...selectOperations, ...readOperations, ...indexOperations };
