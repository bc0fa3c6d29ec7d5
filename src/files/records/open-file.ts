export type Portion = 'DATA' | 'DICT';

/**
 * `dynamic`: records in the storage engine. `directory`: each record is a file of the operating
 * system.
 */
export type FileKind = 'dynamic' | 'directory';

/**
 * One opened file. It knows nothing of sessions: locks, transactions, triggers and permissions
 * are the
 * FileContext's business. What can go wrong in the ordinary way is an ER number returned (0: done).
 */
export interface OpenFile {
  /** The name by which it was opened (a VOC name, possibly `FILE,PART`); empty for OPENPATH. */
  readonly name: string;
  /** Absolute path of the file's directory. */
  readonly path: string;
  readonly portion: Portion;
  readonly kind: FileKind;
  readonly readOnly: boolean;
  /** Record ids that differ only in case are the same record. */
  readonly noCase: boolean;
  /**
   * The same for all openings of one file in this process: what locks go by, and FILEINFO(f,
   * 1009).
   */
  readonly fileNumber: number;
  /** Directory files: newlines stand for field marks (MARK.MAPPING). */
  markMapping: boolean;
  /** The id as stored and read by the last read that found a record (FILEINFO 1012). */
  lastId: string;

  /** 0, or the ER number that explains why a record cannot be stored under this id. */
  checkId(id: string): number;
  /**
   * The record, or undefined when there is none; `checkId` tells an impossible id from an absent
   * one.
   */
  read(id: string): string | undefined;
  has(id: string): boolean;
  write(id: string, record: string): number;
  delete(id: string): number;
  clear(): number;
  /** Every id once, lazily; records may be written and deleted meanwhile. */
  ids(): IterableIterator<string>;
  count(): number;
  /** FILEINFO(f, key) */
  info(key: number): string | number;
  close(): void;
}
