import type { IndexDefinition, OpenFile } from '#files/index.ts';
import { type FileArgument, takeFile } from '../../arguments/file-argument.ts';
import { knownIndex, takeIndexNames } from '../../arguments/index-names.ts';
import { type Command, setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';
import { sourceOf } from './create-indices.ts';
import { wrapped } from './wrapped.ts';

const HEADING = 'Index name...... En Type Nulls S/M Fmt Field/Expression';
const EXPRESSION_WIDTH = 40;
const EXPRESSION_COLUMN = 39;

export const listIndex: Verb = {
  names: ['LIST.INDEX'],
  usage: 'LIST.INDEX {DICT} file {index ... | ALL} {STATISTICS} {DETAIL}',
  summary: 'Show the indices of a file',
  dispatch: 'CA $LISTI',
  run(command) {
    const { session } = command;
    const argument = takeFile(command);
    if (argument.file.kind !== 'dynamic') stop('Dynamic file required', 1);
    const shows = { statistics: false, detail: false };
    const wanted = takeIndexNames(command, (keyword) => {
      if (keyword === 'DETAIL') shows.detail = true;
      if (keyword === 'DETAIL' || keyword === 'STATISTICS') shows.statistics = true;
      return keyword === 'DETAIL' || keyword === 'STATISTICS';
    });
    setReturnCode(session, 0);
    if (!wanted) return;
    const { indices } = session.files;
    const known = indices.names(argument.file);
    if (known.length === 0) {
      session.terminal.writeLine('File has no indices');
      return;
    }
    const chosen = new Set(wanted.names.map((name) => needKnown(known, name)));
    session.terminal.writeLine(`Alternate key indices for file ${argument.name}`);
    session.terminal.writeLine(`Number of indices = ${known.length}`);
    session.terminal.writeLine('');
    let needsHeading = true;
    for (const name of known) {
      if (!wanted.all && !chosen.has(name)) continue;
      if (needsHeading) session.terminal.writeLine(HEADING);
      // Statistics push the heading out of sight.
      needsHeading = shows.statistics;
      showIndex(command, argument, name);
      if (shows.statistics) showStatistics(command, argument.file, name, shows.detail);
      session.terminal.writeLine('');
    }
  },
};

function needKnown(known: readonly string[], name: string): string {
  return knownIndex(known, name) ?? stop(`Unrecognised index name (${name.toUpperCase()})`, 1);
}

function showIndex(command: Command, argument: FileArgument, name: string): void {
  const { session } = command;
  const definition = session.files.indices.definition(argument.file, name);
  if (!definition) return;
  const type = definition.item.slice(0, 1).toUpperCase();
  const start = name.length > 16 ? '' : name;
  if (name.length > 16) session.terminal.writeLine(name);
  const [first = '', ...more] = wrapped(sourceOf(definition.item), EXPRESSION_WIDTH);
  const enabled = definition.built ? 'Y' : 'N';
  const nulls = definition.nulls ? 'Yes' : 'No';
  const kind = definition.multivalued ? 'M' : 'S';
  const justified = definition.rightJustified ? 'R' : 'L';
  const columns = `${start.padEnd(18)}${enabled}  ${type}    ${nulls.padEnd(6)}${kind}   ${justified}  `;
  session.terminal.writeLine(columns + first);
  for (const line of more) session.terminal.writeLine(' '.repeat(EXPRESSION_COLUMN) + line);
  remarkOnDictionary(command, argument, definition);
}

/** The dictionary may have changed since the index was made. */
function remarkOnDictionary(
  command: Command,
  argument: FileArgument,
  definition: IndexDefinition,
): void {
  const { session } = command;
  const { name, portion } = argument;
  const dictionary =
    portion === 'DICT'
      ? tryOpenFile(session, 'DICT.DICT')
      : tryOpenFile(session, name.split(',')[0] ?? '', 'DICT');
  if (typeof dictionary === 'number') return;
  const item = session.files.read(dictionary, definition.name);
  if (item === undefined) session.terminal.writeLine('** The above index is not in the dictionary');
  else if (
    item.slice(0, 1).toUpperCase() !== definition.item.slice(0, 1).toUpperCase() ||
    sourceOf(item) !== sourceOf(definition.item)
  ) {
    session.terminal.writeLine('** The above index differs from its dictionary definition');
  }
}

function showStatistics(command: Command, file: OpenFile, name: string, detail: boolean): void {
  const { session } = command;
  const show = (line: string) => session.terminal.writeLine(line);
  if (detail) {
    show('Alternate key details:');
    show('Records...  Key value......................................................');
  }
  const counts: number[] = [];
  for (const { value, ids } of session.files.indices.range(file, name, {}) ?? []) {
    if (detail) show(`${String(ids.length).padStart(10)}  ${value}`);
    counts.push(ids.length);
  }
  const entries = counts.reduce((sum, count) => sum + count, 0);
  const average = counts.length === 0 ? 0 : Number((entries / counts.length).toFixed(4));
  show('Index entries      Key values     Min Recs       Avg Recs       Max Recs');
  const numbers = [
    String(entries).padStart(13),
    String(counts.length).padStart(13),
    String(counts.length === 0 ? 0 : Math.min(...counts)).padStart(10),
    String(average).padStart(12),
    String(Math.max(0, ...counts)).padStart(12),
  ];
  show(numbers.join('   '));
}
