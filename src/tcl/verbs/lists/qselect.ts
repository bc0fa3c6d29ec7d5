import type { OpenFile } from '#files/index.ts';
import { parseVocRecord } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { activate, takeIds, takeListNumber } from '../../arguments/select-list-argument.ts';
import { type Command, setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';

export const qselect: Verb = {
  names: ['QSELECT'],
  usage: 'QSELECT {DICT} file id ... | * {FROM list} {SAVING field} {TO list}',
  summary: 'Make a select list of what records contain',
  dispatch: 'CA $QSELECT',
  run(command) {
    const { session } = command;
    const request = takeRequest(command);
    const ids = sourceIds(command, request);
    const found: string[] = [];
    for (const id of ids) {
      const record = session.files.read(request.file, id);
      if (record !== undefined) found.push(...itemsOf(id, record, request.field));
    }
    activate(command, request.target, found);
    setReturnCode(session, found.length);
    // ScarletDME: the number of the list is missing in this message. (tcl-lists/qselect)
    session.terminal.writeLine(`${found.length} record(s) selected to select list `);
  },
};

interface Request {
  readonly file: OpenFile;
  readonly ids: readonly string[];
  readonly all: boolean;
  /** List that the ids come from; undefined: none named. */
  readonly source: number | undefined;
  readonly target: number;
  /** Field to save; 0: the ids, undefined: every field. */
  readonly field: number | undefined;
}

function takeRequest(command: Command): Request {
  const { words, session } = command;
  let word = words.nextFile();
  const portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
  if (portion === 'DICT') word = words.nextFile();
  if (word.type === 'end') stop('File name required', 1);
  const fileName = word.text;
  const file = tryOpenFile(session, fileName, portion);
  if (typeof file === 'number') stop(`Error ${file} opening `, file);
  const dictionaryOf = portion === 'DICT' ? 'DICT.DICT' : fileName;
  const ids: string[] = [];
  let all = false;
  let source: number | undefined;
  let target: number | undefined;
  let field: number | undefined;
  for (word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'FROM') {
      if (source !== undefined) stop('Source list specified twice', 1);
      source = takeListNumber(command, 'Source list number missing or invalid');
    } else if (word.keyword === 'TO') {
      if (target !== undefined) stop('Target list specified twice', 1);
      target = takeListNumber(command, 'Target list number missing or invalid');
    } else if (word.keyword === 'SAVING') {
      if (field !== undefined) stop('More than one SAVING clause', 1);
      field = takeField(command, dictionaryOf);
    } else if (source !== undefined || target !== undefined || field !== undefined) {
      stop('Unexpected token ()', 1);
    } else if (word.text === '*') {
      if (all) stop("'*' token appears more than once", 1);
      all = true;
    } else ids.push(word.text);
  }
  return { file, ids, all, source, target: target ?? 0, field };
}

function takeField(command: Command, dictionaryOf: string): number {
  const word = command.words.next();
  if (word.type === 'end') stop('Field name or number required after SAVING', 1);
  if (/^\d+$/.test(word.text) && Number(word.text) > 0) return Number(word.text);
  const { files } = command.session;
  const dictionary = tryOpenFile(command.session, dictionaryOf, 'DICT');
  const text =
    typeof dictionary === 'number'
      ? undefined
      : (files.read(dictionary, word.text) ?? files.read(dictionary, word.text.toUpperCase()));
  if (text === undefined) stop(`${word.text} is not a valid field name or number`, 1);
  const item = parseVocRecord(text);
  const isPlainPick = /^[AS]/i.test(item.description) && (item.fields[7] ?? '') === '';
  if (item.type !== 'D' && !isPlainPick) {
    stop(`${word.text} is not of suitable type for this operation`, 1);
  }
  const number = item.fields[1] ?? '';
  if (!/^\d+$/.test(number)) stop(`${word.text} dictionary item has no field number`, 1);
  return Number(number);
}

function sourceIds(command: Command, request: Request): string[] {
  const { session } = command;
  const sources =
    Number(request.ids.length > 0) + Number(request.all) + Number(request.source !== undefined);
  if (sources > 1) stop('Incompatible record id specification options used', 1);
  if (request.ids.length > 0) return [...request.ids];
  if (request.all) return [...session.files.ids(request.file)];
  if (request.source === undefined && !session.selectLists.isActive(0)) {
    stop('No records specified to process', 1);
  }
  return takeIds(command, request.source ?? 0);
}

function itemsOf(id: string, record: string, field: number | undefined): string[] {
  let text = record;
  if (field === 0) text = id;
  else if (field !== undefined) text = record.split(FIELD_MARK)[field - 1] ?? '';
  return text.split(/[\xfc\xfd\xfe]/);
}
