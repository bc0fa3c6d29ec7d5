import type { ValueForms } from '#dictionary/index.ts';
import { dictionaryOfDictionaries, type ExpressionCompiler } from '#dictionary/index.ts';
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import type { WordSource } from '../sentence/index.ts';
import { queryError } from '../sentence/index.ts';

/** What one query works with. */
export class QueryEnvironment implements WordSource {
  readonly session: Session;
  readonly forms: ValueForms;
  readonly compiler: ExpressionCompiler | undefined;
  /** Name under which the file was found. */
  fileName = '';
  /** Style record of reports that name none; '' for none. */
  defaultStyle = '';
  #data: OpenFile | undefined;
  #dictionary: OpenFile | undefined;
  /** The file is a dictionary, and the account has no DICT.DICT. */
  #describesDictionary = false;
  readonly #opened: OpenFile[] = [];

  constructor(session: Session, forms: ValueForms, compiler: ExpressionCompiler | undefined) {
    this.session = session;
    this.forms = forms;
    this.compiler = compiler;
  }

  get data(): OpenFile {
    if (!this.#data) throw queryError('file-unknown');
    return this.#data;
  }

  get dictionaryFile(): OpenFile | undefined {
    return this.#dictionary;
  }

  /** Opens the file of the sentence and the dictionary that goes with it. */
  openFile(name: string, dictionary: boolean): void {
    const opened = this.open(name, dictionary);
    if (!opened) throw queryError('file-unknown');
    this.#data = opened;
    this.fileName = opened.name === '' ? name : opened.name;
    const dictionaryName = dictionary ? 'DICT.DICT' : this.fileName;
    const outcome = this.session.files.open(dictionaryName, dictionary ? 'DATA' : 'DICT');
    if (outcome.outcome === 'opened') this.#useDictionary(outcome.file);
    else this.#describesDictionary = dictionary;
  }

  /** USING: items come from this file from now on. */
  useDictionary(dictionary: boolean, name: string): void {
    const opened = this.open(name, dictionary);
    if (!opened) throw queryError('file-open', dictionary ? `DICT ${name}` : name);
    this.#useDictionary(opened);
  }

  /** A file by its name as written or in capitals; undefined when there is neither. */
  open(name: string, dictionary: boolean): OpenFile | undefined {
    for (const spelling of new Set([name, name.toUpperCase()])) {
      const outcome = this.session.files.open(spelling, dictionary ? 'DICT' : 'DATA');
      if (outcome.outcome !== 'opened') continue;
      this.#opened.push(outcome.file);
      return outcome.file;
    }
    return undefined;
  }

  dictionary(id: string): string | undefined {
    if (this.#dictionary) return this.session.files.read(this.#dictionary, id);
    return this.#describesDictionary ? dictionaryOfDictionaries().get(id) : undefined;
  }

  voc(id: string): string | undefined {
    return this.session.files.read(this.session.voc, id);
  }

  /** True when this dictionary portion exists: TRANS and links need it. */
  dictionaryOf(fileName: string): OpenFile | undefined {
    return this.open(fileName, true);
  }

  close(): void {
    for (const file of this.#opened) this.session.files.close(file);
    this.#opened.length = 0;
  }

  #useDictionary(file: OpenFile): void {
    if (!this.#opened.includes(file)) this.#opened.push(file);
    this.#dictionary = file;
  }
}
