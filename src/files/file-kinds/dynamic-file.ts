import { ER, MvError, StorageError } from '#base/index.ts';
import type { Durability, Operation } from '#storage/index.ts';
import type { Environment } from '../accounts/environment.ts';
import { FileIndex } from '../indices/file-index.ts';
import type { KeyExtractor } from '../ports.ts';
import { type Descriptor, type IndexDefinition, writeDescriptor } from './descriptor.ts';
import type { FileCore, Opening } from './file-core.ts';
import { caseless } from './no-case.ts';

/** In a file with NO.CASE ids the stored value begins with the id as it was written. */
const ID_END = '\xff';
const BUILD_BATCH = 5000;

export interface DynamicFileSettings {
  readonly idLengthMax: number;
  readonly durability: Durability;
  /** Finds the values of an index; throws MvError when the item cannot be evaluated. */
  extractor(path: string, index: IndexDefinition): KeyExtractor;
}

/** The ER number for a failure below; what is not a failure of the storage goes on upwards. */
export function statusOf(error: unknown): number {
  if (!(error instanceof StorageError)) throw error;
  return error.status || ER.WRITE_ERROR;
}

/** A file whose records are in the storage engine of its environment. */
export class DynamicFile implements FileCore {
  readonly kind = 'dynamic';
  readonly path: string;
  readonly number: number;
  readonly environment: Environment;
  readonly noCase: boolean;
  openings = 0;
  readonly #settings: DynamicFileSettings;
  readonly #space: number;
  #descriptor: Descriptor;
  #indices: FileIndex[] | undefined;

  constructor(
    place: { path: string; number: number; environment: Environment },
    descriptor: Descriptor,
    settings: DynamicFileSettings,
  ) {
    this.path = place.path;
    this.number = place.number;
    this.environment = place.environment;
    this.noCase = descriptor.noCase;
    this.#space = descriptor.space;
    this.#descriptor = descriptor;
    this.#settings = settings;
  }

  get descriptor(): Descriptor {
    return this.#descriptor;
  }

