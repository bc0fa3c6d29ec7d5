// FILEINFO() and the STATUS statement.
import { fstatSync, type Stats, statSync } from 'node:fs';
import { localDateTime } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import type { SequentialFile } from '../sequential/sequential-file.ts';

const FIELD_MARK = '\xfe';
const FILE_TYPE = { dynamic: 3, directory: 4, sequential: 5 } as const;

/** Keys of FILEINFO() (FL$) that concern sequential files. */
const SEQUENTIAL_INFO: ReadonlyMap<number, (file: SequentialFile) => string | number> = new Map<
  number,
  (file: SequentialFile) => string | number
>([
  [0, (file) => (file.isOpen ? 1 : 0)],
  [1, () => ''],
  [2, (file) => file.path],
  [3, () => FILE_TYPE.sequential],
  [14, (file) => file.lines],
  [1001, (file) => (file.readOnly ? 1 : 0)],
  [1006, (file) => file.position],
  [1013, sequentialStatus],
]);

export function sequentialInformation(file: SequentialFile, key: number): string | number {
  return SEQUENTIAL_INFO.get(key)?.(file) ?? 0;
}

export function fileInformation(file: OpenFile, key: number): string | number {
  return key === 1013 ? fileStatus(file) : file.info(key);
}

/** STATUS v FROM file */
export function fileStatus(file: OpenFile): string {
  const stats = statSync(file.path, { throwIfNoEntry: false });
  return statusFields(stats, {
    path: file.path,
    type: FILE_TYPE[file.kind],
    position: 0,
    atEnd: 0,
  });
}

/** STATUS v FROM sequential file: what still waits to be written does not count. */
export function sequentialStatus(file: SequentialFile): string {
  const stats = file.exists ? fstatSync(file.descriptor) : undefined;
  const atEnd = stats && file.position >= stats.size ? 1 : 0;
  const type = FILE_TYPE.sequential;
  return statusFields(stats, { path: file.path, type, position: file.position, atEnd });
}

function statusFields(
  stats: Stats | undefined,
  file: {
    readonly path: string;
    readonly type: number;
    readonly position: number;
    readonly atEnd: number;
  },
): string {
  const accessed = localDateTime(stats?.atimeMs ?? 0);
  const modified = localDateTime(stats?.mtimeMs ?? 0);
  const fields: (string | number)[] = [
    file.position,
    file.atEnd,
    '',
    Math.max(0, (stats?.size ?? 0) - file.position),
    (stats?.mode ?? 0) & 0o777,
    stats?.size ?? 0,
    stats?.nlink ?? 0,
    stats?.uid ?? 0,
    stats?.gid ?? 0,
    stats?.ino ?? 0,
    stats?.dev ?? 0,
    '',
    Math.floor(accessed.time),
    accessed.date,
    Math.floor(modified.time),
    modified.date,
    '',
    '',
    '',
    file.path,
    file.type,
  ];
  return fields.join(FIELD_MARK);
}
