// What IMPORT.JSON and IMPORT.CSV have in common: the words of the command, the dictionary, the report.

import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  DictionaryGuess,
  type FieldMapping,
  type ImportCounts,
  type ImportRow,
  importRows,
  mappingOf,
} from '#admin/index.ts';
import { DAYS_TO_UNIX_EPOCH } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { conversionContext } from '#session/index.ts';
import { iconv } from '#values/index.ts';
import { type Command, openExactly, setReturnCode, stop, tryOpenFile } from '../../verb.ts';

/** Rows looked at to guess the dictionary. */
const GUESS_ROWS = 2000;
const COMPLAINTS_SHOWN = 10;
const DAY_MS = 86_400_000;

export interface ImportWords {
  readonly fileName: string;
  readonly path: string;
  readonly map: string;
  readonly id: string;
  readonly delimiter: string;
  readonly overwriting: boolean;
  readonly creating: boolean;
  readonly limit: number;
}

/** Takes `file FROM path {MAP {DICT} file} {ID field} {DELIMITER c} {OVERWRITING} {CREATING} {LIMIT n}`. */
export function takeImportWords(command: Command): ImportWords {
  const { words } = command;
  const file = words.nextFile();
  if (file.type === 'end') stop('File name required', 1);
  if (words.next().keyword !== 'FROM') stop('FROM keyword required', 1);
  const path = words.next().text;
  if (path === '') stop('Pathname required', 1);
  const taken = { map: '', id: '', delimiter: ',', overwriting: false, creating: false };
  let limit = Number.POSITIVE_INFINITY;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    const name = word.text.toUpperCase();
    if (word.keyword === 'OVERWRITING') taken.overwriting = true;
    else if (word.keyword === 'CREATING') taken.creating = true;
    else if (name === 'MAP' || word.keyword === 'USING') taken.map = takeMap(command);
    else if (name === 'ID') taken.id = words.next().text;
    else if (word.keyword === 'DELIMITER') taken.delimiter = takeDelimiter(command);
    else if (name === 'LIMIT') limit = takeLimit(command);
    else stop(`Unexpected token (${word.text})`, 1);
  }
  return { fileName: file.text, path, limit, ...taken };
}

function takeMap({ words }: Command): string {
  const word = words.nextFile();
  const name = word.keyword === 'DICT' ? words.nextFile().text : word.text;
  if (name === '') stop('Dictionary name required after MAP', 1);
  return name;
}

function takeDelimiter({ words }: Command): string {
  const { text } = words.next();
  if (text === '') stop('Delimiter required', 1);
  return text.toUpperCase() === 'TAB' ? '\t' : text;
}

function takeLimit({ words }: Command): number {
  const { text } = words.next();
  if (!/^\d+$/.test(text)) stop('Number required after LIMIT', 1);
  return Number(text);
}

/** The path as the operating system has it, when the user may read it. */
export function importPath({ session }: Command, path: string): string {
  const full = resolve(session.account.path, path);
  if (session.pathPolicy && !session.pathPolicy.allows(full, 'read')) {
    stop(`Not allowed to read "${path}"`, 3035);
  }
  if (!existsSync(full) || !statSync(full).isFile()) stop(`No file "${path}"`, 3003);
  return full;
}

/** Imports the rows; `rows` is called once for each pass over them. */
export function runImport(
  command: Command,
  words: ImportWords,
  rows: () => Iterable<ImportRow>,
): void {
  const { session } = command;
  const file = targetFile(command, words);
  const dictionary = dictionaryOf(command, words.map || words.fileName);
  let mappings = mappingsOf(command, dictionary);
  const idMapping = mappings.find(({ field }) => field === 0);
  if (words.creating) {
    mappings = [
      ...mappings,
      ...createItems(command, dictionary, { words, mappings, rows: rows() }),
    ];
  }
  const fields = mappings.filter(({ field }) => field > 0);
  if (fields.length === 0) {
    stop(`The dictionary of ${words.map || words.fileName} has no fields: use CREATING`, 1);
  }
  const complaints: string[] = [];
  const counts = importRows(
    {
      files: session.files,
      file,
      mappings: fields,
      idPath: idPathOf(words, idMapping, rows),
      overwriting: words.overwriting,
      limit: words.limit,
      convert: (text, code) => convertedInput(command, text, code),
      complain: (message) => {
        if (complaints.length < COMPLAINTS_SHOWN) complaints.push(message);
      },
    },
    rows(),
  );
  report(command, counts, complaints);
}

