import type { OpenFile } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { oconvText } from '../../conversions.ts';
import { equateLines, type IncludeItem, itemsOf } from '../../programs/dictionary-includes.ts';
import { ask } from '../../questions.ts';
import { type Command, openExactly, setReturnCode, stop, type Verb } from '../../verb.ts';

const SETTINGS_ID = '$INCLUDE';
const KINDS = new Set(['D', 'M', 'DM', 'MD']);

/** Record $INCLUDE of a dictionary. */
interface Settings {
  readonly file: string;
  readonly arrayRecord: string;
  readonly arrayPrefix: string;
  readonly copyright: string;
  readonly duplicates: boolean;
  readonly conversions: 'none' | 'present' | 'all';
  readonly kind: string;
  readonly matrixRecord: string;
  readonly matrixName: string;
  readonly matrixPrefix: string;
}

export const generate: Verb = {
  names: ['GENERATE'],
  usage: 'GENERATE file',
  summary: 'Make include records that name the fields of a dictionary',
  dispatch: 'CA $GENERATE',
  run(command) {
    const { session, words } = command;
    const word = words.nextFile();
    if (word.type === 'end') stop('File name required', 1);
    const rest = words.next();
    if (rest.type !== 'end') stop(`Unexpected token (${rest.text})`, 1);
    const { name, dictionary } = openDictionary(command, word.text);
    const record = session.files.read(dictionary, SETTINGS_ID) ?? askSettings(command, dictionary);
    if (/^X/i.test(record)) writeIncludes(command, name, dictionary, settingsOf(record, name));
    setReturnCode(session, 0);
  },
};

function openDictionary({ session }: Command, typed: string) {
  for (const name of new Set([typed, typed.toUpperCase()])) {
    const dictionary = openExactly(session, name, 'DICT');
    if (typeof dictionary !== 'number') return { name, dictionary };
  }
  return stop('Cannot open dictionary', 1);
}

function askSettings({ session }: Command, dictionary: OpenFile): string {
  const fields = ['X', ...Array.from({ length: 10 }, () => '')];
  let kind = '';
  while (!KINDS.has(kind)) {
    kind = ask(session, 'Type (D dynamic array, M matrix, or both): ').toUpperCase();
  }
  fields[7] = kind;
  if (kind.includes('D')) {
    fields[3] = `${ask(session, 'Prefix for dynamic array tokens  (excluding separator): ')}.`;
  }
  if (kind.includes('M')) {
    fields[10] = `${ask(session, 'Prefix for matrix tokens (excluding separator): ')}.`;
  }
  const record = fields.join(FIELD_MARK).replace(/\xfe+$/, '');
  session.files.write(dictionary, SETTINGS_ID, record);
  return record;
}

function settingsOf(record: string, name: string): Settings {
  const [, file = '', arrayRecord = '', arrayPrefix = '', copyright = '', many, wanted, ...rest] =
    record.split(FIELD_MARK);
  const [kind = '', matrixRecord = '', matrixName = '', matrixPrefix = ''] = rest;
  const letter = (wanted ?? '').toUpperCase();
  return {
    file: file || 'BP',
    arrayRecord: arrayRecord || `${name}.H`,
    arrayPrefix,
    copyright,
    duplicates: many === 'M',
    conversions: letter === 'A' ? 'all' : letter === 'Y' || letter === '' ? 'present' : 'none',
    kind: kind || 'D',
    matrixRecord: matrixRecord || `${name}.MAT.H`,
    matrixName: matrixName || name,
    matrixPrefix,
  };
}

function writeIncludes(
  command: Command,
  name: string,
  dictionary: OpenFile,
  settings: Settings,
): void {
  const items = itemsOf(command.session.files, dictionary, settings.duplicates);
  if (items.length === 0) return;
  if (settings.kind.includes('D')) {
    const place = (field: number) => String(field).padStart(4);
    writeInclude(command, name, settings, settings.arrayRecord, [
      ...equates(command, items, settings, settings.arrayPrefix, place),
    ]);
  }
  if (settings.kind.includes('M')) {
    const { matrixName } = settings;
    const size = Math.max(...items.map(({ field }) => field)) + 1;
    const place = (field: number) => `${matrixName}(${field})`;
    writeInclude(command, name, settings, settings.matrixRecord, [
      `DIM ${matrixName}(${size})`,
      ...equates(command, items, settings, settings.matrixPrefix, place),
    ]);
  }
}

function equates(
  { session }: Command,
  items: readonly IncludeItem[],
  { conversions }: Settings,
  prefix: string,
  place: (field: number) => string,
): string[] {
  return equateLines(items, {
    prefix,
    conversions,
    place,
    complain: (name) =>
      session.terminal.writeLine(`No available quotes for conversion string for ${name}`),
  });
}

function writeInclude(
  { session }: Command,
  name: string,
  settings: Settings,
  id: string,
  lines: readonly string[],
): void {
  const file = openExactly(session, settings.file);
  if (typeof file === 'number') stop(`Cannot open ${settings.file}`, file);
  const { date, time } = session.now();
  const when = `${oconvText(session, String(time), 'MTS')} on ${oconvText(session, String(date), 'DDMYL[,A3,4]')}`;
  const { copyright } = settings;
  const heading = [`* ${settings.file} ${id}`, `* Generated from DICT ${name} at ${when}`];
  if (copyright !== '') heading.push(`* Copyright (c) ${copyright.trimEnd()}, All Rights Reserved`);
  session.files.write(file, id, [...heading, '', ...lines].join(FIELD_MARK));
}
