import { relative } from 'node:path';
import { ER, MvError } from '#base/index.ts';
import { type CompiledProgram, objectPath, type SessionPrograms } from '#qmbasic/index.ts';
import { readVoc } from '../../command-line/look-up.ts';
import { objectFileName, openEither, programsOf } from '../../programs/programs.ts';
import { askYesNo } from '../../questions.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

type Mode = '' | 'LOCAL' | 'GLOBAL';

const CALL_NAME = /^(?:[*!_$][A-Z0-9.%$\-_]+|[A-Z0-9][A-Z0-9.%$\-_]*)$/;
const GLOBAL_PREFIX = /^[*!_$]/;
const NAME_LENGTH_MAX = 63;
const NAMES_MAX = 3;

interface Words {
  readonly file: string;
  readonly callName: string;
  /** '' for every program of the file, or those of the select list. */
  readonly program: string;
  readonly mode: Mode;
  readonly noQuery: boolean;
}

function takeNames(command: Command): { names: string[]; mode: Mode; noQuery: boolean } {
  const names: string[] = [];
  let mode: Mode = '';
  let noQuery = false;
  let optionSeen = false;
  for (let word = command.words.nextFile(); word.type === 'word'; word = command.words.nextFile()) {
    const { keyword } = word;
    if (keyword === 'LOCAL' || keyword === 'GLOBAL') {
      if (mode !== '' && mode !== keyword)
        stop('Incompatible cataloguing modes specified', ER.ARGS);
      mode = keyword;
      optionSeen = true;
    } else if (keyword === 'NO.QUERY') noQuery = true;
    else if (keyword === 'NOXREF') optionSeen = true;
    else if (optionSeen || names.length === NAMES_MAX)
      stop(`Unexpected token (${word.text})`, ER.ARGS);
    else names.push(word.text);
  }
  return { names, mode, noQuery };
}

/** One name is a program of BP, two are file and program, three are file, name to call it by, and program. */
function takeWords(command: Command): Words {
  const { names, mode, noQuery } = takeNames(command);
  const [first = '', second = '', third = ''] = names;
  const listActive = command.session.selectLists.isActive(0);
  if (names.length === 0 && !listActive) stop('Program name or select list required', ER.ARGS);
  if (names.length === 1 && listActive && first !== '*') {
    return { file: first, callName: '', program: '', mode, noQuery };
  }
  const file = names.length <= 1 ? 'BP' : first;
  const called = names.length <= 1 ? first : second;
  if (called === '*' || called === '') return { file, callName: '', program: '', mode, noQuery };
  const isGlobal = GLOBAL_PREFIX.test(called);
  if (isGlobal && mode === 'LOCAL') stop('Incompatible cataloguing modes specified', ER.ARGS);
  const program = names.length === NAMES_MAX ? third : isGlobal ? called.slice(1) : called;
  return {
    file,
    callName: called.toUpperCase(),
    program,
    mode: isGlobal ? 'GLOBAL' : mode,
    noQuery,
  };
}

export const catalogue: Verb = {
  names: ['CATALOGUE', 'CATALOG'],
  usage: 'CATALOGUE {file} {name} {program | *} {LOCAL | GLOBAL} {NO.QUERY} {NOXREF}',
  summary: 'Add a compiled program to the catalogue',
  dispatch: 'CA $CATALOG',
  run(command) {
    const { session } = command;
    const programs = programsOf(command);
    const words = takeWords(command);
    const name = objectFileName(words.file);
    const opened = openEither(command, name);
    if (!opened) stop(`File ${name} not found`, ER.FNF);
    const directory = opened.file.path;
    const ids = [...opened.file.ids()].sort();
    session.files.close(opened.file);
    if (words.program !== '') {
      enter(command, programs, { ...words, file: opened.name, directory });
    } else {
      const list = session.selectLists.take(0)?.restOfIds() ?? ids;
      for (const id of list) {
        const callName = id.toUpperCase();
        enter(command, programs, { ...words, file: opened.name, directory, callName, program: id });
      }
    }
    setReturnCode(session, 0);
  },
};

interface Entry extends Words {
  readonly directory: string;
}

function enter(command: Command, programs: SessionPrograms, entry: Entry): void {
  const { session } = command;
  const { callName } = entry;
  if (!CALL_NAME.test(callName) || callName.length > NAME_LENGTH_MAX) {
    stop(`Illegal call name (${callName})`, ER.ARGS);
  }
  const id = programs.catalogue.objectIn(entry.directory, entry.program);
  if (id === undefined) {
    session.terminal.writeLine(`${entry.file} ${entry.program} not found`);
    return;
  }
  const path = objectPath(entry.directory, id);
  const object = readObject(command, programs, path, id);
  if (!object) return;
  if (entry.mode === 'LOCAL') enterLocally(command, programs, entry, path);
  else {
    const kind = entry.mode === 'GLOBAL' ? 'global' : 'private';
    programs.catalogue.enter(session, kind, callName, { ...object, name: callName });
    session.terminal.writeLine(`${callName} added to ${kind} catalogue`);
    removeLocal(command, entry);
    removeOther(command, programs, entry, kind === 'global' ? 'private' : 'global');
  }
}

function readObject(
  command: Command,
  programs: SessionPrograms,
  path: string,
  id: string,
): CompiledProgram | undefined {
  try {
    return programs.catalogue.read(path);
  } catch (error) {
    if (!(error instanceof MvError)) throw error;
    command.session.terminal.writeLine(`Invalid object record (${id})`);
    return undefined;
  }
}

function isLocalEntry(record: string | undefined): boolean {
  const [type = '', dispatch] = (record ?? '').split('\xfe');
  return type.slice(0, 1).toUpperCase() === 'V' && dispatch === 'CS';
}

function enterLocally(
  command: Command,
  programs: SessionPrograms,
  entry: Entry,
  path: string,
): void {
  const { session } = command;
  const { callName } = entry;
  const known = readVoc(session, callName);
  if (known !== undefined && !isLocalEntry(known)) {
    session.terminal.writeLine(`VOC already contains a conflicting entry named ${callName}`);
    return;
  }
  // A path inside the account is kept relative, so that the account can be moved.
  const inside = relative(session.account.path, path);
  const kept = inside.startsWith('..') ? path : inside;
  session.voc.write(callName, ['V', 'CS', kept].join('\xfe'));
  session.terminal.writeLine(`${callName} added to local catalogue`);
  removeOther(command, programs, entry, 'private');
  removeOther(command, programs, entry, 'global');
}

function removeLocal(command: Command, entry: Entry): void {
  const { session } = command;
  if (!isLocalEntry(readVoc(session, entry.callName))) return;
  const isWanted =
    entry.noQuery || askYesNo(session, 'Program is also in local catalogue. Remove? ');
  if (isWanted) session.voc.delete(entry.callName);
}

function removeOther(
  command: Command,
  programs: SessionPrograms,
  entry: Entry,
  kind: 'private' | 'global',
): void {
  const { session } = command;
  if (!programs.catalogue.has(session, kind, entry.callName)) return;
  const question = `Program is also in ${kind} catalogue. Remove? `;
  if (entry.noQuery || askYesNo(session, question)) {
    programs.catalogue.remove(session, kind, entry.callName);
  }
}
