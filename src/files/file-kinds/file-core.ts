import type { FileKind } from '../records/open-file.ts';

/** One file as this process knows it, however often it is opened. Keyed by its directory. */
export interface FileCore {
  readonly path: string;
  readonly kind: FileKind;
  /** FILEINFO(f, 1009): unique in this process. */
  readonly number: number;
  readonly noCase: boolean;
  /** How many openings there are; a file in use is not deleted. */
  openings: number;

  checkId(id: string): number;
  /** 0, or the ER number for an id that cannot even be asked for. */
  checkReadId(id: string): number;
  read(id: string, opening: Opening): string | undefined;
  has(id: string): boolean;
  write(id: string, record: string, opening: Opening): number;
  delete(id: string): number;
  clear(): number;
  ids(): IterableIterator<string>;
  count(): number;
}

/** What differs between openings of one file. */
export interface Opening {
  markMapping: boolean;
  lastId: string;
}
