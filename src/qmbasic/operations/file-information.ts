// FILEINFO() and the STATUS statement for sequential files.
import { fstatSync } from 'node:fs';
import { statusFields } from '#files/index.ts';
import type { SequentialFile } from '../sequential/sequential-file.ts';

const FIELD_MARK = '\xfe';
const TYPE_SEQUENTIAL = 5;

type Information = string | number;

/** Keys of FILEINFO() (FL$) that concern sequential files. */
const SEQUENTIAL_INFO: ReadonlyMap<number, (file: SequentialFile) => Information> = new Map<
  number,
  (file: SequentialFile) => Information
>([
  [0, (file) => (file.isOpen ? 1 : 0)],
  [1, () => ''],
  [2, (file) => file.path],
  [3, () => TYPE_SEQUENTIAL],
  [14, (file) => file.lines],
  [1001, (file) => (file.readOnly ? 1 : 0)],
  [1006, (file) => file.position],
  [1013, sequentialStatus],
]);

export function sequentialInformation(file: SequentialFile, key: number): Information {
  return SEQUENTIAL_INFO.get(key)?.(file) ?? 0;
}

/** STATUS v FROM sequential file: what still waits to be written does not count. */
export function sequentialStatus(file: SequentialFile): string {
  const stats = file.exists ? fstatSync(file.descriptor) : undefined;
  const fields = statusFields(stats, file.path, TYPE_SEQUENTIAL).split(FIELD_MARK);
  const size = stats?.size ?? 0;
  fields[0] = String(file.position);
  fields[1] = stats && file.position >= size ? '1' : '0';
  fields[3] = String(Math.max(0, size - file.position));
  return fields.join(FIELD_MARK);
}
