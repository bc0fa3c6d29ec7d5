import { join } from 'node:path';
import type { FileSystem } from '#files/index.ts';
import { createAccount } from './create-account.ts';

/** A file of the system account and the records that it is shipped with. */
export interface SystemFile {
  readonly name: string;
  readonly kind: 'dynamic' | 'directory';
  readonly records: Iterable<readonly [string, string]>;
}

/** Programs catalogued for the whole system. */
const GLOBAL_CATALOGUE = 'gcat';

/** Makes the system account. The register goes last: without it the set-up is done again. */
export function createSystemAccount(
  fileSystem: FileSystem,
  vocRecords: Iterable<readonly [string, string]>,
  files: readonly SystemFile[],
): void {
  const { systemDirectory } = fileSystem;
  if (!fileSystem.hasAccount(systemDirectory)) {
    createAccount(fileSystem, systemDirectory, vocRecords);
  }
  for (const file of files) writeSystemFile(fileSystem, file);
  fileSystem.createDirectory(join(systemDirectory, GLOBAL_CATALOGUE));
  fileSystem.register.enter('QMSYS', systemDirectory);
}

/** True when the set-up of the system account has come to its end once. */
export function isSystemAccountReady(fileSystem: FileSystem): boolean {
  return (
    fileSystem.hasAccount(fileSystem.systemDirectory) &&
    fileSystem.register.find('QMSYS') !== undefined
  );
}

function writeSystemFile(fileSystem: FileSystem, file: SystemFile): void {
  const path = join(fileSystem.systemDirectory, file.name);
  if (file.kind === 'dynamic') fileSystem.createDynamic(path, {});
  else fileSystem.createDirectory(path);
  const core = fileSystem.core(path);
  const opening = { markMapping: true, lastId: '' };
  for (const [id, text] of file.records) core?.write(id, text, opening);
}
