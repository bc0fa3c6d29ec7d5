import type { OpenFile, Portion } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { ask } from '../../questions.ts';
import { type Command, openExactly, setReturnCode, stop, type Verb } from '../../verb.ts';

const HELP: readonly string[] = [
  'COPYP file {id ...} {(options}',
  'To: {(file} {new id ...}',
  '* in place of the ids stands for every record; without ids the active select list is used.',
  'Options: (D delete the source records   (I do not name the records',
  '         (N no pauses on the screen     (O overwrite records that exist',
  '         (P show on the printer         (S no line numbers with P or T',
  '         (T show on the terminal        (B copy bytes as they are',
];
const OPTIONS = 'BDINOPST';

export const copyp: Verb = {
  names: ['COPYP'],
  usage: 'COPYP {DICT} file {id ... | *} {(options}',
  summary: 'Copy, move or show records as Pick systems do; asks where to',
  dispatch: 'CA $COPYP',
  run(command) {
    const { session } = command;
    const request = takeRequest(command);
    if (request.shows === '') takeTarget(command, request);
    const ids = chosenIds(command, request);
    if (request.shows === 'P') session.printers.printerOn = true;
    let count = 0;
    ids.forEach((id, at) => {
      const done =
        request.shows === '' ? copyItem(command, request, id, at) : showItem(command, request, id);
      if (done) count += 1;
    });
    if (request.shows === 'P') session.printers.printerOn = false;
    setReturnCode(session, count);
    const moved = request.options.has('D') ? ' and deleted' : '';
    session.terminal.writeLine(`${count} record(s) copied${moved}.`);
  },
};

interface Request {
  readonly source: OpenFile;
  readonly sourceName: string;
  readonly sourcePortion: Portion;
  readonly ids: readonly string[];
  readonly options: ReadonlySet<string>;
  /** P or T: shown on the printer or the terminal; '' copied. */
  readonly shows: string;
  target: OpenFile;
  targetName: string;
  newIds: readonly string[];
}

function showHelp(command: Command): void {
  for (const line of HELP) command.session.terminal.writeLine(line);
}

function openFor(command: Command, name: string, portion: Portion): OpenFile {
  const opened = openExactly(command.session, name, portion);
  if (typeof opened !== 'number') return opened;
  const shown = portion === 'DICT' ? `DICT ${name}` : name;
  command.session.terminal.writeLine(`File ${shown} not found`);
  showHelp(command);
  stop('', opened);
}

function takeRequest(command: Command): Request {
  const { words, session } = command;
  let word = words.nextFile();
  const portion: Portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
  if (portion === 'DICT') word = words.nextFile();
  if (word.type === 'end') stop('File name required', 1);
  const name = word.text;
  const ids: string[] = [];
  for (word = words.next(); word.type !== 'end' && word.type !== 'left'; word = words.next()) {
    ids.push(word.text);
  }
  const options = new Set<string>();
  while (word.type === 'left') {
    for (const c of words.next().text) {
      if (!OPTIONS.includes(c)) stop(`Unrecognised option (${c})`, 1);
      options.add(c);
    }
    word = words.next();
    if (word.type === 'right') word = words.next();
  }
  if (word.type !== 'end') stop(`Unexpected token (${word.text})`, 1);
  if (name === '-HELP') {
    showHelp(command);
    stop('');
  }
  if (options.has('N')) session.terminal.paginate = false;
  const source = openFor(command, name, portion);
  const shows = options.has('P') ? 'P' : options.has('T') ? 'T' : '';
  return {
    source,
    sourceName: portion === 'DICT' ? `DICT ${name}` : name,
    sourcePortion: portion,
    ids,
    options,
    shows,
    target: source,
    targetName: name,
    newIds: [],
  };
}

/** `(file id ...` copies to another file, `id ...` to the same one under other ids. */
function takeTarget(command: Command, request: Request): void {
  const parts = ask(command.session, 'To: ').split(' ');
  const [first = ''] = parts;
  if (!first.startsWith('(')) {
    request.newIds = parts;
    request.targetName = request.sourceName;
  } else {
    const isDict = first === '(DICT';
    const name = (isDict ? (parts[1] ?? '') : first.slice(1)).replace(/\)$/, '');
    request.newIds = parts.slice(isDict ? 2 : 1);
    request.target = openFor(command, name, isDict ? 'DICT' : 'DATA');
    request.targetName = isDict ? `DICT ${name}` : name;
  }
  const bothDirectories =
    request.source.kind === 'directory' && request.target.kind === 'directory';
  if (!bothDirectories && !request.options.has('B')) return;
  request.source.markMapping = false;
  request.target.markMapping = false;
}

function chosenIds(command: Command, request: Request): string[] {
  const { session } = command;
  if (request.ids.length === 1 && request.ids[0] === '*') {
    return [...session.files.ids(request.source)];
  }
  const list = session.selectLists.take(0);
  return list ? list.restOfIds() : [...request.ids];
}

function showItem(command: Command, request: Request, id: string): boolean {
  const { session } = command;
  const print = (line: string) => session.printers.write(0, `${line}\n`);
  const record = session.files.read(request.source, id);
  if (record === undefined) {
    print(`Record "${id}" not found`);
    return false;
  }
  print('');
  if (!request.options.has('I')) print(`Item ${id}`);
  const fields = record === '' ? [] : record.split(FIELD_MARK);
  fields.forEach((field, at) => {
    const number = request.options.has('S') ? '' : `${String(at + 1).padStart(4, '0')} `;
    print(number + field);
  });
  return true;
}

function copyItem(command: Command, request: Request, id: string, at: number): boolean {
  const { session } = command;
  const { files } = session;
  const print = (line: string) => session.printers.write(0, `${line}\n`);
  const to = request.newIds[at] || id;
  const record = files.read(request.source, id);
  if (record === undefined) {
    print(`Record "${id}" not found`);
    return false;
  }
  files.lockRecord(request.target, to, 'U', { wait: true });
  if (files.read(request.target, to) !== undefined && !request.options.has('O')) {
    files.release(request.target, to);
    print(`Item ${id} already exists in target file - Not copied`);
    return false;
  }
  const status = files.write(request.target, to, record);
  if (status !== 0) stop(`Error ${status} writing record '${to}'`, status);
  const moves = request.options.has('D');
  if (moves) files.delete(request.source, id);
  if (!request.options.has('I')) {
    const how = moves ? 'Moved' : 'Copied';
    print(`${how} item ${id} from ${request.sourceName} to ${request.targetName} item ${to}`);
  }
  return true;
}
