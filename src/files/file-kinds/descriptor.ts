// The small file inside the directory of a dynamic file that says what the file is. The records
// are in the engine.
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ER, StorageError } from '#base/index.ts';

export const DESCRIPTOR_NAME = '.file';
const FORMAT = 1;
const SIZE_MAX = 1024 * 1024;

export interface IndexDefinition {
  readonly name: string;
  /** Space of the engine that holds its entries. */
  readonly space: number;
  /** The dictionary record from which it was made. */
  readonly item: string;
  readonly multivalued: boolean;
  readonly rightJustified: boolean;
  /** Records without a value have an entry under the null value. */
  readonly nulls: boolean;
  /** False between CREATE.INDEX and BUILD.INDEX. */
  readonly built: boolean;
}

export interface Descriptor {
  readonly format: number;
  readonly space: number;
  readonly noCase: boolean;
  readonly groupSize: number;
  readonly minimumModulus: number;
  readonly largeRecord: number;
  readonly splitLoad: number;
  readonly mergeLoad: number;
  readonly noResize: boolean;
  readonly trigger: { readonly program: string; readonly modes: number };
  readonly indices: readonly IndexDefinition[];
}

/**
 * What CREATE.FILE can be told about a dynamic file. Sizes are kept and reported, but decide
 * nothing here.
 */
export type DynamicOptions = Partial<
  Pick<
    Descriptor,
    | 'noCase'
    | 'groupSize'
    | 'minimumModulus'
    | 'largeRecord'
    | 'splitLoad'
    | 'mergeLoad'
    | 'noResize'
  >
>;

/** The size from which records count as large, in a file of this group size. */
export function usualLargeRecord(groupSize: number): number {
  return Math.floor(groupSize * 1024 * 0.8);
}

export function newDescriptor(space: number, options: DynamicOptions): Descriptor {
  const groupSize = options.groupSize ?? 1;
  return {
    format: FORMAT,
    space,
    noCase: options.noCase ?? false,
    groupSize,
    minimumModulus: options.minimumModulus ?? 1,
    largeRecord: options.largeRecord ?? usualLargeRecord(groupSize),
    splitLoad: options.splitLoad ?? 80,
    mergeLoad: options.mergeLoad ?? 50,
    noResize: options.noResize ?? false,
    trigger: { program: '', modes: 0 },
    indices: [],
  };
}

function isIndexDefinition(value: unknown): value is IndexDefinition {
  const index = value as IndexDefinition;
  return (
    typeof index === 'object' &&
    index !== null &&
    typeof index.name === 'string' &&
    Number.isSafeInteger(index.space) &&
    typeof index.item === 'string'
  );
}

function isDescriptor(value: unknown): value is Descriptor {
  const descriptor = value as Descriptor;
  return (
    typeof descriptor === 'object' &&
    descriptor !== null &&
    descriptor.format === FORMAT &&
    Number.isSafeInteger(descriptor.space) &&
    descriptor.space > 0 &&
    typeof descriptor.trigger?.program === 'string' &&
    Array.isArray(descriptor.indices) &&
    descriptor.indices.every(isIndexDefinition)
  );
}

export function damagedDescriptor(directory: string, reason: string): StorageError {
  return new StorageError(
    'file.descriptor',
    `Cannot open file "${directory}": its descriptor ${DESCRIPTOR_NAME} ${reason}`,
    ER.BAD_DESCRIPTOR,
  );
}

/** The descriptor in a directory, or undefined when there is none: then it is a directory file. */
export function readDescriptor(directory: string): Descriptor | undefined {
  let text: string;
  try {
    text = readFileSync(join(directory, DESCRIPTOR_NAME), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw damagedDescriptor(directory, `cannot be read (${code})`);
  }
  if (text.length > SIZE_MAX) throw damagedDescriptor(directory, 'is damaged');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damagedDescriptor(directory, 'is damaged');
  }
  if (!isDescriptor(value)) throw damagedDescriptor(directory, 'is damaged');
  return value;
}

/**
 * Replaces a file as a whole: whoever reads it sees the old text or the new one, also after a
 * crash.
 */
export function replaceFile(
  path: string,
  temporaryPath: string,
  bytes: Buffer,
  mode = 0o666,
): void {
  const descriptor = openSync(temporaryPath, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(temporaryPath, path);
  } catch (error) {
    try {
      closeSync(descriptor);
    } catch {
      // It was closed before the rename failed.
    }
    unlinkSync(temporaryPath);
    throw error;
  }
}

export function writeDescriptor(directory: string, descriptor: Descriptor): void {
  const path = join(directory, DESCRIPTOR_NAME);
  const bytes = Buffer.from(`${JSON.stringify(descriptor, null, 1)}\n`, 'utf8');
  replaceFile(path, `${path}.${process.pid}`, bytes);
}
