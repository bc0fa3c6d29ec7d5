// FILEINFO(file, key) and the STATUS array.
import type { Stats } from 'node:fs';
import { localDateTime } from '#base/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import type { DynamicFile } from '../file-kinds/dynamic-file.ts';
import type { FileCore } from '../file-kinds/file-core.ts';
import { pathStats } from '../path-stats.ts';
import type { OpenFile } from './open-file.ts';

const TYPE_DYNAMIC = 3;
const TYPE_DIRECTORY = 4;

type Information = string | number;
type Source = { readonly file: OpenFile; readonly core: FileCore };

function dynamic(core: FileCore): DynamicFile | undefined {
  return core.kind === 'dynamic' ? (core as DynamicFile) : undefined;
}

/** A row answers from the descriptor of a dynamic file and 0 for a directory file. */
function fromDescriptor(read: (file: DynamicFile) => Information) {
  return ({ core }: Source): Information => {
    const file = dynamic(core);
    return file ? read(file) : 0;
  };
}

function statusArray({ file, core }: Source): string {
  const type = core.kind === 'dynamic' ? TYPE_DYNAMIC : TYPE_DIRECTORY;
  return statusFields(pathStats(file.path), file.path, type);
}

/** The STATUS array of anything with a path: 21 fields, counted from 1 as STATUS counts them. */
export function statusFields(stats: Stats | undefined, path: string, type: number): string {
  const fields = new Array<Information>(21).fill('');
  if (stats) {
    const accessed = localDateTime(stats.atimeMs);
    const modified = localDateTime(stats.mtimeMs);
    fields[4] = stats.mode & 0o7777;
    fields[5] = stats.size;
    fields[6] = stats.nlink;
    fields[7] = stats.uid;
    fields[8] = stats.gid;
    fields[9] = stats.ino;
    fields[10] = stats.dev;
    fields[12] = Math.floor(accessed.time);
    fields[13] = accessed.date;
    fields[14] = Math.floor(modified.time);
    fields[15] = modified.date;
  }
  fields[19] = path;
  fields[20] = type;
  return fields.join(FIELD_MARK);
}

const ROWS: ReadonlyMap<number, (source: Source) => Information> = new Map([
  [0, () => 1],
  [1, ({ file }: Source) => file.name],
  [2, ({ file }: Source) => file.path],
  [3, ({ core }: Source) => (core.kind === 'dynamic' ? TYPE_DYNAMIC : TYPE_DIRECTORY)],
  [5, fromDescriptor((file) => file.descriptor.minimumModulus)],
  [6, fromDescriptor((file) => file.descriptor.minimumModulus)],
  [7, fromDescriptor((file) => file.descriptor.groupSize)],
  [8, fromDescriptor((file) => file.descriptor.largeRecord)],
  [9, fromDescriptor((file) => file.descriptor.mergeLoad)],
  [10, fromDescriptor((file) => file.descriptor.splitLoad)],
  [13, fromDescriptor((file) => (file.descriptor.indices.length > 0 ? 1 : 0))],
  [1001, ({ file }: Source) => (file.readOnly ? 1 : 0)],
  [1002, ({ core }: Source) => dynamic(core)?.descriptor.trigger.program ?? ''],
  [1004, fromDescriptor(() => 2)],
  [1007, fromDescriptor((file) => file.descriptor.trigger.modes)],
  [1008, ({ file }: Source) => (file.noCase ? 1 : 0)],
  [1009, ({ core }: Source) => core.number],
  [1012, ({ file }: Source) => file.lastId],
  [1013, statusArray],
  [1014, ({ file, core }: Source) => (core.kind === 'directory' && file.markMapping ? 1 : 0)],
  [1015, ({ core }: Source) => (core.kind === 'directory' ? -1 : core.count())],
  [1018, fromDescriptor((file) => (file.descriptor.noResize ? 1 : 0))],
]);

/**
 * Keys without a row (sizes of subfiles that do not exist here, journal numbers) are 0; the index
 * path is ''.
 */
export function fileInformation(source: Source, key: number): Information {
  const row = ROWS.get(key);
  if (row) return row(source);
  return key === 1011 ? '' : 0;
}
