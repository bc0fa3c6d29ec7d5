// A small system for tests: a system directory, one account in a new temporary directory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subject } from '#security/index.ts';
import type { Account } from './accounts/account.ts';
import type { DynamicOptions } from './file-kinds/descriptor.ts';
import { nameOfId } from './file-kinds/directory-names.ts';
import { FileSystem, type FileSystemOptions } from './file-system.ts';
import { SessionFiles, type SessionFilesOptions } from './session-files.ts';

export const ANYBODY: Subject = {
  userNumber: 1,
  userName: 'anybody',
  uid: 1000,
  gid: 1000,
  groups: [],
  administrator: false,
};

export interface TestSystem {
  readonly folder: string;
  readonly fileSystem: FileSystem;
  readonly account: Account;
  readonly files: SessionFiles;
  session(options?: Partial<SessionFilesOptions>): SessionFiles;
  end(): void;
}

export function testSystem(options: Partial<FileSystemOptions> = {}): TestSystem {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const fileSystem = new FileSystem({
    systemDirectory: join(folder, 'qmsys'),
    permissions: { may: () => true },
    ...options,
  });
  fileSystem.createAccount(join(folder, 'qmsys'), []);
  const account = fileSystem.createAccount(join(folder, 'acc'), [['LIST', 'V\xfeIN']]);
  const session = (more: Partial<SessionFilesOptions> = {}) =>
    new SessionFiles(fileSystem, { subject: ANYBODY, account, ...more });
  return {
    folder,
    fileSystem,
    account,
    files: session(),
    session,
    end() {
      fileSystem.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface TestFile {
  readonly kind?: 'dynamic' | 'directory';
  readonly options?: DynamicOptions;
}

/** Makes the data portion of a file, `NAME` or `NAME,PART`, and enters it in the VOC; where it lies. */
export function testFile(
  account: Account,
  name: string,
  { kind = 'dynamic', options = {} }: TestFile = {},
): string {
  const { fileSystem, voc } = account;
  const [file = '', part] = name.split(',');
  const folder = nameOfId(file.toUpperCase()) ?? '';
  const path = part === undefined ? folder : join(folder, part);
  const full = join(account.path, path);
  const status =
    kind === 'directory'
      ? fileSystem.createDirectory(full)
      : fileSystem.createDynamic(full, options);
  if (status !== 0) throw new Error(`Cannot make ${full}: ${status}`);
  const [, paths = '', dictionary = '', parts = ''] = (voc.read(file) ?? '').split('\xfe');
  const added = (list: string, item: string) => (list === '' ? item : `${list}\xfd${item}`);
  const fields = ['F', added(paths, path)];
  if (part !== undefined) fields.push(dictionary, added(parts, part));
  voc.write(file, fields.join('\xfe'));
  return full;
}