  get #built(): FileIndex[] {
    this.#indices ??= this.#descriptor.indices
      .filter((index) => index.built)
      .map((index) => new FileIndex(index, this.#settings.extractor(this.path, index)));
    return this.#indices;
  }

  checkReadId(id: string): number {
    return id.length === 0 || id.length > this.#settings.idLengthMax ? ER.IID : 0;
  }

  checkId(id: string): number {
    const length = id.length;
    if (length === 0 || length > this.#settings.idLengthMax) return ER.IID;
    for (let n = 0; n < length; n += 1) {
      const code = id.charCodeAt(n);
      if (code === 0 || code >= 251) return ER.IID;
    }
    return 0;
  }

  read(id: string, opening: Opening): string | undefined {
    if (this.noCase) return this.#readNoCase(id, opening);
    const record = this.environment.engine.get(this.#space, id);
    if (record !== undefined) opening.lastId = id;
    return record;
  }

  #readNoCase(id: string, opening: Opening): string | undefined {
    const value = this.environment.engine.get(this.#space, caseless(id));
    if (value === undefined) return undefined;
    const end = value.indexOf(ID_END);
    opening.lastId = value.slice(0, end);
    return value.slice(end + 1);
  }

  has(id: string): boolean {
    return this.environment.engine.has(this.#space, this.noCase ? caseless(id) : id);
  }

  /** Adds to a batch what stores a record (undefined: removes it), index entries included. */
  addOperations(batch: Operation[], id: string, record: string | undefined): void {
    const space = this.#space;
    const key = this.noCase ? caseless(id) : id;
    if (this.#descriptor.indices.length > 0) this.#addIndexChanges(batch, id, record);
    if (record === undefined) batch.push({ kind: 'delete', space, key });
    else {
      const value = this.noCase ? id + ID_END + record : record;
      batch.push({ kind: 'put', space, key, value });
    }
  }

  #addIndexChanges(batch: Operation[], id: string, record: string | undefined): void {
    const old: Opening = { markMapping: true, lastId: id };
    const before = this.read(id, old);
    for (const index of this.#built) {
      // An id that now is written in another case has entries under the old spelling.
      if (old.lastId !== id) {
        index.addChanges(batch, old.lastId, before, undefined);
        index.addChanges(batch, id, undefined, record);
      } else index.addChanges(batch, id, before, record);
    }
  }

  #commit(batch: readonly Operation[]): number {
    try {
      this.environment.commit(batch, this.#settings.durability);
      return 0;
    } catch (error) {
      return statusOf(error);
    }
  }

  write(id: string, record: string): number {
    const batch: Operation[] = [];
    this.addOperations(batch, id, record);
    return this.#commit(batch);
  }

  delete(id: string): number {
    const batch: Operation[] = [];
    this.addOperations(batch, id, undefined);
    return this.#commit(batch);
  }

  clear(): number {
    const spaces = [this.#space, ...this.#descriptor.indices.map((index) => index.space)];
    return this.#commit(spaces.map((space) => ({ kind: 'clear', space })));
  }

  *ids(): IterableIterator<string> {
    const { engine } = this.environment;
    if (this.noCase) {
      for (const { value } of engine.scan({ space: this.#space })) {
        yield value.slice(0, value.indexOf(ID_END));
      }
      return;
    }
    for (const { key } of engine.scan({ space: this.#space, keysOnly: true })) yield key;
  }

  count(): number {
    let count = 0;
    const scan = this.environment.engine.scan({ space: this.#space, keysOnly: true });
    while (!scan.next().done) count += 1;
    return count;
  }

  /** All spaces of the file: records and indices. */
  get spaces(): number[] {
    return [this.#space, ...this.#descriptor.indices.map((index) => index.space)];
  }

  updateDescriptor(change: Partial<Descriptor>): void {
    const descriptor = { ...this.#descriptor, ...change };
    writeDescriptor(this.path, descriptor);
    this.#descriptor = descriptor;
    this.#indices = undefined;
  }

  /** A built index by name; undefined when there is none, or it was not built yet. */
  index(name: string): FileIndex | undefined {
    return this.#built.find((index) => index.definition.name === name);
  }

  createIndex(definition: Omit<IndexDefinition, 'space' | 'built'>): number {
    const { indices } = this.#descriptor;
    if (indices.some((index) => index.name === definition.name)) return ER.AK_EXISTS;
    const space = this.environment.allocate(`${this.path}/%index`);
    this.updateDescriptor({ indices: [...indices, { ...definition, space, built: false }] });
    return 0;
  }

  deleteIndex(name: string): number {
    const { indices } = this.#descriptor;
    const index = indices.find((other) => other.name === name);
    if (!index) return ER.AKNF;
    this.updateDescriptor({ indices: indices.filter((other) => other !== index) });
    this.environment.free([index.space]);
    return 0;
  }

  /** Fills an index anew from the records; returns how many there were. */
  buildIndex(name: string): number {
    const definition = this.#descriptor.indices.find((index) => index.name === name);
    if (!definition) throw new MvError('file.index', `No index "${name}"`, ER.AKNF);
    const index = new FileIndex(definition, this.#settings.extractor(this.path, definition));
    const opening: Opening = { markMapping: true, lastId: '' };
    let batch: Operation[] = [{ kind: 'clear', space: definition.space }];
    let count = 0;
    for (const id of this.ids()) {
      const record = this.read(id, opening);
      if (record === undefined) continue;
      count += 1;
      index.addChanges(batch, id, undefined, record);
      if (batch.length >= BUILD_BATCH) {
        this.environment.commit(batch, 'async');
        batch = [];
      }
    }
    this.environment.commit(batch, 'group');
    const built = (other: IndexDefinition) =>
      other.name === name ? { ...other, built: true } : other;
    this.updateDescriptor({ indices: this.#descriptor.indices.map(built) });
    return count;
  }
}
