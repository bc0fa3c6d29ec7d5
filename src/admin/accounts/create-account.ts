import { join } from 'node:path';
import type { Account, FileSystem } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';

const record = (...fields: string[]) => fields.join(FIELD_MARK);

/** File pointers that every new account gets beside the records made from the tables. */
const STANDARD_FILES: readonly (readonly [id: string, directory: string, record: string])[] = [
  ['$HOLD', '$HOLD', record('F', '$HOLD', '$HOLD.DIC')],
  ['$SAVEDLISTS', '$SVLISTS', record('F', '$SVLISTS')],
];

/** Directory of programs that the account has catalogued for itself. */
const PRIVATE_CATALOGUE = 'cat';

/**
 * Makes a directory an account: store, VOC, `$HOLD`, `$SAVEDLISTS` and the private catalogue. What else lies in the directory is left
 * alone. `progress` is told what is made.
 */
export function createAccount(
  fileSystem: FileSystem,
  path: string,
  vocRecords: Iterable<readonly [string, string]>,
  progress: (text: string) => void = () => {},
): Account {
  progress('Creating VOC...');
  const account = fileSystem.createAccount(path, vocRecords);
  for (const [id, directory, voc] of STANDARD_FILES) {
    progress(`Creating ${id}...`);
    fileSystem.createDirectory(join(path, directory));
    account.writeVoc([[id, voc]]);
  }
  fileSystem.createDynamic(join(path, '$HOLD.DIC'), {});
  progress('Creating private catalogue directory...');
  fileSystem.createDirectory(join(path, PRIVATE_CATALOGUE));
  return account;
}
