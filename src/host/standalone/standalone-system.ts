import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import {
  createAccount,
  createSystemAccount,
  isSystemAccountReady,
  type SystemFile,
} from '#admin/index.ts';
import { dictionaryOfDictionaries, indexValues } from '#dictionary/index.ts';
import {
  type Account,
  FileSystem,
  lockSystem,
  type Subject,
  type SystemLock,
} from '#files/index.ts';
import { includeRecords } from '#qmbasic/index.ts';
import { permissions } from '#security/index.ts';
import type { SystemInfo } from '#session/index.ts';
import type { Durability } from '#storage/index.ts';
import { accountVocRecords, newVocRecords, vocLibraryRecords } from '#tcl/index.ts';
import { type SystemSettings, sessionOf, systemInfo } from '../session-start.ts';
import { vocDictionary } from './voc-dictionary.ts';

const FIXED_USER_NUMBER = 1;

/** A system opened by this process alone: QMSYS made ready, its lock held, accounts at hand. */
export class StandaloneSystem {
  readonly info: SystemInfo;
  readonly fileSystem: FileSystem;
  #lock: SystemLock;

  /** Makes the system account when there is none. Throws StorageError when another process has the system open. */
  constructor(settings: SystemSettings, engine: 'lmdb' | 'memory' = 'lmdb') {
    this.info = systemInfo(settings);
    mkdirSync(settings.qmsys, { recursive: true });
    this.#lock = lockSystem(settings.qmsys);
    const { configuration } = settings;
    this.fileSystem = new FileSystem({
      systemDirectory: settings.qmsys,
      permissions,
      engine,
      idLengthMax: Number(configuration.get('MAXIDLEN') ?? 0) || 255,
      writeDurability: durabilityOf(configuration.get('WRITE_DURABILITY')),
      temporaryDirectory: configuration.get('TEMPDIR') || tmpdir(),
      keyExtractors: indexValues(() => sessionOf(this.fileSystem)),
      fileRule: Number(configuration.get('FILERULE') ?? 0),
    });
    if (!isSystemAccountReady(this.fileSystem)) {
      createSystemAccount(this.fileSystem, accountVocRecords(true), systemFiles());
    }
  }

  /** Makes the directory an account and opens it. It is registered under its directory's name where that is free. */
  createAccount(path: string, progress?: (text: string) => void): Account {
    const account = createAccount(this.fileSystem, path, accountVocRecords(), progress);
    const name = basename(path).toUpperCase();
    const holder = this.fileSystem.register.find(name);
    if (holder === undefined || !this.fileSystem.hasAccount(holder)) {
      this.fileSystem.register.enter(name, account.path);
    }
    return account;
  }

  /** The account in a directory, or registered under a name; undefined when there is none. */
  findAccount(nameOrPath: string): Account | undefined {
    const registered = this.fileSystem.register.find(nameOrPath);
    const path = registered ?? nameOrPath;
    if (!existsSync(path) || !this.fileSystem.hasAccount(path)) return undefined;
    return this.fileSystem.openAccount(path);
  }

  close(): void {
    try {
      this.fileSystem.close();
    } finally {
      this.#lock.release();
    }
  }
}

function durabilityOf(text: string | undefined): Durability {
  return text === 'group' || text === 'sync' ? text : 'async';
}

/** Files of the system account with what they are shipped with. */
function systemFiles(): SystemFile[] {
  return [
    { name: 'VOC.DIC', kind: 'dynamic', records: vocDictionary() },
    { name: 'DICT.DIC', kind: 'dynamic', records: dictionaryOfDictionaries() },
    { name: 'NEWVOC', kind: 'dynamic', records: newVocRecords() },
    { name: 'QM.VOCLIB', kind: 'dynamic', records: vocLibraryRecords() },
    { name: 'SYSCOM', kind: 'directory', records: includeRecords() },
    { name: 'ERRMSG', kind: 'dynamic', records: [] },
    { name: 'ERRMSG.DIC', kind: 'dynamic', records: [] },
    { name: '$FORMS', kind: 'dynamic', records: [] },
    { name: '$MAP', kind: 'dynamic', records: [] },
    { name: '$MAP.DIC', kind: 'dynamic', records: [] },
  ];
}

/** The operating system's user, as the one user of a standalone session. */
export function localSubject(userName: string): Subject {
  const uid = process.getuid?.() ?? 0;
  return {
    userNumber: FIXED_USER_NUMBER,
    userName,
    uid,
    gid: process.getgid?.() ?? 0,
    groups: process.getgroups?.() ?? [],
    administrator: uid === 0,
  };
}
