// Making an account: its VOC and the files that every account has.
import { join } from 'node:path';
import type { Account, FileSystem } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { newVocRecords } from './new-voc.ts';

/** Directory of an account that holds its private catalogue. */
const PRIVATE_CATALOGUE = 'cat';

/** Files that a new account gets; a name in the operating system of its own where it has one. */
const STANDARD_FILES: readonly { id: string; path: string; about: string; dictionary: boolean }[] =
  [
    { id: '$HOLD', path: '$HOLD', about: 'Print jobs that are kept', dictionary: true },
    { id: '$SAVEDLISTS', path: '$SVLISTS', about: 'Saved select lists', dictionary: false },
  ];

/** Makes an account in a directory. Throws StorageError when there is one already. */
export function createAccount(fileSystem: FileSystem, path: string, system = false): Account {
  const records = newVocRecords(system);
  records.set('$COMMAND.STACK', 'X');
  const dictionaries: (readonly [path: string, id: string])[] = [];
  for (const { id, path: name, about, dictionary } of STANDARD_FILES) {
    const fields = [`F ${about}`, name];
    if (dictionary) {
      fields.push(`${name}.DIC`);
      dictionaries.push([`${name}.DIC`, id]);
    }
    records.set(id, fields.join(FIELD_MARK));
  }
  const account = fileSystem.createAccount(path, records);
  for (const file of STANDARD_FILES) fileSystem.createDirectory(join(path, file.path));
  fileSystem.createDirectory(join(path, PRIVATE_CATALOGUE));
  for (const [name, id] of dictionaries) {
    fileSystem.createDynamic(join(path, name), {});
    const item = ['D', '0', '', id, '10L', 'S'].join(FIELD_MARK);
    fileSystem.writeRecord(join(path, name), '@ID', item);
  }
  return account;
}
