// The files of one process: which are open, the environments that hold their records, and the
// accounts.
import { mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ER, StorageError } from '#base/index.ts';
import type { Permissions } from '#security/index.ts';
import type { Durability } from '#storage/index.ts';
import { Account } from './accounts/account.ts';
import { AccountRegister } from './accounts/account-register.ts';
import { deleteTree } from './accounts/delete-tree.ts';
import {
  Environment,
  environmentDirectory,
  isInStore,
  STORE_NAME,
} from './accounts/environment.ts';
import {
  type DynamicOptions,
  damagedDescriptor,
  newDescriptor,
  readDescriptor,
  writeDescriptor,
} from './file-kinds/descriptor.ts';
import { DirectoryFile, statusOfOsError } from './file-kinds/directory-file.ts';
import { DynamicFile } from './file-kinds/dynamic-file.ts';
import type { FileCore } from './file-kinds/file-core.ts';
import { fieldExtractor } from './indices/field-extractor.ts';
import { LockTable } from './locks/lock-table.ts';
import { pathStats } from './path-stats.ts';
import type { KeyExtractorSource } from './ports.ts';
import type { OpenFile } from './records/open-file.ts';

/** MAXIDLEN */
const ID_LENGTH_MAX = 63;

export interface FileSystemOptions {
  /** The system account, QMSYS. */
  readonly systemDirectory: string;
  /** Who may do what; the rule of the security layer when left out. */
  readonly permissions?: Permissions;
  /** How the values of indices on expressions are found; needed once such an index is used. */
  readonly keyExtractors?: KeyExtractorSource;
  /** Longest record id: 63 to 255. */
  readonly idLengthMax?: number;
  /** Of a WRITE outside a transaction (WRITE_DURABILITY). */
  readonly writeDurability?: Durability;
  /** Of a transaction's commit. */
  readonly commitDurability?: Durability;
  readonly engine?: 'lmdb' | 'memory';
  /** What @TMP and @HOME stand for in paths of VOC records. */
  readonly temporaryDirectory?: string;
  readonly homeDirectory?: string;
  /** FILERULE: bit 1 account:file, bit 4 PATH:pathname. */
  readonly fileRule?: number;
}

function identityOf(path: string): string | undefined {
  const stats = pathStats(path);
  return stats?.isDirectory() ? `${stats.dev}:${stats.ino}` : undefined;
}

/** 0, or the ER number for a failure of the operating system or the storage below. */
function statusOfAttempt(attempt: () => void): number {
  try {
    attempt();
    return 0;
  } catch (error) {
    return error instanceof StorageError ? error.status || ER.WRITE_ERROR : statusOfOsError(error);
  }
}

export class FileSystem {
  readonly options: FileSystemOptions;
  readonly locks = new LockTable();
  readonly register: AccountRegister;
  readonly #cores = new Map<string, FileCore>();
  readonly #environments = new Map<string, Environment>();
  readonly #accounts = new Map<string, Account>();
  #fileCount = 0;

  constructor(options: FileSystemOptions) {
    this.options = options;
    this.register = new AccountRegister(this);
  }

  get systemDirectory(): string {
    return this.options.systemDirectory;
  }

  /** An account by the path of its directory. Throws StorageError when there is none. */
  openAccount(path: string): Account {
    const full = resolve(path);
    let account = this.#accounts.get(full);
    if (!account) {
      if (!identityOf(join(full, STORE_NAME))) {
        throw new StorageError('account.missing', `No account in "${full}"`, ER.NO_DIR);
      }
      account = new Account(this, full);
      this.#accounts.set(full, account);
    }
    return account;
  }

  /** Is there an account in this directory? */
  hasAccount(path: string): boolean {
    return identityOf(join(path, STORE_NAME)) !== undefined;
  }

  /** Makes an empty account: its store, its VOC with the given records, nothing else. */
  createAccount(path: string, vocRecords: Iterable<readonly [string, string]>): Account {
    const full = resolve(path);
    if (this.hasAccount(full)) {
      throw new StorageError('account.exists', `There is an account in "${full}"`, ER.ACC_EXISTS);
    }
    mkdirSync(full, { recursive: true });
    this.#environmentAt(full);
    this.createDynamic(join(full, 'VOC'), {});
    const account = this.openAccount(full);
    account.writeVoc(vocRecords);
    return account;
  }

