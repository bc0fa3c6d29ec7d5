import { ER } from '#base/index.ts';
import type { DirectoryFile } from '../file-kinds/directory-file.ts';
import type { FileCore } from '../file-kinds/file-core.ts';
import { fileInformation } from './file-information.ts';
import type { FileKind, OpenFile, Portion } from './open-file.ts';

export interface OpeningDetails {
  readonly name: string;
  readonly portion: Portion;
  readonly readOnly: boolean;
  readonly onClose: (core: FileCore) => void;
}

/** A file variable's view of a file. */
export class FileOpening implements OpenFile {
  readonly core: FileCore;
  readonly name: string;
  readonly path: string;
  readonly portion: Portion;
  readonly kind: FileKind;
  readonly readOnly: boolean;
  readonly noCase: boolean;
  readonly fileNumber: number;
  markMapping = true;
  lastId = '';
  /** Where SELECTLEFT and SELECTRIGHT stand in each index. */
  readonly indexPositions = new Map<string, IndexPosition>();
  readonly #onClose: (core: FileCore) => void;
  #open = true;

  constructor(core: FileCore, details: OpeningDetails) {
    this.core = core;
    this.name = details.name;
    this.path = core.path;
    this.portion = details.portion;
    this.kind = core.kind;
    this.readOnly = details.readOnly;
    this.noCase = core.noCase;
    this.fileNumber = core.number;
    this.#onClose = details.onClose;
    core.openings += 1;
  }

  get open(): boolean {
    return this.#open;
  }

  checkId(id: string): number {
    return this.core.checkId(id);
  }

  read(id: string): string | undefined {
    return this.core.read(id, this);
  }

  /** Why the last read of `id` found nothing: 3000, 3006, 3035. */
  missingStatus(id: string): number {
    const status = this.core.checkReadId(id);
    if (status !== 0 || this.kind === 'dynamic') return status || ER.RNF;
    return (this.core as DirectoryFile).readStatus || ER.RNF;
  }

  has(id: string): boolean {
    return this.core.has(id);
  }

  write(id: string, record: string): number {
    if (this.readOnly) return ER.RDONLY;
    return this.core.checkId(id) || this.core.write(id, record, this);
  }

  delete(id: string): number {
    if (this.readOnly) return ER.RDONLY;
    return this.core.checkReadId(id) || this.core.delete(id);
  }

  clear(): number {
    if (this.readOnly) return ER.RDONLY;
    return this.core.clear();
  }

  ids(): IterableIterator<string> {
    return this.core.ids();
  }

  count(): number {
    return this.core.count();
  }

  info(key: number): string | number {
    return fileInformation({ file: this, core: this.core }, key);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.core.openings -= 1;
    this.#onClose(this.core);
  }
}

/**
 * A place in an index: before the first value, after the last, or at a value (which need not
 * exist).
 */
export interface IndexPosition {
  readonly place: 'left' | 'right' | 'at';
  readonly value: string;
}
