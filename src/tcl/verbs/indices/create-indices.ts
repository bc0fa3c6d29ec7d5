// What CREATE.INDEX, MAKE.INDEX and BUILD.INDEX have in common.
import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { type FileArgument, takeFile } from '../../arguments/file-argument.ts';
import { type Command, openExactly, setReturnCode, stop } from '../../verb.ts';

const INDICES_MAX = 32;

/** Fields of a dictionary item, by type: where its format, its S/M flag and its expression are. */
interface ItemParts {
  readonly multivalued: boolean;
  readonly rightJustified: boolean;
}

export function createIndices(command: Command, builds: boolean): void {
  const { session } = command;
  const argument = takeFile(command);
  const { file } = argument;
  if (file.kind !== 'dynamic') stop('Inappropriate file type', 1);
  const dictionary = dictionaryOf(command, argument);
  const { names, nulls } = takeNames(command, dictionary);
  let status = 0;
  for (const name of names) {
    status = createOne(command, file, { dictionary, name, nulls });
    if (status !== 0) break;
  }
  if (status === 0 && builds) status = buildIndices(command, file, names);
  setReturnCode(session, status);
}

function dictionaryOf(command: Command, { name, portion }: FileArgument): OpenFile {
  const dictionary =
    portion === 'DICT'
      ? openExactly(command.session, 'DICT.DICT')
      : openExactly(command.session, name.split(',')[0] ?? '', 'DICT');
  if (typeof dictionary === 'number') stop('Cannot open dictionary', dictionary);
  return dictionary;
}

function takeNames(
  command: Command,
  dictionary: OpenFile,
): { names: readonly string[]; nulls: boolean } {
  const { words, session } = command;
  const names: string[] = [];
  let nulls = true;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'NO.NULLS') nulls = false;
    else if (word.keyword === 'PATHNAME') {
      if (words.next().type !== 'word') stop(`Index pathname required after ${word.text}`, 1);
    } else {
      if (word.text === '') stop('Illegal null field name', 1);
      const name = [word.text, word.text.toUpperCase()].find(
        (id) => session.files.read(dictionary, id) !== undefined,
      );
      if (name === undefined) stop(`${word.text} is not defined in the dictionary`, 1);
      if (names.includes(name)) stop(`Duplicate field name (${name})`, 1);
      names.push(name);
    }
  }
  if (names.length === 0) stop('No fields specified', 1);
  return { names, nulls };
}

interface NewIndex {
  readonly dictionary: OpenFile;
  readonly name: string;
  readonly nulls: boolean;
}

function createOne(command: Command, file: OpenFile, wanted: NewIndex): number {
  const { session } = command;
  const { indices } = session.files;
  const { name, nulls } = wanted;
  const show = (text: string) => session.terminal.writeLine(text);
  const known = indices.names(file);
  if (known.includes(name)) {
    show(`Duplicate field name (${name})`);
    return ER.AK_EXISTS;
  }
  if (known.length >= INDICES_MAX) {
    show('Too many indices');
    return ER.AK_TOO_MANY;
  }
  const item = session.files.read(wanted.dictionary, name) ?? '';
  const parts = itemParts(command, name, item);
  if (typeof parts === 'number') return parts;
  const definition = { name, item, nulls, ...parts };
  const same = known.find((other) => isSame(indices.definition(file, other), definition));
  if (same !== undefined) {
    show(`${name} is equivalent to existing index ${same}`);
    return 0;
  }
  const status = indices.create(file, definition);
  show(status === 0 ? `Added index for ${name}` : `Failed to create alternate key index ${name}`);
  return status;
}

interface Definition extends ItemParts {
  readonly item: string;
  readonly nulls: boolean;
}

function isSame(a: Definition | undefined, b: Definition): boolean {
  if (!a) return false;
  const sameSource = sourceOf(a.item) === sourceOf(b.item);
  const sameKind = a.multivalued === b.multivalued && a.rightJustified === b.rightJustified;
  return sameSource && sameKind && a.nulls === b.nulls;
}

/** Field number or expression of an item: what it takes from a record. */
export function sourceOf(item: string): string {
  const fields = item.split(FIELD_MARK);
  const isPick = /^[AS]/i.test(fields[0] ?? '') && (fields[7] ?? '') !== '';
  return isPick ? (fields[7] ?? '') : (fields[1] ?? '').trim();
}

function isRightJustified(format: string): boolean {
  const rest = format.replace(/^\d+/, '').replace(/^(?:["'].["']|[^LRT])(?=[LRTU])/, '');
  return rest.startsWith('R');
}

/** The ER number when the item cannot be indexed; the user has been told. */
function itemParts(command: Command, name: string, item: string): ItemParts | number {
  const { terminal } = command.session;
  const fields = item.split(FIELD_MARK);
  const type = (fields[0] ?? '').slice(0, 1).toUpperCase();
  if (!'ACDIS'.includes(type) || type === '') {
    terminal.writeLine(`${name} is not a A, C, D, I or S-type dictionary item`);
    // ScarletDME: goes on to say that it does not understand the type. (query-index/index-errors)
    stop(`Internal error - AK type is unrecognised (${type})`);
  }
  const isPick = type === 'A' || type === 'S';
  const hasExpression = type === 'I' || type === 'C' || (isPick && (fields[7] ?? '') !== '');
  if (!hasExpression && !/^\d+$/.test((fields[1] ?? '').trim())) {
    terminal.writeLine(`${name} has invalid field number in dictionary`);
    return ER.BAD_DICT;
  }
  if (isPick) return { multivalued: true, rightJustified: fields[8] === 'R' };
  return {
    multivalued: /^M/i.test(fields[5] ?? ''),
    rightJustified: isRightJustified(fields[4] ?? ''),
  };
}

/** Builds the indices named, or all of them; gives 0 or the ER number. */
export function buildIndices(command: Command, file: OpenFile, names: readonly string[]): number {
  const { session } = command;
  const { indices } = session.files;
  const known = indices.names(file);
  if (known.length === 0) return ER.NO_INDICES;
  for (const wanted of names) {
    const isKnown = known.some((name) => name.toUpperCase() === wanted.toUpperCase());
    if (!isKnown) {
      session.terminal.writeLine(`Unrecognised index name (${wanted.toUpperCase()})`);
      return ER.AKNF;
    }
  }
  const upper = new Set(names.map((name) => name.toUpperCase()));
  for (const name of known) {
    if (names.length > 0 && !upper.has(name.toUpperCase())) continue;
    session.terminal.writeLine(`Building index '${name}'...`);
    const built = indices.build(file, name);
    if ('status' in built) return built.status;
    session.terminal.writeLine(`${built.records} records processed`);
    session.terminal.writeLine('Populating index...');
  }
  return 0;
}