/** The file to fill; CREATING makes it when it is not there. */
function targetFile(command: Command, { fileName, creating }: ImportWords): OpenFile {
  const { session, environment } = command;
  let file = tryOpenFile(session, fileName);
  if (typeof file === 'number' && creating) {
    environment.execute(`CREATE.FILE ${fileName}`);
    file = tryOpenFile(session, fileName);
  }
  if (typeof file === 'number') stop(`File ${fileName} not found`, file);
  if (file.readOnly) stop('File is read-only', 3018);
  return file;
}

function dictionaryOf({ session }: Command, name: string): OpenFile {
  const dictionary = openExactly(session, name.split(',')[0] ?? '', 'DICT');
  if (typeof dictionary === 'number') stop('Cannot open dictionary', dictionary);
  return dictionary;
}

/** One item for each field: the one whose description names a path, else the first. */
function mappingsOf({ session }: Command, dictionary: OpenFile): FieldMapping[] {
  const byField = new Map<number, FieldMapping>();
  for (const id of [...session.files.ids(dictionary)].sort()) {
    const item = session.files.read(dictionary, id) ?? '';
    const mapping = mappingOf(id, item);
    if (!mapping || (mapping.field === 0 && !item.includes('JSON:'))) continue;
    if (!byField.has(mapping.field) || item.includes('JSON:')) byField.set(mapping.field, mapping);
  }
  return [...byField.values()].sort((a, b) => a.field - b.field);
}

interface CreateRequest {
  readonly words: ImportWords;
  readonly mappings: readonly FieldMapping[];
  readonly rows: Iterable<ImportRow>;
}

/** Writes guessed items for keys that no item takes yet; gives their mappings. */
function createItems(
  { session }: Command,
  dictionary: OpenFile,
  { words, mappings, rows }: CreateRequest,
): FieldMapping[] {
  const guess = new DictionaryGuess();
  let count = 0;
  for (const row of rows) {
    guess.add(row);
    count += 1;
    if (count >= GUESS_ROWS) break;
  }
  const first = Math.max(0, ...mappings.map(({ field }) => field)) + 1;
  const known = new Set(mappings.map(({ path }) => path.join('.')));
  const created: FieldMapping[] = [];
  for (const { id, record } of guess.items(first, words.id)) {
    const mapping = mappingOf(id, record);
    const isTaken = mapping && known.has(mapping.path.join('.'));
    if (isTaken || session.files.read(dictionary, id) !== undefined) continue;
    session.files.write(dictionary, id, record);
    if (mapping) created.push(mapping);
  }
  session.terminal.writeLine(`${created.length} dictionary item(s) created`);
  return created;
}

/** Keys to the record id: what ID says, what the dictionary says, else a key of that meaning in the first row. */
function idPathOf(
  { id }: ImportWords,
  mapping: FieldMapping | undefined,
  rows: () => Iterable<ImportRow>,
): readonly string[] {
  if (id !== '') return id.split('.');
  if (mapping) return mapping.path;
  for (const row of rows()) {
    if (row.key !== undefined || typeof row.value !== 'object' || row.value === null) return [];
    const found = Object.keys(row.value).find((key) => /^_?(?:id|key|@id)$/i.test(key));
    return found === undefined ? [] : [found];
  }
  return [];
}

/** ISO dates are understood by every date conversion. */
function convertedInput({ session }: Command, text: string, code: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text);
  if (iso && /^D/i.test(code)) {
    const time = Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
    return String(Math.floor(time / DAY_MS) + DAYS_TO_UNIX_EPOCH);
  }
  const result = iconv(text, code, conversionContext(session));
  return result.status === 0 ? result.text : undefined;
}

function report({ session }: Command, counts: ImportCounts, complaints: readonly string[]): void {
  const show = (line: string) => session.terminal.writeLine(line);
  for (const complaint of complaints) show(complaint);
  const more = counts.refused + counts.unconverted - complaints.length;
  if (more > 0) show(`... and ${more} more`);
  show(`${counts.read} record(s) read, ${counts.written} written`);
  if (counts.existing > 0) {
    show(`${counts.existing} record(s) exist already and were left as they are (OVERWRITING)`);
  }
  if (counts.refused > 0) show(`${counts.refused} record(s) not written`);
  if (counts.unconverted > 0) show(`${counts.unconverted} value(s) kept without conversion`);
  setReturnCode(session, counts.written);
}
