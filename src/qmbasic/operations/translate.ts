// TRANS(), RTRANS(), OUTERJOIN(), ITYPE(): fields of other files, and dictionary items worked out
// for @ID and @RECORD.
import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { dcount, extract, lower, removeNext } from '#values/index.ts';

const FIELD_MARK = '\xfe';
const INVALID_ITYPE = 1018;
const DICTIONARY_PREFIX = 'DICT ';
/** Files that TRANS() keeps open for its next call. */
const KEPT_OPEN_MAX = 10;

/** Files opened by TRANS() in one session, oldest first. */
const keptOpen = new WeakMap<Session, Map<string, OpenFile>>();

function fileOf(session: Session, name: string): OpenFile | undefined {
  let files = keptOpen.get(session);
  if (!files) {
    files = new Map();
    keptOpen.set(session, files);
  }
  const key = `${session.account.path}\0${name}`;
  const known = files.get(key);
  if (known) return known;
  const isDictionary = name.startsWith(DICTIONARY_PREFIX);
  const fileName = isDictionary ? name.slice(DICTIONARY_PREFIX.length) : name;
  const opened = session.files.open(fileName, isDictionary ? 'DICT' : 'DATA');
  if (opened.outcome === 'failed') {
    session.status = opened.status;
    return undefined;
  }
  if (files.size >= KEPT_OPEN_MAX) forgetOldest(session, files);
  files.set(key, opened.file);
  return opened.file;
}

function forgetOldest(session: Session, files: Map<string, OpenFile>): void {
  for (const [key, file] of files) {
    session.files.close(file);
    files.delete(key);
    return;
  }
}

/** The end of a command: files that TRANS() kept are closed, so that they can be deleted. */
export function closeTranslatedFiles(session: Session): void {
  const files = keptOpen.get(session);
  if (!files) return;
  for (const file of files.values()) session.files.close(file);
  files.clear();
}

export interface Translation {
  /** File name, with `DICT ` in front for a dictionary. */
  readonly file: string;
  /** One id, or several between any marks. */
  readonly ids: string;
  /** A field number, or a dictionary item that is worked out for each record. */
  readonly field: string;
  /** X null, C the id itself, V a message, for a record or field that is missing. */
  readonly code: string;
  readonly lowerMarks: boolean;
}

/** TRANS() and RTRANS(). */
export function translate(session: Session, request: Translation): string {
  const file = fileOf(session, request.file);
  if (!file) {
    session.terminal.writeLine(`Cannot open '${request.file}'`);
    return '';
  }
  const fieldNumber = Number(request.field);
  let result = '';
  let position = 0;
  for (;;) {
    const step = removeNext(request.ids, position);
    position = step.position;
    result += translateOne(session, file, step.item, { request, fieldNumber });
    if (step.delimiter === 0) return result;
    result += String.fromCharCode(256 - step.delimiter);
  }
}

function translateOne(
  session: Session,
  file: OpenFile,
  id: string,
  how: { readonly request: Translation; readonly fieldNumber: number },
): string {
  const { request, fieldNumber } = how;
  const record = id === '' ? undefined : session.files.read(file, id);
  // One record that is missing is told of, whatever is found after it
  if (record === undefined && id !== '') session.status = ER.RNF;
  if (record !== undefined) {
    const found = Number.isNaN(fieldNumber)
      ? evaluateFor(session, request.field, id, record)
      : chosenField(record, id, fieldNumber, request.lowerMarks);
    if (found !== '') return found;
  }
  if (request.code === 'C') return id;
  if (request.code === 'V') session.terminal.writeLine(`TRANS record '${id}' not found`);
  return '';
}

function chosenField(record: string, id: string, field: number, lowerMarks: boolean): string {
  if (field === 0) return id;
  const found = field > 0 ? extract(record, field, 0, 0) : record;
  return lowerMarks ? lower(found) : found;
}

function evaluateFor(session: Session, item: string, id: string, record: string): string {
  const { at } = session;
  const savedId = at.get('ID') ?? '';
  const savedRecord = at.get('RECORD') ?? '';
  at.set('ID', id);
  at.set('RECORD', record);
  try {
    return evaluateItem(session, item);
  } finally {
    at.set('ID', savedId);
    at.set('RECORD', savedRecord);
  }
}

/** ITYPE(item): the value of a dictionary item for @ID and @RECORD. */
export function evaluateItem(session: Session, item: string): string {
  const type = item.slice(0, 1).toUpperCase();
  if (type === 'I' || type === 'C') {
    const value = session.itemEvaluator?.evaluate(item);
    if (value !== undefined) return value;
  }
  const field = fieldOfItem(type, item);
  if (field === undefined) {
    session.status = INVALID_ITYPE;
    return '';
  }
  const record = session.at.text('RECORD');
  if (field === 0) return session.at.text('ID');
  if (field === 9998) return String(dcount(record, FIELD_MARK));
  if (field === 9999) return String(record.length);
  return extract(record, field, 0, 0);
}

function fieldOfItem(type: string, item: string): number | undefined {
  const fields = item.split(FIELD_MARK);
  const text = fields[1] ?? '';
  const isPlain = type === 'D' || ((type === 'A' || type === 'S') && (fields[7] ?? '') === '');
  return isPlain && /^\d+$/.test(text) ? Number(text) : undefined;
}
