// Select lists: made from files and dynamic arrays, read entry by entry, kept under names.
import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { SelectList, type Session } from '#session/index.ts';
import { runTimeMessage } from './run-time-messages.ts';

export const HIGHEST_USER_LIST = 10;
const SAVED_LISTS = '$SAVEDLISTS';

/** The number is one that programs may use: undefined, or what the program aborts with. */
export function listNumberFault(number: number): string | undefined {
  const isLegal = Number.isInteger(number) && number >= 0 && number <= HIGHEST_USER_LIST;
  return isLegal ? undefined : runTimeMessage(1118);
}

/** Makes a numbered list active; an empty one leaves the number inactive. */
export function setList(session: Session, number: number, list: SelectList): void {
  if (list.remaining === 0) session.selectLists.clear(number);
  else session.selectLists.set(number, list);
  session.at.set('SELECTED', list.remaining);
}

/** All ids of a file, in the engine's order. */
export function listOfFile(session: Session, file: OpenFile): SelectList {
  return new SelectList([...session.files.ids(file)]);
}

/** SELECT file {TO number} */
export function selectFile(session: Session, file: OpenFile, number: number): void {
  const list = listOfFile(session, file);
  setList(session, number, list);
  session.status = 0;
  // ScarletDME: SELECT of an empty hashed file leaves @SELECTED at -1 (statements-select/select-
  // readnext-basic)
  if (list.remaining === 0 && file.kind === 'dynamic') session.at.set('SELECTED', -1);
}

/** SELECT dynamic-array {TO number}, FORMLIST */
export function selectText(session: Session, text: string, number: number): void {
  setList(session, number, SelectList.ofText(text));
  session.status = 0;
}

// ScarletDME: a null id comes last of all (statements-select/select-from-array)
function byId(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** SSELECT: ids of the file or fields of the text, sorted. STATUS() is their number. */
export function selectSorted(session: Session, ids: string[], number: number): void {
  const list = new SelectList(ids.sort(byId));
  setList(session, number, list);
  session.status = list.remaining;
}

/** READNEXT: the next id of a list, or undefined for ELSE. */
export function readNext(session: Session, list: SelectList | undefined): string | undefined {
  session.status = 0;
  return list?.nextId();
}

/** READNEXT id FROM number; the number becomes inactive with its last entry. */
export function readNextOf(session: Session, number: number): string | undefined {
  const list = session.selectLists.get(number);
  session.status = 0;
  const id = list?.nextId();
  if (id === undefined) session.selectLists.clear(number);
  return id;
}

/** SELECTINFO(list, key): 1 is it active, 3 how many entries are left. */
export function selectInfo(list: SelectList | undefined, key: number): number {
  const remaining = list?.remaining ?? 0;
  if (key === 1) return remaining > 0 ? 1 : 0;
  return key === 3 ? remaining : 0;
}

/**
 * GETLIST name {TO number}: true for THEN. A list that is not there leaves the active one alone.
 */
export function getList(session: Session, name: string, number: number): boolean {
  const text = withSavedLists(session, name, (file, id) => session.files.read(file, id));
  if (text === undefined) {
    session.status = session.files.status || ER.RNF;
    return false;
  }
  setList(session, number, SelectList.ofText(text));
  session.status = 0;
  return true;
}

/** SAVELIST name {FROM number}: true for THEN. The list is used up. */
export function saveList(session: Session, name: string, number: number): boolean {
  const list = session.selectLists.take(number);
  if (list === undefined || list.remaining === 0) return false;
  const text = list.restAsText();
  const status = withSavedLists(session, name, (file, id) => session.files.write(file, id, text));
  session.status = status ?? ER.FNF;
  return status === 0;
}

/** DELETELIST name: not finding it is no failure. */
export function deleteList(session: Session, name: string): void {
  withSavedLists(session, name, (file, id) => session.files.delete(file, id));
  session.status = 0;
}

// A name may say which file the list is kept in: `file list`.
function withSavedLists<T>(
  session: Session,
  name: string,
  use: (file: OpenFile, id: string) => T,
): T | undefined {
  const words = name.trim().split(/\s+/);
  const [fileName, id] = words.length > 1 ? [words[0], words[1]] : [SAVED_LISTS, words[0]];
  const opened = session.files.open(fileName ?? '', 'DATA');
  if (opened.outcome !== 'opened') return undefined;
  try {
    return use(opened.file, id ?? '');
  } finally {
    session.files.close(opened.file);
  }
}
