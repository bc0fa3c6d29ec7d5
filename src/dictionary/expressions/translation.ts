// TRANS(), XLATE(), RTRANS(): fields of records of other files.
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { extract, lower, removeNext } from '#values/index.ts';

/**
 * What is taken of each record: a field by number (0 the id, -1 all), or an item that is worked
 * out.
 */
export type TranslatedField =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'item'; readonly evaluate: (id: string, record: string) => string };

export interface TranslationRequest {
  /** File name, with `DICT ` in front for a dictionary. */
  readonly file: string;
  readonly ids: string;
  readonly field: TranslatedField;
  /** C the id itself, V a message where there is no such record; all else null. */
  readonly code: string;
  readonly lowerMarks: boolean;
}

const DICTIONARY_PREFIX = 'DICT ';

/** Files that the expressions of one query have opened. */
export class TranslatedFiles {
  readonly #session: Session;
  readonly #files = new Map<string, OpenFile | undefined>();

  constructor(session: Session) {
    this.#session = session;
  }

  translate(request: TranslationRequest): string {
    const file = this.#file(request.file);
    if (!file) {
      this.#session.terminal.writeLine(`Cannot open '${request.file}'`);
      return '';
    }
    let result = '';
    let position = 0;
    for (;;) {
      const step = removeNext(request.ids, position);
      position = step.position;
      result += this.#one(file, step.item, request);
      if (step.delimiter === 0) return result;
      result += String.fromCharCode(256 - step.delimiter);
    }
  }

  close(): void {
    for (const file of this.#files.values()) if (file) this.#session.files.close(file);
    this.#files.clear();
  }

  #one(file: OpenFile, id: string, request: TranslationRequest): string {
    const record = id === '' ? undefined : this.#session.files.read(file, id);
    const found = record === undefined ? '' : fieldOf(request, id, record);
    if (found !== '') return found;
    if (request.code === 'C') return id;
    if (request.code === 'V') {
      this.#session.terminal.writeLine(`TRANS record '${id}' not found`);
    }
    return '';
  }

  #file(name: string): OpenFile | undefined {
    if (this.#files.has(name)) return this.#files.get(name);
    const isDictionary = name.startsWith(DICTIONARY_PREFIX);
    const fileName = isDictionary ? name.slice(DICTIONARY_PREFIX.length) : name;
    const opened = this.#session.files.open(fileName, isDictionary ? 'DICT' : 'DATA');
    const file = opened.outcome === 'opened' ? opened.file : undefined;
    this.#files.set(name, file);
    return file;
  }
}

function fieldOf(request: TranslationRequest, id: string, record: string): string {
  const { field } = request;
  if (field.kind === 'item') return field.evaluate(id, record);
  if (field.number === 0) return id;
  const found = field.number > 0 ? extract(record, field.number) : record;
  return request.lowerMarks ? lower(found) : found;
}
