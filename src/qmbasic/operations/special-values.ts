// What variables hold that is neither number nor text: files, select lists, screen images.
import type { OpenFile } from '#files/index.ts';
import type { SelectList, Session } from '#session/index.ts';
import { Fault } from '../runtime/fault.ts';
import { OpenValue } from '../runtime/open-variables.ts';
import { SpecialValue, type Value } from '../runtime/value.ts';
import type { SequentialFile } from '../sequential/sequential-file.ts';
import { runTimeMessage } from './run-time-messages.ts';

/**
 * An open file. Copies of the variable share it; CLOSE of one copy really closes the file, so that
 * it can be deleted, and a further use through another copy opens it again.
 */
export class FileVariable extends OpenValue {
  readonly typeNumber = 6;
  #file: OpenFile | undefined;
  readonly #name: string;
  readonly #path: string;
  readonly #portion: OpenFile['portion'];
  readonly #readOnly: boolean;

  constructor(file: OpenFile) {
    super();
    this.#file = file;
    this.#name = file.name;
    this.#path = file.path;
    this.#portion = file.portion;
    this.#readOnly = file.readOnly;
  }

  /** The VOC name; '' for a file opened by its path. */
  get name(): string {
    return this.#name;
  }

  /** Undefined once a copy of the variable has closed it. */
  get kind(): OpenFile['kind'] | undefined {
    return this.#file?.kind;
  }

  /** The open file; opened again when a copy of the variable has closed it. */
  openFile(session: Session): OpenFile {
    return this.#file ?? this.#reopen(session);
  }

  #reopen(session: Session): OpenFile {
    const options = { readOnly: this.#readOnly };
    const opened = this.#name
      ? session.files.open(this.#name, this.#portion, options)
      : session.files.openPath(this.#path, options);
    if (opened.outcome === 'failed') throw new Fault(runTimeMessage(1402, opened.status));
    this.#file = opened.file;
    return opened.file;
  }

  close(session: Session): void {
    if (this.#file) session.files.close(this.#file);
    this.#file = undefined;
  }
}

/** A file opened by OPENSEQ. */
export class SequentialVariable extends OpenValue {
  readonly typeNumber = 6;
  readonly file: SequentialFile;

  constructor(file: SequentialFile) {
    super();
    this.file = file;
  }

  close(): void {
    this.file.close();
  }
}

/** A list made by SELECTV or RTNLIST. */
export class ListVariable extends SpecialValue {
  readonly typeNumber = 11;
  list: SelectList;

  constructor(list: SelectList) {
    super();
    this.list = list;
  }
}

/** What SAVE.SCREEN() keeps: the place; our terminals do not tell what they show. */
export class ScreenImage extends SpecialValue {
  readonly typeNumber = 9;
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;

  constructor(place: readonly [column: number, row: number, width: number, height: number]) {
    super();
    [this.column, this.row, this.width, this.height] = place;
  }
}

/** The open file in a variable; anything else ends the program. */
export function fileOf(session: Session, value: Value): OpenFile {
  if (value instanceof FileVariable) return value.openFile(session);
  throw new Fault(runTimeMessage(1200), 0);
}

/** The sequential file in a variable; undefined for a file of another kind. */
export function sequentialOf(value: Value): SequentialFile | undefined {
  if (value instanceof SequentialVariable) return value.file;
  if (value instanceof FileVariable) return undefined;
  throw new Fault(runTimeMessage(1200), 0);
}
