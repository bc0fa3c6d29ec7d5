import { basename, join } from 'node:path';
import { ER, StorageError } from '#base/index.ts';
import type { FileSystem } from '../file-system.ts';
import type { OpenFile, Portion } from '../records/open-file.ts';
import { FileOpening } from '../records/opening.ts';
import { type ResolveOutcome, resolveFile } from './resolve-file.ts';

const VOC_NAME = 'VOC';

/** A directory with a VOC: the unit in which file names are looked up. */
export class Account {
  readonly fileSystem: FileSystem;
  readonly path: string;
  readonly voc: OpenFile;
  #name: string | undefined;

  constructor(fileSystem: FileSystem, path: string) {
    this.fileSystem = fileSystem;
    this.path = path;
    const core = fileSystem.core(join(path, VOC_NAME));
    if (!core) throw new StorageError('account.voc', `No VOC in account "${path}"`, ER.FNF);
    this.voc = new FileOpening(core, {
      name: VOC_NAME,
      portion: 'DATA',
      readOnly: false,
      onClose: fileSystem.released,
    });
  }

  /** As registered; an account that is not in the register goes by the name of its directory. */
  get name(): string {
    this.#name ??= this.fileSystem.register.nameOf(this.path) ?? basename(this.path).toUpperCase();
    return this.#name;
  }

  resolveFile(name: string, portion: Portion): ResolveOutcome {
    return resolveFile(this, name, portion);
  }

  /** Many VOC records at once. */
  writeVoc(records: Iterable<readonly [string, string]>): void {
    for (const [id, record] of records) {
      const status = this.voc.write(id, record);
      if (status === 0) continue;
      throw new StorageError('account.voc-write', `Cannot write VOC record "${id}"`, status);
    }
  }
}
