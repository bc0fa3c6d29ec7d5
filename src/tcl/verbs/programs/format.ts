import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { readVoc } from '../../command-line/look-up.ts';
import { formatSource } from '../../programs/format/format-source.ts';
import {
  type Command,
  openExactly,
  setReturnCode,
  stop,
  tryOpenFile,
  type Verb,
} from '../../verb.ts';

const INDENT_STEP = 3;
const SYSTEM_INCLUDES = 'SYSCOM';

export const format: Verb = {
  names: ['FORMAT'],
  usage: 'FORMAT {file} {program} {CASE}',
  summary: 'Indent the source of programs',
  dispatch: 'CA $FORMAT',
  run(command) {
    const { session, words } = command;
    let word = words.nextFile();
    let name = 'BP';
    const type = typeOf(command, word.text);
    if (word.type !== 'end' && (type === 'F' || type === 'Q')) {
      name = word.text;
      word = words.next();
    }
    const file = tryOpenFile(session, name);
    if (typeof file === 'number') stop('File not found', file);
    const isNamed = word.type !== 'end' && word.keyword === '';
    const ids = isNamed ? [word.text] : (session.selectLists.take(0)?.restOfIds() ?? []);
    if (ids.length === 0) stop('Record name required', 1);
    if (isNamed) word = words.next();
    let lowerCase = false;
    for (; word.type !== 'end'; word = words.next()) {
      if (word.keyword !== 'CASE') stop(`Unexpected token (${word.text})`, 1);
      lowerCase = true;
    }
    for (const id of ids) {
      if (!isNamed) session.terminal.writeLine(id);
      if (!/\.h$/i.test(id)) formatRecord(command, { name, file, id, lowerCase });
    }
    setReturnCode(session, 0);
  },
};

function typeOf({ session }: Command, name: string): string {
  const id = name.split(',')[0] ?? '';
  const record = readVoc(session, id) ?? readVoc(session, id.toUpperCase()) ?? '';
  return record.slice(0, 1).toUpperCase();
}

interface Request {
  readonly name: string;
  readonly file: OpenFile;
  readonly id: string;
  readonly lowerCase: boolean;
}

function formatRecord(command: Command, { name, file, id, lowerCase }: Request): void {
  const { files, terminal } = command.session;
  const read = files.readLocked(file, id, 'U', { wait: true });
  if (read.outcome !== 'found') {
    files.release(file, id);
    stop(`Record '${id}' not found`, ER.RNF);
  }
  let dots = false;
  const endDots = () => {
    if (dots) terminal.writeLine('');
    dots = false;
  };
  const result = formatSource(read.record, {
    step: INDENT_STEP,
    lowerCase,
    include: (words) => includeText(command, name, words),
    complain(lineNumber, message) {
      endDots();
      terminal.writeLine(`${String(lineNumber).padStart(4, '0')}:  ${message}`);
    },
    progress() {
      terminal.write('.');
      dots = true;
    },
  });
  endDots();
  if (result === undefined) terminal.writeLine(`Record '${id}' cannot be formatted`);
  else files.write(file, id, result);
  files.release(file, id);
}

/** $INCLUDE {file} record: of the program's own file, or of the system's include file, where none is named. */
function includeText({ session }: Command, own: string, words: readonly string[]) {
  const [first = '', second] = words;
  const places = second === undefined ? [own, SYSTEM_INCLUDES] : [first];
  for (const place of places) {
    const file = openExactly(session, place);
    if (typeof file === 'number') continue;
    const text = session.files.read(file, second ?? first);
    if (text !== undefined) return text;
  }
  return undefined;
}
