import { ER } from '#base/index.ts';
import { objectPath } from '#qmbasic/index.ts';
import { objectFileName, openEither, programsOf } from '../../programs/programs.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

interface Words {
  readonly file: string;
  readonly id: string;
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
  return { file, id, noPage };
}

export const run: Verb = {
  names: ['RUN'],
  usage: 'RUN {file} program {NO.PAGE} {LPTR}',
  summary: 'Run a compiled program',
  dispatch: 'IN 4',
  run(command) {
    const { session } = command;
    const programs = programsOf(command);
    const { file, id, noPage } = takeWords(command);
    const name = objectFileName(file);
    const opened = openEither(command, name);
    if (!opened) stop(`File ${name} not found`, ER.FNF);
    const { path, kind } = opened.file;
    session.files.close(opened.file);
    if (kind !== 'directory') stop(`${opened.name} is not a directory file`, ER.NDIR);
    const object = programs.catalogue.objectIn(path, id);
    if (object === undefined) stop(`Program ${opened.name} ${id} not found`, ER.RNF);
    if (noPage) session.terminal.paginate = false;
    setReturnCode(session, 0);
    programs.runObject(objectPath(path, object));
  },
};
