// Directory files: a directory of the operating system whose files are the records.
import {
  closeSync,
  constants,
  fstatSync,
  opendirSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { bytesOf, ER, textOf } from '#base/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { replaceFile } from './descriptor.ts';
import { idOfName, nameOfId, TEMPORARY_PREFIX } from './directory-names.ts';
import type { FileCore, Opening } from './file-core.ts';

const NEWLINE = '\n';
const READ_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

let temporaryCount = 0;

/** The ER number for what the operating system said. */
export function statusOfOsError(error: unknown): number {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return ER.RNF;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ELOOP':
      return ER.PERM;
    case 'EISDIR':
    case 'ENAMETOOLONG':
      return ER.IID;
    case 'ENOSPC':
    case 'EDQUOT':
      return ER.WRITE_ERROR;
    case undefined:
      throw error;
    default:
      return ER.IOE;
  }
}

/**
 * Text of a record as written to the operating system: field marks become newlines, one more at
 * the end.
 */
function textToStore(record: string, markMapping: boolean): string {
  if (!markMapping || record === '') return record;
  return record.replaceAll(FIELD_MARK, NEWLINE) + NEWLINE;
}

/**
 * One newline at the very end is dropped; carriage returns stay (statements-files/directory-file-
 * foreign-text).
 */
function recordFromStore(text: string, markMapping: boolean): string {
  if (!markMapping) return text;
  const whole = text.endsWith(NEWLINE) ? text.slice(0, -1) : text;
  return whole.replaceAll(NEWLINE, FIELD_MARK);
}

export class DirectoryFile implements FileCore {
  readonly kind = 'directory';
  readonly path: string;
  readonly number: number;
  readonly noCase = false;
  openings = 0;
  readonly #idLengthMax: number;
  /** ER number of the last failing read: a record may be there and yet not be readable. */
  readStatus = 0;

  constructor(place: { path: string; number: number }, idLengthMax: number) {
    this.path = place.path;
    this.number = place.number;
    this.#idLengthMax = idLengthMax;
  }

  checkReadId(id: string): number {
    return this.checkId(id);
  }

  checkId(id: string): number {
    return id.length > this.#idLengthMax || nameOfId(id) === undefined ? ER.IID : 0;
  }

  #pathOf(id: string): string | undefined {
    const name = nameOfId(id);
    return name === undefined ? undefined : join(this.path, name);
  }

  /**
   * Opens an existing record; a symbolic link only when it leads to a file inside this directory.
   */
  #openRecord(path: string): number {
    try {
      return openSync(path, READ_FLAGS);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOOP') throw error;
      const target = realpathSync(path);
      if (!target.startsWith(`${realpathSync(this.path)}/`)) throw error;
      return openSync(target, READ_FLAGS);
    }
  }

  read(id: string, opening: Opening): string | undefined {
    this.readStatus = ER.IID;
    const path = this.#pathOf(id);
    if (path === undefined) return undefined;
    let descriptor: number | undefined;
    try {
      descriptor = this.#openRecord(path);
      if (!fstatSync(descriptor).isFile()) return undefined;
      const text = textOf(readFileSync(descriptor));
      opening.lastId = id;
      return recordFromStore(text, opening.markMapping);
    } catch (error) {
      this.readStatus = statusOfOsError(error);
      return undefined;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  has(id: string): boolean {
    const path = this.#pathOf(id);
    if (path === undefined) return false;
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true;
  }

  write(id: string, record: string, opening: Opening): number {
    const path = this.#pathOf(id);
    if (path === undefined) return ER.IID;
    try {
      const existing = statSync(path, { throwIfNoEntry: false });
      if (existing && !existing.isFile()) return ER.IID;
      temporaryCount += 1;
      const temporary = join(this.path, `${TEMPORARY_PREFIX}${process.pid}.${temporaryCount}`);
      const bytes = bytesOf(textToStore(record, opening.markMapping));
      replaceFile(path, temporary, bytes, existing ? existing.mode & 0o777 : 0o666);
      return 0;
    } catch (error) {
      const status = statusOfOsError(error);
      return status === ER.RNF ? ER.FNF : status;
    }
  }

  delete(id: string): number {
    const path = this.#pathOf(id);
    if (path === undefined) return ER.IID;
    if (!this.has(id)) return 0;
    try {
      unlinkSync(path);
      return 0;
    } catch (error) {
      const status = statusOfOsError(error);
      return status === ER.RNF ? 0 : status;
    }
  }

  clear(): number {
    for (const id of [...this.ids()]) {
      const status = this.delete(id);
      if (status !== 0) return status;
    }
    return 0;
  }

  /**
   * Names are read as bytes. A file that no id can name is listed like the others, and READ then
   * says 3000.
   */
  *ids(): IterableIterator<string> {
    let directory: ReturnType<typeof opendirSync>;
    try {
      directory = opendirSync(this.path, { encoding: 'latin1' });
    } catch {
      return;
    }
    try {
      for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
        if (entry.name.startsWith(TEMPORARY_PREFIX)) continue;
        if (entry.isFile() || (entry.isSymbolicLink() && this.has(idOfName(entry.name)))) {
          yield idOfName(entry.name);
        }
      }
    } finally {
      directory.closeSync();
    }
  }

  count(): number {
    let count = 0;
    for (const _ of this.ids()) count += 1;
    return count;
  }
}
