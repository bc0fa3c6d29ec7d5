import { existsSync } from 'node:fs';
import { ER } from '#base/index.ts';
import { objectPath, type SessionPrograms } from '#qmbasic/index.ts';
import { objectFileName, openEither, programsOf } from '../../programs/programs.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

interface Words {
  readonly file: string;
  readonly id: string;
  /** A file was named. */
  readonly named: boolean;
  readonly noPage: boolean;
}

function takeWords(command: Command): Words {
  const { words, session } = command;
  const first = words.nextFile();
  if (first.type === 'end') stop('Record name required', ER.ARGS);
  let file = 'BP';
  let id = first.text;
  let noPage = session.options.has('RUN.NO.PAGE');
  let idSeen = false;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'LPTR') session.printers.printerOn = true;
    else if (word.keyword === 'NO.PAGE') noPage = true;
    else if (!idSeen) {
      file = id;
      id = word.text;
      idSeen = true;
    }
  }
  return { file, id, named: idSeen, noPage };
}

export const run: Verb = {
  names: ['RUN'],
  usage: 'RUN {file} program {NO.PAGE} {LPTR}',
  summary: 'Run a compiled program',
  dispatch: 'IN 4',
  run(command) {
    runNamed(command, (programs, object) => programs.runObject(object));
  },
};

export const debug: Verb = {
  names: ['DEBUG'],
  usage: 'DEBUG {file} program {NO.PAGE} {LPTR}',
  summary: 'Run a program under the debugger; it was compiled with DEBUGGING',
  dispatch: 'IN 29',
  run(command) {
    if (command.session.entry === 'phantom') stop('Cannot debug program in a phantom process');
    runNamed(command, (programs, object) => programs.debugObject(object));
  },
};

export const phantomDebug: Verb = {
  names: ['PDEBUG'],
  usage: 'PDEBUG',
  summary: 'Debug a phantom: not available yet',
  dispatch: 'CA $PDEBUG',
  run() {
    stop('Phantoms cannot be debugged here: run the program in this session with DEBUG');
  },
};

/** Finds the program that the words of the command name, and has it run. */
function runNamed(
  command: Command,
  start: (programs: SessionPrograms, object: string) => void,
): void {
  const { session } = command;
  const programs = programsOf(command);
  const { file, id, named, noPage } = takeWords(command);
  const name = objectFileName(file);
  const opened = openEither(command, name);
  if (!opened) {
    if (named && runStoredItem(command, file, id)) return;
    stop(`File ${name} not found`, ER.FNF);
  }
  const { path, kind } = opened.file;
  session.files.close(opened.file);
  if (kind !== 'directory') stop(`${opened.name} is not a directory file`, ER.NDIR);
  const object = objectPath(path, id);
  if (!existsSync(object)) stop(`Program ${opened.name} ${id} not found`, ER.RNF);
  if (noPage) session.terminal.paginate = false;
  setReturnCode(session, 0);
  start(programs, object);
}

/** RUN also runs paragraphs and the like that are kept in a file; false when there is no such file. */
function runStoredItem(command: Command, fileName: string, id: string): boolean {
  const { session, environment } = command;
  const opened = openEither(command, fileName);
  if (!opened) return false;
  const { files } = session;
  const record = files.read(opened.file, id) ?? files.read(opened.file, id.toUpperCase());
  if (record === undefined) stop('Cannot find item to run');
  const sentence = command.sentence.replace(/^\S+ +\S+ +/, '');
  environment.runRecord(sentence.split(' ')[0] ?? id, record, sentence);
  return true;
}
