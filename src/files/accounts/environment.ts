// An environment is a directory with a storage engine in it: an account, or a dynamic file that
// lies outside one.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Durability, type Operation, openEngine, type StorageEngine } from '#storage/index.ts';

export const STORE_NAME = '.store';

/** Space 0 belongs to the environment: the next free space, and which file has which. */
const CATALOGUE = 0;
const NEXT_SPACE = 'next';
const ownerKey = (space: number) => `file ${space}`;

export class Environment {
  readonly directory: string;
  readonly engine: StorageEngine;

  constructor(directory: string, scheme: string) {
    this.directory = directory;
    const store = join(directory, STORE_NAME);
    mkdirSync(store, { recursive: true, mode: 0o700 });
    this.engine = openEngine(`${scheme}:${store}`);
  }

  commit(batch: readonly Operation[], durability: Durability): void {
    this.engine.commit(batch, durability);
  }

  /** A space of its own for the file in a directory. */
  allocate(fileDirectory: string): number {
    const space = Number(this.engine.get(CATALOGUE, NEXT_SPACE) ?? '1');
    this.commit(
      [
        { kind: 'put', space: CATALOGUE, key: NEXT_SPACE, value: String(space + 1) },
        this.#ownership(space, fileDirectory),
      ],
      'group',
    );
    return space;
  }

  #ownership(space: number, fileDirectory: string): Operation {
    const value = this.#nameOf(fileDirectory);
    return { kind: 'put', space: CATALOGUE, key: ownerKey(space), value };
  }

  #nameOf(fileDirectory: string): string {
    // File names are bytes; keep them as such.
    return Buffer.from(relative(this.directory, fileDirectory), 'utf8').toString('latin1');
  }

  /** The directory for which a space was allocated, or undefined when it never was. */
  ownerOf(space: number): string | undefined {
    const name = this.engine.get(CATALOGUE, ownerKey(space));
    if (name === undefined) return undefined;
    return join(this.directory, Buffer.from(name, 'latin1').toString('utf8'));
  }

  /** The file was moved or renamed. */
  assign(space: number, fileDirectory: string): void {
    this.commit([this.#ownership(space, fileDirectory)], 'group');
  }

  /** Gives spaces back with everything in them. */
  free(spaces: readonly number[]): void {
    const batch = spaces.flatMap((space): Operation[] => [
      { kind: 'clear', space },
      { kind: 'delete', space: CATALOGUE, key: ownerKey(space) },
    ]);
    this.commit(batch, 'group');
  }

  close(): void {
    this.engine.close();
  }
}

/** Is this path inside the store of an environment, where nobody but the engine has business? */
export function isInStore(path: string): boolean {
  return path.split(sep).includes(STORE_NAME);
}

/** The nearest directory at or above a file's directory that has an engine; else the file's own. */
export function environmentDirectory(fileDirectory: string): string {
  for (let directory = fileDirectory; ; directory = dirname(directory)) {
    if (existsSync(join(directory, STORE_NAME))) return directory;
    if (directory === dirname(directory)) return fileDirectory;
  }
}
