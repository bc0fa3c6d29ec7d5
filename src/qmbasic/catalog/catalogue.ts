// Where compiled programs lie: locally (a VOC record that names an object), in the account's
// private catalogue, or in the
// catalogue of the whole system.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { MvError } from '#base/index.ts';
import { idOfName, nameOfId, parseVocRecord, pathStats } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import type { CompiledProgram } from '../emit/module.ts';
import { STANDARD_ROUTINES } from '../standard-routines/index.ts';
import { decodeObject, encodeObject } from './object-record.ts';

/** Programs of the whole system: names that begin with one of these are looked for nowhere else. */
const GLOBAL_NAME = /^[*$!]/;
const PRIVATE_DIRECTORY = 'cat';
const GLOBAL_DIRECTORY = 'gcat';

export type CatalogueKind = 'local' | 'private' | 'global';

export class Catalogue {
  readonly #qmsys: string;
  readonly #key: () => Buffer;

  /** `key` is asked for when the first object is read or written. */
  constructor(qmsys: string, key: () => Buffer) {
    this.#qmsys = qmsys;
    this.#key = key;
  }

  /** Path of the object that a name leads to; undefined when the name is not catalogued. */
  find(session: Session, name: string): string | undefined {
    const upper = name.toUpperCase();
    if (nameOfId(upper) === undefined) return undefined;
    const places = GLOBAL_NAME.test(upper)
      ? [this.path(session, 'global', upper)]
      : [
          this.#localPath(session, upper),
          this.path(session, 'private', upper),
          this.path(session, 'global', upper),
        ];
    return places.find((path) => path !== undefined && isFile(path));
  }

  /** CATALOGUED(): which catalogue a name is found in; undefined for none. */
  kindOf(session: Session, name: string): CatalogueKind | undefined {
    if (isStandard(name)) return 'global';
    const found = this.find(session, name);
    if (found === undefined) return undefined;
    const kinds = ['private', 'global'] as const;
    return kinds.find((kind) => this.path(session, kind, name.toUpperCase()) === found) ?? 'local';
  }

  /**
   * Directory of a catalogue. `X` record $PRIVATE.CATALOGUE of the VOC may put the private one
   * elsewhere.
   */
  directory(session: Session, kind: 'private' | 'global'): string {
    if (kind === 'global') return join(this.#qmsys, GLOBAL_DIRECTORY);
    const record = parseVocRecord(session.voc.read('$PRIVATE.CATALOGUE') ?? '');
    const given = record.type === 'X' ? (record.fields[1] ?? '') : '';
    if (given === '') return join(session.account.path, PRIVATE_DIRECTORY);
    return isAbsolute(given) ? given : join(session.account.path, given);
  }

  path(session: Session, kind: 'private' | 'global', name: string): string {
    return objectPath(this.directory(session, kind), name.toUpperCase());
  }

  /** Names in a catalogue, sorted. */
  names(session: Session, kind: 'private' | 'global'): string[] {
    const directory = this.directory(session, kind);
    if (!pathStats(directory)?.isDirectory()) return [];
    return readdirSync(directory).map(idOfName).sort();
  }

  has(session: Session, kind: 'private' | 'global', name: string): boolean {
    return isFile(this.path(session, kind, name));
  }

  /** The id under which a directory of objects has a program: as given, or in upper case. */
  objectIn(directory: string, id: string): string | undefined {
    return [id, id.toUpperCase()].find((each) => isFile(objectPath(directory, each)));
  }

  remove(session: Session, kind: 'private' | 'global', name: string): boolean {
    const path = this.path(session, kind, name);
    if (!isFile(path)) return false;
    rmSync(path);
    return true;
  }

  /**
   * A VOC record `V`, `CS`, path: the path is relative to the account, so that the account can
   * move.
   */
  #localPath(session: Session, name: string): string | undefined {
    const record = parseVocRecord(session.voc.read(name) ?? '');
    if (record.type !== 'V' || record.fields[1]?.toUpperCase() !== 'CS') return undefined;
    const path = record.fields[2] ?? '';
    return isAbsolute(path) ? path : join(session.account.path, path);
  }

  /** Reads an object. Throws MvError OBJECT when it is not one of ours. */
  read(path: string): CompiledProgram {
    const record = readFileSync(path, 'latin1');
    return decodeObject(
      record,
      idOfName(path.slice(path.lastIndexOf('/') + 1)),
      this.#key(),
    ) as CompiledProgram;
  }

  /** Writes an object: all of it or, when something fails, none. */
  write(path: string, program: CompiledProgram): void {
    const draft = `${path}.${process.pid}.new`;
    mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(draft, encodeObject(program, this.#key()), 'latin1');
    renameSync(draft, path);
  }

  /** Copies an object into a catalogue. Throws MvError for the name of a standard subroutine. */
  enter(
    session: Session,
    kind: 'private' | 'global',
    name: string,
    program: CompiledProgram,
  ): void {
    if (isStandard(name)) {
      throw new MvError(
        'STANDARD_ROUTINE',
        `${name} is a standard subroutine: choose another name`,
      );
    }
    this.write(this.path(session, kind, name), program);
  }
}

/**
 * Path of an object record in a directory of compiled programs. Throws MvError for a name that no
 * record can have.
 */
export function objectPath(directory: string, id: string): string {
  const name = nameOfId(id);
  if (name === undefined)
    throw new MvError('PROGRAM_NAME', `"${id}" cannot be the name of a program`);
  return join(directory, name);
}

/** Standard subroutines are there without an object, and nothing can take their place. */
function isStandard(name: string): boolean {
  return STANDARD_ROUTINES.has(name.toUpperCase());
}

function isFile(path: string): boolean {
  return pathStats(path)?.isFile() ?? false;
}
