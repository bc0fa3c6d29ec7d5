// Making, removing and renaming files of a session's account, as far as the session may.
import { mkdirSync, readdirSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError, ER } from '#base/index.ts';
import {
  type DynamicOptions,
  expandPath,
  type FileKind,
  type FileSystem,
  nameOfId,
  type OpenFile,
  pathStats,
  SessionFiles,
} from '#files/index.ts';
import { type PermissionObject, permissions } from '#security/index.ts';
import type { Session } from '#session/index.ts';

/** Paths are relative to the account, absolute, or begin with @QMSYS. What changes something gives 0 or an ER number. */
export class FileMaker {
  readonly #session: Session;
  readonly #files: SessionFiles;

  constructor(session: Session, files: SessionFiles) {
    this.#session = session;
    this.#files = files;
  }

  /** The path as a user is shown it. */
  fullPath(path: string): string {
    return expandPath(this.#files.fileSystem, this.#session.account.path, path);
  }

  /** The name that a VOC name has in the operating system. */
  osName(name: string): string {
    const osName = nameOfId(name);
    if (osName === undefined) throw new CommandError('COMMAND', 'Illegal file name', ER.NAM);
    return osName;
  }

  exists(path: string): boolean {
    return pathStats(this.fullPath(path)) !== undefined;
  }

  /** Whether any session has the file open. */
  isOpen(path: string): boolean {
    return this.#files.fileSystem.isOpen(this.fullPath(path));
  }

  create(path: string, kind: FileKind, options: DynamicOptions): number {
    const full = this.fullPath(path);
    if (!this.#mayChangeFolder(full)) return ER.PERM;
    const { fileSystem } = this.#files;
    if (kind === 'directory') return fileSystem.createDirectory(full);
    return fileSystem.createDynamic(full, options);
  }

  remove(path: string): number {
    const full = this.fullPath(path);
    if (!this.exists(path)) return ER.FNF;
    if (!this.#mayChangeFolder(full) || !this.#may(full)) return ER.PERM;
    return this.#files.fileSystem.deleteFile(full);
  }

  rename(from: string, to: string): number {
    const [old, wanted] = [this.fullPath(from), this.fullPath(to)];
    if (!this.#mayChangeFolder(old) || !this.#mayChangeFolder(wanted)) return ER.PERM;
    return this.#files.fileSystem.renameFile(old, wanted);
  }

  makeDirectory(path: string): number {
    const full = this.fullPath(path);
    if (!this.#mayChangeFolder(full)) return ER.PERM;
    mkdirSync(full, { recursive: true });
    return 0;
  }

  /** Takes a directory away that nothing is in; false when it is not empty. */
  removeEmptyDirectory(path: string): boolean {
    const full = this.fullPath(path);
    if (!this.exists(path) || readdirSync(full).length > 0) return false;
    if (!this.#mayChangeFolder(full)) return false;
    rmdirSync(full);
    return true;
  }

  setTrigger(file: OpenFile, program: string, modes: number): number {
    if (file.readOnly) return ER.PERM;
    return this.#files.fileSystem.setTrigger(file, program, modes);
  }

  /** CONFIGURE.FILE: settings of a dynamic file that nothing but FILEINFO() looks at. */
  configure(file: OpenFile, settings: DynamicOptions): number {
    if (file.readOnly) return ER.PERM;
    return this.#files.fileSystem.configureFile(file, settings);
  }

  /** Whether the session may make and remove names in the directory that holds (or would hold) this path. */
  #mayChangeFolder(path: string): boolean {
    let folder = dirname(path);
    while (pathStats(folder) === undefined) folder = dirname(folder);
    return this.#may(folder);
  }

  #may(path: string): boolean {
    const stats = pathStats(path);
    if (!stats) return false;
    const object: PermissionObject = {
      path: realpathSync(path),
      ownerUid: stats.uid,
      ownerGid: stats.gid,
      mode: stats.mode,
    };
    const rule = this.#files.fileSystem.options.permissions ?? permissions;
    return rule.may(this.#session.subject, object, 'write');
  }
}

/** The file system below a session's files. */
export function fileSystemOf(session: Session): FileSystem {
  const { files } = session;
  if (files instanceof SessionFiles) return files.fileSystem;
  throw new CommandError('COMMAND', 'Accounts cannot be changed in this session');
}

/** Undefined where the session's files are of a kind that cannot be changed in this way. */
export function fileMakerOf(session: Session): FileMaker | undefined {
  const { files } = session;
  return files instanceof SessionFiles ? new FileMaker(session, files) : undefined;
}
