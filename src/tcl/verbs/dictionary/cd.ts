// CD: the compiled items of dictionaries are checked and made ready for programs.
import { compileDictionaryItem, isCompiledType } from '#dictionary/index.ts';
import type { OpenFile } from '#files/index.ts';
import { filePointer, parseVocRecord } from '#files/index.ts';
import { idsOfActiveList } from '../../arguments/record-ids.ts';
import { type Command, setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';

const COMPILATION_ERRORS = -3;

interface Dictionary {
  readonly file: OpenFile;
  /** Under this name the compiled items remember it. */
  readonly name: string;
}

/** Compiles the items named; the number that failed. */
function compileIds(command: Command, dictionary: Dictionary, ids: readonly string[]): number {
  const { session } = command;
  const failed = ids.filter(
    (id) => !compileDictionaryItem(session, dictionary.file, dictionary.name, id),
  );
  return failed.length;
}

/** Compiles everything in a dictionary that needs it, under a heading when one is given. */
function compileAll(command: Command, dictionary: Dictionary, heading = ''): number {
  const { files, terminal } = command.session;
  const ids = [...files.ids(dictionary.file)].filter((id) => {
    return isCompiledType(files.read(dictionary.file, id) ?? '');
  });
  if (ids.length > 0 && heading !== '') terminal.write(`\n${heading}\n`);
  return compileIds(command, dictionary, ids);
}

/** CD LOCAL: dictionaries that lie in the account. CD ALL: all that its VOC names. */
function compileAccount(command: Command, localOnly: boolean): number {
  const { session } = command;
  const { files, voc } = session;
  const done = new Set<string>();
  let errors = 0;
  for (const id of [...files.ids(voc)].sort()) {
    const record = parseVocRecord(files.read(voc, id) ?? '');
    const { dictionaryPath } = filePointer(record);
    if (record.type !== 'F' || dictionaryPath === '' || done.has(dictionaryPath)) continue;
    if (localOnly && dictionaryPath.includes('/')) continue;
    done.add(dictionaryPath);
    const file = tryOpenFile(session, id, 'DICT');
    if (typeof file === 'number') continue;
    errors += compileAll(command, { file, name: id }, id);
    files.close(file);
  }
  return errors;
}

function openDictionary(command: Command, name: string): Dictionary {
  const { session, words } = command;
  const isData = name.toUpperCase() === 'DATA';
  const fileName = isData ? words.nextFile().text : name;
  if (fileName === '') stop('File name required', 1);
  const file = tryOpenFile(session, fileName, isData ? 'DATA' : 'DICT');
  if (typeof file === 'number') stop(`File ${fileName} not found`, file);
  return { file, name: file.name || fileName };
}

function compileFile(command: Command, name: string): number {
  const dictionary = openDictionary(command, name);
  const ids: string[] = [];
  let noQuery = false;
  const { words } = command;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'NO.QUERY') noQuery = true;
    else if (word.keyword !== 'NO.PAGE') ids.push(word.text);
  }
  if (ids.length > 0) return compileIds(command, dictionary, ids);
  const listed = idsOfActiveList(command.session, noQuery);
  return listed ? compileIds(command, dictionary, listed) : compileAll(command, dictionary);
}

export const cd: Verb = {
  names: ['CD', 'COMPILE.DICT'],
  usage: 'CD {LOCAL | ALL | file {id ...}} {NO.PAGE} {NO.QUERY}',
  summary: 'Compile dictionary items',
  dispatch: 'CA $CD',
  run(command) {
    const { session, words } = command;
    setReturnCode(session, -1);
    const word = words.nextFile();
    if (word.type === 'end') stop('File name required', 1);
    let errors: number;
    if (word.keyword === 'LOCAL') errors = compileAccount(command, true);
    else if (word.keyword === 'ALL') errors = compileAccount(command, false);
    else errors = compileFile(command, word.text);
    setReturnCode(session, errors > 0 ? COMPILATION_ERRORS : 0);
  },
};
