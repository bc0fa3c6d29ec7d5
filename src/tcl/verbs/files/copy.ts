import { ER } from '#base/index.ts';
import type { OpenFile, Portion } from '#files/index.ts';
import { idsOfActiveList } from '../../arguments/record-ids.ts';
import {
  type Command,
  setReturnCode,
  showFileFault,
  stop,
  tryOpenFile,
  type Verb,
} from '../../verb.ts';

export const copy: Verb = {
  names: ['COPY', 'COPY.FILE'],
  usage:
    'COPY FROM {DICT} file {TO {DICT} file} {id{,new id} ... | ALL} {OVERWRITING | UPDATING} {DELETING} {REPORTING} {BINARY} {NO.QUERY}',
  summary: 'Copy records',
  dispatch: 'CA $COPY',
  run(command) {
    const { session } = command;
    const request = takeRequest(command);
    const pairs = chosenPairs(command, request);
    let copied = 0;
    for (const [from, to] of pairs) if (copyRecord(command, request, from, to)) copied += 1;
    setReturnCode(session, copied);
    const deleted = request.deleting ? ' and deleted' : '';
    session.terminal.writeLine(`${copied} record(s) copied${deleted}.`);
  },
};

interface Request {
  readonly source: OpenFile;
  readonly target: OpenFile;
  readonly pairs: [from: string, to: string][];
  all: boolean;
  deleting: boolean;
  overwriting: boolean;
  updating: boolean;
  reporting: boolean;
  noQuery: boolean;
}

function takeFile(command: Command, missing: string, notFound: string): OpenFile {
  const { words } = command;
  let word = words.nextFile();
  const portion: Portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
  if (portion === 'DICT') word = words.nextFile();
  if (word.type === 'end') stop(missing, 1);
  const file = tryOpenFile(command.session, word.text, portion);
  if (typeof file === 'number') stop(notFound, file);
  return file;
}

function takeRequest(command: Command): Request {
  const { words } = command;
  if (words.next().keyword !== 'FROM') stop('FROM keyword required', 1);
  const source = takeFile(command, 'Source file name required', 'Source file not found');
  let target = source;
  if (words.peek().keyword === 'TO') {
    words.next();
    target = takeFile(command, 'Target file name required', 'Target file not found');
  }
  const request: Request = {
    source,
    target,
    pairs: [],
    all: false,
    deleting: false,
    overwriting: false,
    updating: false,
    reporting: false,
    noQuery: false,
  };
  const binary = takeOptions(command, request);
  if (request.updating && request.overwriting) {
    stop('UPDATING and OVERWRITING cannot be used together', 1);
  }
  if (target.readOnly) stop('File is read-only', ER.RDONLY);
  if (binary || (source.kind === 'directory' && target.kind === 'directory')) {
    source.markMapping = false;
    target.markMapping = false;
  }
  return request;
}

/** Ids and options in any order; true when BINARY is among them. */
function takeOptions(command: Command, request: Request): boolean {
  const { words } = command;
  let binary = false;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'ALL') {
      if (request.pairs.length > 0) stop("ALL keyword cannot be given with record id's", 1);
      request.all = true;
    } else if (word.keyword === 'BINARY') binary = true;
    else if (word.keyword === 'DELETING') request.deleting = true;
    else if (word.keyword === 'NO.QUERY') request.noQuery = true;
    else if (word.keyword === 'OVERWRITING') request.overwriting = true;
    else if (word.keyword === 'REPORTING') request.reporting = true;
    else if (word.keyword === 'UPDATING') request.updating = true;
    else {
      if (request.all) stop("ALL keyword cannot be given with record id's", 1);
      request.pairs.push([word.text, takeNewId(command, word.text)]);
    }
  }
  return binary;
}

function takeNewId(command: Command, id: string): string {
  const { words } = command;
  if (words.peek().type !== 'comma') return id;
  words.next();
  return words.next().text;
}

function chosenPairs(command: Command, request: Request): [string, string][] {
  const { session } = command;
  if (request.all) return [...session.files.ids(request.source)].map((id) => [id, id]);
  // ScarletDME: a single null id counts as none. (tcl-files/copy-errors)
  const named = request.pairs.length > 1 || (request.pairs[0]?.[0] ?? '') !== '';
  if (named) return request.pairs;
  return (idsOfActiveList(session, request.noQuery) ?? []).map((id) => [id, id]);
}

function copyRecord(command: Command, request: Request, from: string, to: string): boolean {
  const { session } = command;
  const show = (text: string) => session.terminal.writeLine(text);
  const { source, target } = request;
  if (from === '' || to === '') {
    show(`Null ${from === '' ? 'source' : 'target'} record name ignored`);
    return false;
  }
  const record = session.files.read(source, from);
  if (record === undefined) {
    show(`Record '${from}' not found`);
    return false;
  }
  session.files.lockRecord(target, to, 'U', { wait: true });
  const exists = session.files.read(target, to) !== undefined;
  if ((exists && !request.overwriting) || (!exists && request.updating)) {
    session.files.release(target, to);
    if (exists) show(`Record '${to}' already exists - '${from}' not copied.`);
    return false;
  }
  const status = session.files.write(target, to, record);
  if (status !== 0) {
    showFileFault(session, status, `Error ${status} writing record '${to}'`);
    stop('', status);
  }
  if (request.reporting) show(`'${from}' copied to '${to}'`);
  if (request.deleting) deleteSource(command, source, from);
  return true;
}

function deleteSource(command: Command, source: OpenFile, id: string): void {
  const { session } = command;
  session.files.lockRecord(source, id, 'U', { wait: true });
  const status = session.files.delete(source, id);
  if (status === 0) return;
  showFileFault(session, status, `Error ${status} deleting record '${id}'`);
  stop('', status);
}
