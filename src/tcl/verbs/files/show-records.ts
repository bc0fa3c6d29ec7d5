// What CT and DUMP have in common.
import { ER } from '#base/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { type FileArgument, takeFile } from '../../arguments/file-argument.ts';
import { idsOfActiveList, sortedIds } from '../../arguments/record-ids.ts';
import { type Command, noteFailure, setReturnCode, stop } from '../../verb.ts';

type Layout = 'fields' | 'hex' | 'binary';
const HIGHEST_PRINT_UNIT = 255;
const DUMP_LINE = 16;

interface Wanted {
  readonly file: FileArgument;
  readonly ids: string[];
  readonly layout: Layout;
  /** Print unit; -1 is the display. */
  readonly unit: number;
  missing: boolean;
}

export function showRecords(command: Command, isDump: boolean): void {
  const wanted = takeWanted(command, isDump);
  if (wanted.unit === 0) command.session.printers.printerOn = true;
  for (const id of wanted.ids) showRecord(command, wanted, id);
  if (wanted.unit === 0) command.session.printers.close(0);
  setReturnCode(command.session, 0);
  if (wanted.missing) noteFailure(command.session, ER.RNF);
}

function takeWanted(command: Command, isDump: boolean): Wanted {
  const file = takeFile(command);
  const ids: string[] = [];
  let layout: Layout = isDump ? 'binary' : 'fields';
  let unit = -1;
  let noQuery = false;
  const { words } = command;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'BINARY' && !isDump) layout = 'binary';
    else if (word.keyword === 'HEX' && !isDump) layout = 'hex';
    else if (word.keyword === 'NO.QUERY') noQuery = true;
    else if (word.keyword === 'LPTR') unit = takeUnit(command);
    else if (ids.length > 0 || word.text !== '') ids.push(word.text);
  }
  if (layout === 'binary') file.file.markMapping = false;
  const chosen = ids.length === 1 && ids[0] === '*' ? sortedIds(command.session, file.file) : ids;
  if (chosen.length > 0 || ids.length > 0)
    return { file, ids: chosen, layout, unit, missing: false };
  const listed = idsOfActiveList(command.session, noQuery);
  if (!listed) stop('Record name(s) required', 1);
  return { file, ids: listed, layout, unit, missing: false };
}

function takeUnit(command: Command): number {
  const ahead = command.words.peek().text;
  if (!/^\d+$/.test(ahead) || Number(ahead) > HIGHEST_PRINT_UNIT) return 0;
  command.words.next();
  return Number(ahead);
}

function showRecord(command: Command, wanted: Wanted, id: string): void {
  const { session } = command;
  const { name, portion, file } = wanted.file;
  if (id === '') {
    session.terminal.writeLine('Null record name ignored');
    return;
  }
  let found = id;
  let record = session.files.read(file, id);
  if (record === undefined) {
    found = id.toUpperCase();
    record = session.files.read(file, found);
  }
  if (record === undefined) {
    session.terminal.writeLine(`Record '${id}' not found`);
    wanted.missing = true;
    return;
  }
  if (portion === 'DICT') session.terminal.write('DICT ');
  const print = (line: string) => session.printers.write(wanted.unit, `${line}\n`);
  print(`${name} ${found}`);
  if (record === '') return;
  if (wanted.layout === 'binary') dumpLines(record).forEach(print);
  else fieldLines(record, session.terminal.width, wanted.layout === 'hex').forEach(print);
}

function fieldLines(record: string, screenWidth: number, hex: boolean): string[] {
  const fields = record.split(FIELD_MARK);
  const digits = String(fields.length).length;
  let width = screenWidth - (digits + 2);
  // A byte is not to be split over two lines.
  if (hex) width -= width % 2;
  return fields.flatMap((field, index) => {
    const text = hex ? hexOf(field).toUpperCase() : field;
    const lines = [`${String(index + 1).padStart(digits, '0')}: ${text.slice(0, width)}`];
    for (let at = width; at < text.length; at += width) {
      lines.push(' '.repeat(digits + 2) + text.slice(at, at + width));
    }
    return lines;
  });
}

function hexOf(text: string): string {
  return [...text].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

const SHOWN_MARKS: ReadonlyMap<string, string> = new Map([
  ['\xfe', '^'],
  ['\xfd', ']'],
  ['\xfc', '\\'],
]);

function dumpLines(record: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < record.length; at += DUMP_LINE) {
    const part = record.slice(at, at + DUMP_LINE);
    const bytes = [...part].map((c) => hexOf(c)).join(' ');
    const text = [...part].map((c) => SHOWN_MARKS.get(c) ?? printable(c)).join('');
    const address = at.toString(16).padStart(8, '0');
    lines.push(`${address}: ${bytes.padEnd(DUMP_LINE * 3)}| ${text}`);
  }
  return lines;
}

function printable(c: string): string {
  const code = c.charCodeAt(0);
  return code < 32 || code > 126 ? '.' : c;
}
