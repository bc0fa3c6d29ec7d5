import { join } from 'node:path';
import { FIELD_MARK } from '#values/index.ts';
import type { FileCore, Opening } from '../file-kinds/file-core.ts';
import type { FileSystem } from '../file-system.ts';

const FILE_NAME = 'ACCOUNTS';

/** The ACCOUNTS file of the system account: name in upper case, field 1 the path. */
export class AccountRegister {
  readonly #fileSystem: FileSystem;
  readonly #opening: Opening = { markMapping: true, lastId: '' };

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  get path(): string {
    return join(this.#fileSystem.systemDirectory, FILE_NAME);
  }

  get #file(): FileCore | undefined {
    return this.#fileSystem.core(this.path);
  }

  /** Path of an account by name, in any case. */
  find(name: string): string | undefined {
    const record = this.#file?.read(name.toUpperCase(), this.#opening);
    return record?.split(FIELD_MARK)[0];
  }

  names(): string[] {
    return [...(this.#file?.ids() ?? [])];
  }

  /** The name under which a path is registered. */
  nameOf(path: string): string | undefined {
    return this.names().find((name) => this.find(name) === path);
  }

  /** Enters an account, or its new place; 0 or an ER number. */
  enter(name: string, path: string): number {
    const created = this.#file ? 0 : this.#fileSystem.createDynamic(this.path, {});
    if (created !== 0) return created;
    return this.#file?.write(name.toUpperCase(), path, this.#opening) ?? 0;
  }

  remove(name: string): number {
    return this.#file?.delete(name.toUpperCase()) ?? 0;
  }
}
