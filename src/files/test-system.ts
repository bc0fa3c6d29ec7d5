// A small system for tests: a system directory, one account in a new temporary directory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subject } from '#security/index.ts';
import type { Account } from './accounts/account.ts';
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
