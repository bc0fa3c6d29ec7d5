import { ER } from '#base/index.ts';
import type { IndexAccess } from '../file-context.ts';
import type { IndexDefinition } from '../file-kinds/descriptor.ts';
import { type DynamicFile, statusOf } from '../file-kinds/dynamic-file.ts';
import type { OpenFile } from '../records/open-file.ts';
import type { FileOpening, IndexPosition } from '../records/opening.ts';
import type { FileIndex, IndexEntry, IndexRange } from './file-index.ts';

const LEFT_END: IndexPosition = { place: 'left', value: '' };
const RIGHT_END: IndexPosition = { place: 'right', value: '' };

function dynamicFile(file: OpenFile): DynamicFile | undefined {
  return file.kind === 'dynamic' ? ((file as FileOpening).core as DynamicFile) : undefined;
}

/** Changes a file's indices; 0 or the ER number. */
function change(file: OpenFile, act: (core: DynamicFile) => number): number {
  const core = dynamicFile(file);
  if (!core) return ER.NDYN;
  if (file.readOnly) return ER.RDONLY;
  try {
    return act(core);
  } catch (error) {
    return statusOf(error);
  }
}

/** The indices of files as a session walks them; where it stands is kept with the file variable. */
export class SessionIndices implements IndexAccess {
  names(file: OpenFile): string[] {
    return dynamicFile(file)?.descriptor.indices.map((index) => index.name) ?? [];
  }

  definition(file: OpenFile, name: string): IndexDefinition | undefined {
    return dynamicFile(file)?.descriptor.indices.find((index) => index.name === name);
  }

  create(file: OpenFile, definition: Omit<IndexDefinition, 'space' | 'built'>): number {
    return change(file, (core) => core.createIndex(definition));
  }

  build(file: OpenFile, name: string): { records: number } | { status: number } {
    let records = 0;
    const status = change(file, (core) => {
      if (!this.definition(file, name)) return ER.AKNF;
      records = core.buildIndex(name);
      return 0;
    });
    return status === 0 ? { records } : { status };
  }

  remove(file: OpenFile, name: string): number {
    return change(file, (core) => core.deleteIndex(name));
  }

  #index(file: OpenFile, name: string): FileIndex | undefined {
    return dynamicFile(file)?.index(name);
  }

  select(file: OpenFile, name: string, value: string): string[] | undefined {
    const index = this.#index(file, name);
    if (!index) return undefined;
    (file as FileOpening).indexPositions.set(name, { place: 'at', value });
    return index.idsOf((dynamicFile(file) as DynamicFile).environment.engine, value);
  }

  values(file: OpenFile, name: string): string[] | undefined {
    const entries = this.range(file, name, {});
    return entries && Array.from(entries, (entry) => entry.value);
  }

  range(file: OpenFile, name: string, range: IndexRange): IterableIterator<IndexEntry> | undefined {
    const index = this.#index(file, name);
    return index?.entries((dynamicFile(file) as DynamicFile).environment.engine, range);
  }

  setEnd(file: OpenFile, name: string, end: 'left' | 'right'): boolean {
    if (!this.#index(file, name)) return false;
    const position = end === 'left' ? LEFT_END : RIGHT_END;
    (file as FileOpening).indexPositions.set(name, position);
    return true;
  }

  step(file: OpenFile, name: string, direction: 'left' | 'right'): IndexEntry | undefined {
    const index = this.#index(file, name);
    if (!index) return undefined;
    const positions = (file as FileOpening).indexPositions;
    const position = positions.get(name) ?? LEFT_END;
    // Beyond the end towards which one walks there is nothing.
    if (position.place === direction) return undefined;
    const { engine } = (dynamicFile(file) as DynamicFile).environment;
    const from = position.place === 'at' ? position.value : undefined;
    const entry = index.step(engine, from, direction);
    const end = direction === 'left' ? LEFT_END : RIGHT_END;
    positions.set(name, entry ? { place: 'at', value: entry.value } : end);
    return entry;
  }
}
