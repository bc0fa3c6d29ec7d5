import { indexValues } from '#dictionary/index.ts';
import type { IndexDefinition, OpenFile } from '#files/index.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { knownIndex } from '../../arguments/index-names.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

const FAULTS_SHOWN = 10;

export const verifyIndex: Verb = {
  names: ['VERIFY.INDEX'],
  usage: 'VERIFY.INDEX {DICT} file {index ... | ALL}',
  summary: 'Compare indices with the records of their file',
  dispatch: 'CA $VERIFYI',
  run(command) {
    const { session, words } = command;
    const { file } = takeFile(command);
    const known = session.files.indices.names(file);
    if (known.length === 0) stop('File has no indices', 1);
    const names: string[] = [];
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.text.toUpperCase() === 'ALL') names.push(...known);
      else {
        const name = knownIndex(known, word.text);
        if (name === undefined) stop(`Unrecognised index name (${word.text.toUpperCase()})`, 1);
        names.push(name);
      }
    }
    let faults = 0;
    for (const name of names.length > 0 ? names : known) faults += verify(command, file, name);
    if (faults > 0) stop('Indices with faults: use BUILD.INDEX', 1);
    setReturnCode(session, 0);
  },
};

/** Shows what is wrong with an index and returns how much. */
function verify({ session }: Command, file: OpenFile, name: string): number {
  const show = (line: string) => session.terminal.writeLine(line);
  const definition = session.files.indices.definition(file, name);
  if (!definition?.built) {
    show(`${name}: not built`);
    return 1;
  }
  const { wanted, values } = wantedEntries({ session }, file, definition);
  const total = wanted.size;
  let faults = 0;
  const fault = (text: string) => {
    faults += 1;
    if (faults <= FAULTS_SHOWN) show(`${name}: ${text}`);
  };
  for (const { value, ids } of session.files.indices.range(file, name, {}) ?? []) {
    for (const id of ids) {
      if (!wanted.delete(entryOf(value, id))) {
        fault(`record '${id}' is listed under '${value}', which it does not have`);
      }
    }
  }
  for (const entry of wanted) {
    const [value, id] = values.get(entry) ?? ['', ''];
    fault(`record '${id}' is not listed under '${value}'`);
  }
  show(`${name}: ${total} entries, ${faults} fault(s)`);
  return faults;
}

function entryOf(value: string, id: string): string {
  return `${value}\xff${id}`;
}

/** What the index should hold. */
function wantedEntries(
  { session }: Pick<Command, 'session'>,
  file: OpenFile,
  definition: IndexDefinition,
) {
  const extract = indexValues(() => session).extractor(file.path, definition);
  const wanted = new Set<string>();
  const values = new Map<string, readonly [string, string]>();
  for (const id of session.files.ids(file)) {
    for (const value of extract?.(id, session.files.read(file, id) ?? '') ?? []) {
      if (value === '' && !definition.nulls) continue;
      const entry = entryOf(value, id);
      wanted.add(entry);
      values.set(entry, [value, id]);
    }
  }
  return { wanted, values };
}
