import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import type { CompileOptions } from '#qmbasic/index.ts';
import { readVoc } from '../../command-line/look-up.ts';
import { objectFileName, openEither, programsOf } from '../../programs/programs.ts';
import { type Command, openExactly, setReturnCode, stop, type Verb } from '../../verb.ts';
import { compilePrograms, OPTIONS_ID } from './compile-programs.ts';

/** Records of these kinds are no programs: a list of all programs leaves them out. */
const NO_PROGRAMS = /\.(H|SCR)$/i;

interface Words {
  readonly names: readonly string[];
  readonly onlyChanged: boolean;
  readonly options: CompileOptions;
  readonly listing: boolean;
}

function takeWords(command: Command): Words {
  const names: string[] = [];
  let onlyChanged = false;
  let options: CompileOptions = {};
  let listing = false;
  for (let word = command.words.nextFile(); word.type !== 'end'; word = command.words.nextFile()) {
    if (word.keyword === 'CHANGED') onlyChanged = true;
    else if (word.keyword === 'DEBUGGING') options = { ...options, debug: true };
    else if (word.keyword === 'NOXREF') options = { ...options, noXref: true };
    else if (word.keyword === 'LISTING' || word.keyword === 'XREF') listing = true;
    else if (word.type === 'left') {
      const letters = takeLetters(command);
      if (letters.includes('D')) options = { ...options, debug: true };
      if (letters.includes('L') || letters.includes('X')) listing = true;
    } else names.push(word.text);
  }
  return { names, onlyChanged, options, listing };
}

/** `(L)`, `(LD)`, `(L,D)`: options as letters. */
function takeLetters({ words }: Command): string {
  let letters = '';
  for (let word = words.next(); word.type !== 'end' && word.type !== 'right'; word = words.next()) {
    letters += word.text.toUpperCase();
  }
  return letters;
}

/** The first name is the file when there is one of that name; else all are programs of BP. */
function takeSourceFile(command: Command, names: readonly string[]) {
  const [first] = names;
  if (first !== undefined) {
    const named = openEither(command, first);
    if (named) return { ...named, ids: names.slice(1) };
  }
  const standard = openEither(command, 'BP');
  if (!standard) stop('Cannot open BP', ER.FNF);
  return { ...standard, ids: names };
}

/** Opens FILE.OUT, which is made where it is missing. */
function openObjectFile(command: Command, sourceName: string): OpenFile {
  const { session } = command;
  const name = objectFileName(sourceName);
  let file = openExactly(session, name);
  if (typeof file === 'number') {
    makeObjectFile(command, sourceName, name);
    file = openExactly(session, name);
    if (typeof file === 'number') stop('Unable to open newly created output file', file);
  }
  if (file.kind !== 'directory') stop(`${name} is not a directory file`, ER.NDIR);
  file.markMapping = false;
  return file;
}

function makeObjectFile(command: Command, sourceName: string, name: string): void {
  const { session } = command;
  const plain = sourceName.split(',')[0] ?? '';
  const voc = readVoc(session, plain) ?? readVoc(session, plain.toUpperCase());
  if (voc === undefined) stop('Unable to read source file VOC entry', ER.NVR);
  const fields = voc.split('\xfe');
  const type = fields[0]?.slice(0, 1).toUpperCase();
  if (type === 'F') session.commandRunner?.execute(`CREATE.FILE DATA ${name} DIRECTORY`, {});
  else if (type === 'Q') {
    fields[2] = `${fields[2] ?? ''}.OUT`;
    session.voc.write(name, fields.join('\xfe'));
    const opened = openExactly(session, name);
    if (typeof opened === 'number') {
      session.voc.delete(name);
      stop('Source file is Q-pointer but default output file does not exist', opened);
    }
    session.files.close(opened);
    session.terminal.writeLine(`Created Q-pointer to ${fields[2]} in account ${fields[1] ?? ''}`);
  } else stop('Source file VOC entry is incorrect');
}

function idsToCompile(
  command: Command,
  source: OpenFile,
  ids: readonly string[],
): readonly string[] {
  const { session } = command;
  if (ids.length > 0 && ids[0] !== '*') return ids;
  let list: string[];
  if (ids[0] === '*') list = [...session.files.ids(source)].sort();
  else {
    const active = session.selectLists.take(0);
    if (!active) stop('Program name(s) or * required');
    list = active.restOfIds();
  }
  return list.filter((id) => id !== OPTIONS_ID && !NO_PROGRAMS.test(id));
}

export const basic: Verb = {
  names: ['BASIC'],
  usage: 'BASIC {file} {program... | *} {CHANGED} {DEBUGGING} {LISTING} {NOXREF} {XREF}',
  summary: 'Compile QMBasic programs',
  dispatch: 'CA $BASIC',
  run(command) {
    const { session } = command;
    const { terminal, files } = session;
    programsOf(command);
    const words = takeWords(command);
    const { name, file: source, ids: given } = takeSourceFile(command, words.names);
    const object = openObjectFile(command, name);
    let { onlyChanged } = words;
    if (onlyChanged && source.kind !== 'directory') {
      terminal.writeLine('CHANGED option ignored for non-directory file source or object');
      onlyChanged = false;
    }
    const { options, listing } = words;
    const task = { name, source, object, onlyChanged, options, listing };
    const ids = idsToCompile(command, source, given);
    const { compiled, good, failed } = compilePrograms(command, task, ids);
    report(command, compiled, failed, onlyChanged);
    setReturnCode(session, good);
    files.close(source);
    files.close(object);
    if (failed.length > 0) command.environment.syntaxFault();
  },
};

function report(
  command: Command,
  compiled: number,
  failed: readonly string[],
  onlyChanged: boolean,
): void {
  const { terminal } = command.session;
  if (compiled === 0) {
    if (onlyChanged) terminal.writeLine('No programs require compilation');
  } else if (failed.length === 0)
    terminal.writeLine(`Compiled ${compiled} program(s) with no errors`);
  else {
    terminal.writeLine(`Compiled ${compiled} program(s) with errors in:`);
    for (const id of failed) terminal.writeLine(`   ${id}`);
  }
}
