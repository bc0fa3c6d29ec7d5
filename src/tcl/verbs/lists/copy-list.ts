import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { openSavedLists, SAVED_LISTS } from '../../arguments/select-list-argument.ts';
import { type Command, openFile, setReturnCode, stop, type Verb } from '../../verb.ts';

export const copyList: Verb = {
  names: ['COPY.LIST'],
  usage:
    'COPY.LIST name{,new name} {FROM file} {TO file} {OVERWRITING} {DELETING} | {CRT | LPTR {n}} {NO.PAGE}',
  summary: 'Copy or show saved select lists',
  dispatch: 'CA $COPYLST',
  run(command) {
    const { session } = command;
    const request = takeRequest(command);
    checkRequest(request);
    const source = openListFile(command, request.sourceFile);
    const target = openListFile(command, request.targetFile);
    if (request.showsOn === undefined && target.readOnly) stop('File is read-only', ER.RDONLY);
    setReturnCode(session, 0);
    const saved = session.printers.printerOn;
    if (request.showsOn === 0) session.printers.printerOn = true;
    if (request.noPage) session.terminal.paginate = false;
    const all = request.source === '*';
    const names = all ? [...session.files.ids(source)].sort() : [request.source];
    let copied = 0;
    for (const name of names) {
      const to = all ? name : request.target;
      if (copyOne(command, request, { source, target, name, to })) copied += 1;
    }
    session.printers.printerOn = saved;
    setReturnCode(session, copied);
    session.terminal.writeLine(`${copied} record(s) copied`);
  },
};

interface Request {
  readonly source: string;
  readonly target: string;
  sourceFile: string;
  targetFile: string;
  deleting: boolean;
  overwriting: boolean;
  noPage: boolean;
  /** Print unit on which the lists are shown (-1: the screen) instead of copied. */
  showsOn: number | undefined;
}

function takeRequest(command: Command): Request {
  const { words } = command;
  const first = words.next();
  if (first.type === 'end') stop('Source list name required', 1);
  let target = first.text;
  if (words.peek().type === 'comma') {
    words.next();
    const word = words.next();
    if (word.type === 'end') stop('Target list name required', 1);
    target = word.text;
  }
  const request: Request = {
    source: first.text,
    target,
    sourceFile: SAVED_LISTS,
    targetFile: SAVED_LISTS,
    deleting: false,
    overwriting: false,
    noPage: false,
    showsOn: undefined,
  };
  if (words.peek().keyword === 'FROM') {
    request.sourceFile = takeFileName(command, 'Source list file name required');
  }
  if (words.peek().keyword === 'TO') {
    request.targetFile = takeFileName(command, 'Target list file name required');
  }
  takeOptions(command, request);
  return request;
}

function takeFileName({ words }: Command, missing: string): string {
  words.next();
  const word = words.nextFile();
  if (word.type === 'end') stop(missing, 1);
  return word.text;
}

function takeOptions(command: Command, request: Request): void {
  const { words } = command;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'CRT') request.showsOn ??= -1;
    else if (word.keyword === 'DELETING') request.deleting = true;
    else if (word.keyword === 'OVERWRITING') request.overwriting = true;
    else if (word.keyword === 'NO.PAGE') request.noPage = true;
    else if (word.keyword === 'LPTR') request.showsOn = takePrintUnit(command);
    else stop(`Unexpected token (${word.text})`, 1);
  }
}

function takePrintUnit({ words }: Command): number {
  const { text } = words.peek();
  if (!/^\d+$/.test(text)) return 0;
  words.next();
  if (Number(text) > 255) stop('Invalid print unit number', 1);
  return Number(text);
}

function checkRequest(request: Request): void {
  if (request.source === '') stop('Null source list name not allowed', 1);
  if (request.target === '') stop('Null target list name not allowed', 1);
  if (request.source === '*' && request.target !== '*') {
    stop('Cannot copy all lists to a single named list', 1);
  }
  const shows = request.showsOn !== undefined;
  if (shows ? request.overwriting : request.noPage) stop('Illegal combination of options', 1);
  const isSame = request.sourceFile === request.targetFile && request.source === request.target;
  if (!shows && isSame) stop('Target of copy is the same as the source', 1);
}

function openListFile(command: Command, name: string): OpenFile {
  if (name === SAVED_LISTS) return openSavedLists(command, true);
  return openFile(command, name);
}

interface Pair {
  readonly source: OpenFile;
  readonly target: OpenFile;
  readonly name: string;
  readonly to: string;
}

function copyOne(command: Command, request: Request, pair: Pair): boolean {
  const { session } = command;
  const { files } = session;
  const record = files.read(pair.source, pair.name);
  if (record === undefined) stop(`Record '${pair.name}' not found`, ER.RNF);
  if (request.showsOn !== undefined) {
    for (const id of record.split(FIELD_MARK)) session.printers.write(request.showsOn, `${id}\n`);
    return true;
  }
  files.lockRecord(pair.target, pair.to, 'U', { wait: true });
  if (!request.overwriting && files.read(pair.target, pair.to) !== undefined) {
    files.release(pair.target, pair.to);
    session.terminal.writeLine(`Select list '${pair.to}' already exists - Not overwritten`);
    return false;
  }
  const status = files.write(pair.target, pair.to, record);
  if (status !== 0) stop(`Error ${status} writing saved list record ${pair.to}`, status);
  if (request.deleting) files.delete(pair.source, pair.name);
  return true;
}
