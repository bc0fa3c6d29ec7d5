import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { formatRecord } from '#qmbasic/index.ts';
import { readVoc } from '../../command-line/look-up.ts';
import { type Command, setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';

const INDENT_STEP = 3;

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
      if (!/\.h$/i.test(id)) formatStored(command, { name, file, id, lowerCase });
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

function formatStored(command: Command, { name, file, id, lowerCase }: Request): void {
  const { files, terminal } = command.session;
  const read = files.readLocked(file, id, 'U', { wait: true });
  if (read.outcome !== 'found') {
    files.release(file, id);
    stop(`Record '${id}' not found`, ER.RNF);
  }
  const request = { source: read.record, file: name, step: INDENT_STEP, lowerCase };
  const result = formatRecord(command.session, request).text;
  if (result === undefined) terminal.writeLine(`Record '${id}' cannot be formatted`);
  else files.write(file, id, result);
  files.release(file, id);
}