  #environmentAt(directory: string): Environment {
    const real = realpathSync(directory);
    let environment = this.#environments.get(real);
    if (!environment) {
      environment = new Environment(real, this.options.engine ?? 'lmdb');
      this.#environments.set(real, environment);
    }
    return environment;
  }

  /** The environment that holds, or would hold, the records of a file. */
  environmentFor(fileDirectory: string): Environment {
    return this.#environmentAt(environmentDirectory(realpathSync(fileDirectory)));
  }

  /**
   * The file in a directory; undefined when there is no such directory. Throws StorageError when
   * it is damaged.
   */
  core(path: string): FileCore | undefined {
    const identity = identityOf(path);
    if (identity === undefined) return undefined;
    const known = this.#cores.get(identity);
    if (known) return known;
    const core = this.#load(path);
    this.#cores.set(identity, core);
    return core;
  }

  #load(path: string): FileCore {
    const descriptor = readDescriptor(path);
    this.#fileCount += 1;
    const number = this.#fileCount;
    const idLengthMax = this.options.idLengthMax ?? ID_LENGTH_MAX;
    if (!descriptor) return new DirectoryFile({ path, number }, idLengthMax);
    const environment = this.environmentFor(path);
    this.#checkOwner(environment, descriptor.space, path);
    return new DynamicFile({ path, number, environment }, descriptor, {
      idLengthMax,
      durability: this.options.writeDurability ?? 'async',
      extractor: (filePath, index) => {
        const plain = fieldExtractor(index);
        if (plain) return plain;
        const source = this.options.keyExtractors;
        if (source) return source.extractor(filePath, index);
        throw new StorageError(
          'file.index-expression',
          `Cannot evaluate index "${index.name}" of file "${filePath}"`,
          ER.BAD_DICT,
        );
      },
    });
  }

  /** A directory that was copied shares its number with the original: two files would be one. */
  #checkOwner(environment: Environment, space: number, path: string): void {
    const real = realpathSync(path);
    const owner = environment.ownerOf(space);
    if (owner === real) return;
    if (owner === undefined) {
      throw damagedDescriptor(path, 'belongs to another account (copy the file with COPY)');
    }
    if (identityOf(owner) && readDescriptor(owner)?.space === space) {
      throw damagedDescriptor(path, `is a copy of that of "${owner}" (copy the file with COPY)`);
    }
    environment.assign(space, real);
  }

  /**
   * Called when an opening ends: a file that nobody has open is forgotten, so that its directory
   * may change.
   */
  readonly released = (core: FileCore): void => {
    if (core.openings > 0) return;
    for (const [identity, other] of this.#cores) {
      if (other === core) this.#cores.delete(identity);
    }
  };

  /** Path of an open file by its number, as lock lists give it. */
  pathOf(number: number): string | undefined {
    for (const core of this.#cores.values()) if (core.number === number) return core.path;
    return undefined;
  }

  /** Writes a record of a file that no session has opened (making accounts); 0 or an ER number. */
  writeRecord(path: string, id: string, record: string): number {
    return this.core(path)?.write(id, record, { markMapping: true, lastId: '' }) ?? ER.FNF;
  }

  isOpen(path: string): boolean {
    const identity = identityOf(path);
    return identity !== undefined && (this.#cores.get(identity)?.openings ?? 0) > 0;
  }

  /** Makes a dynamic file; 0 or an ER number. */
  createDynamic(path: string, options: DynamicOptions): number {
    if (identityOf(path) !== undefined) return ER.FILE_EXISTS;
    if (isInStore(path)) return ER.INVAPATH;
    return statusOfAttempt(() => {
      mkdirSync(dirname(path), { recursive: true });
      const real = join(realpathSync(dirname(path)), basename(path));
      const environment = this.#environmentAt(environmentDirectory(real));
      const space = environment.allocate(real);
      mkdirSync(real);
      try {
        writeDescriptor(real, newDescriptor(space, options));
      } catch (error) {
        // A directory without descriptor would pass for a directory file.
        rmSync(real, { recursive: true });
        throw error;
      }
    });
  }

  /**
   * Makes a directory file. ScarletDME: one that exists is no error
   * (statements-files/create-file-statement).
   */
  createDirectory(path: string): number {
    if (isInStore(path)) return ER.INVAPATH;
    const status = statusOfAttempt(() => {
      mkdirSync(path, { recursive: true });
    });
    return status || (readDescriptor(path) ? ER.FILE_EXISTS : 0);
  }

  /** Removes a file with all its records; 0 or an ER number. */
  deleteFile(path: string): number {
    if (identityOf(path) === undefined) return ER.FNF;
    if (this.isOpen(path)) return ER.IN_USE;
    const real = realpathSync(path);
    if (isInStore(real)) return ER.INVAPATH;
    for (const directory of [this.systemDirectory, ...this.#environments.keys()]) {
      // Never an account, nor what contains one.
      if (`${directory}${sep}`.startsWith(`${real}${sep}`)) return ER.INVAPATH;
    }
    const identity = identityOf(real) as string;
    this.#cores.delete(identity);
    return statusOfAttempt(() => deleteTree(real, (directory) => this.environmentFor(directory)));
  }

  /** Gives a file's directory another name; 0 or an ER number. */
  renameFile(from: string, to: string): number {
    if (identityOf(from) === undefined) return ER.FNF;
    if (identityOf(to) !== undefined) return ER.EXISTS;
    if (this.isOpen(from)) return ER.IN_USE;
    if (isInStore(realpathSync(from)) || isInStore(to)) return ER.INVAPATH;
    const identity = identityOf(from) as string;
    const descriptor = readDescriptor(from);
    mkdirSync(dirname(to), { recursive: true });
    const environment = this.environmentFor(from);
    const real = join(realpathSync(dirname(to)), basename(to));
    if (descriptor && environmentDirectory(real) !== environment.directory) return ER.INVAPATH;
    const status = statusOfAttempt(() => renameSync(from, real));
    if (status !== 0) return status;
    if (descriptor) environment.assign(descriptor.space, real);
    this.#cores.delete(identity);
    return 0;
  }

  /** SET.TRIGGER: an empty program takes the trigger away. */
  setTrigger(file: OpenFile, program: string, modes: number): number {
    const core = this.core(file.path);
    if (!(core instanceof DynamicFile)) return ER.NDYN;
    core.updateDescriptor({ trigger: { program, modes: program === '' ? 0 : modes } });
    return 0;
  }

  /** Other settings for a dynamic file; 0 or an ER number. */
  configureFile(file: OpenFile, settings: DynamicOptions): number {
    const core = this.core(file.path);
    if (!(core instanceof DynamicFile)) return ER.NDYN;
    core.updateDescriptor(settings);
    return 0;
  }

  /**
   * Everything written so far is on disk when this returns. To be called before a session waits
   * for its user.
   */
  sync(): void {
    for (const environment of this.#environments.values()) environment.engine.sync();
  }

  /** Closes every file and environment; an account's directory can then be copied or moved. */
  close(): void {
    for (const environment of this.#environments.values()) environment.close();
    this.#environments.clear();
    this.#accounts.clear();
    this.#cores.clear();
  }

  /** Takes an account's directory away with everything in it. The account must not be in use. */
  deleteAccount(path: string): number {
    const full = realpathSync(path);
    if (!this.hasAccount(full)) return ER.NO_ACC;
    for (const core of this.#cores.values()) {
      if (core.openings > 0 && core.path.startsWith(`${full}${sep}`)) return ER.IN_USE;
    }
    this.#environments.get(full)?.close();
    this.#environments.delete(full);
    for (const [key, account] of this.#accounts) {
      if (realpathSync(account.path) === full) this.#accounts.delete(key);
    }
    rmSync(full, { recursive: true });
    return 0;
  }
}
