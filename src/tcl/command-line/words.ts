// A sentence taken apart into words, as the verbs of the original take it.
import { parseVocRecord, type VocRecord } from '#files/index.ts';
import { keywordName } from '../keywords.ts';
import { stop } from '../verb.ts';

type WordType = 'end' | 'word' | 'string' | 'comma' | 'left' | 'right';

export interface Word {
  readonly type: WordType;
  /** The text; of a string without its quotes. */
  readonly text: string;
  /** Canonical name of the keyword it is; '' when it is none. */
  readonly keyword: string;
  /** The VOC has a record of this name. */
  readonly inVoc: boolean;
  readonly quote: string;
}

const END: Word = { type: 'end', text: '', keyword: '', inVoc: false, quote: '' };
const SINGLE: ReadonlyMap<string, WordType> = new Map([
  [',', 'comma'],
  ['(', 'left'],
  [')', 'right'],
]);
/** Characters that end a plain word besides the blank. */
const WORD_ENDS = [' ', ',', ')', '"', "'", '\\'];
const LONGEST_KEYWORD = 63;

/** Reads a VOC record. */
export type VocReader = (id: string) => string | undefined;

function isQuote(c: string | undefined): c is string {
  return c === '"' || c === "'" || c === '\\';
}

function firstOf(text: string, characters: readonly string[]): number {
  let first = text.length;
  for (const c of characters) {
    const at = text.indexOf(c);
    if (at >= 0 && at < first) first = at;
  }
  return first;
}

/** The words of a sentence that have not been taken yet. */
export class CommandWords {
  #rest: string;
  readonly #readVoc: VocReader;

  constructor(sentence: string, readVoc: VocReader) {
    this.#rest = sentence;
    this.#readVoc = readVoc;
  }

  /** What has not been taken, as typed. */
  get rest(): string {
    return this.#rest;
  }

  next(): Word {
    return this.#take(false);
  }

  /** Like next(), but `FILE,PART` is one word when FILE is a multi-part file. */
  nextFile(): Word {
    return this.#take(true);
  }

  /** The next word, left in place; keywords are known in any case. */
  peek(): Word {
    const saved = this.#rest;
    const word = this.#take(false);
    this.#rest = saved;
    return word;
  }

  /** Takes all that is left, with one blank before it; '' at the end. */
  takeRest(): string {
    const rest = this.#rest === '' ? '' : ` ${this.#rest}`;
    this.#rest = '';
    return rest;
  }

  /** Puts text back before what is left. */
  insert(text: string): void {
    this.#rest = `${text} ${this.#rest}`;
  }

  #take(multipart: boolean): Word {
    const c = this.#rest[0];
    if (c === undefined) return END;
    if (isQuote(c)) return this.#quoted(c);
    const single = SINGLE.get(c);
    if (single) {
      this.#rest = this.#rest.slice(1).trimStart();
      return { type: single, text: c, keyword: '', inVoc: false, quote: '' };
    }
    return this.#plain(multipart);
  }

  #quoted(quote: string): Word {
    const end = this.#rest.indexOf(quote, 1);
    if (end < 0) stop('Unpaired string quote');
    const text = this.#rest.slice(1, end);
    this.#rest = this.#rest.slice(end + 1).replace(/^ +/, '');
    return { type: 'string', text, keyword: '', inVoc: false, quote };
  }

  #plain(multipart: boolean): Word {
    const end = firstOf(this.#rest, WORD_ENDS);
    let text = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end).replace(/^ +/, '');
    if (text.length > LONGEST_KEYWORD) return this.#word(text, '', false);
    const record = this.#vocRecord(text);
    if (this.#rest[0] === ',' && multipart && this.#isMultipart(text, record)) {
      text = this.#withPart(text);
      return this.#word(text, '', true);
    }
    const keyword = record?.type === 'K' ? keywordName(Number(record.fields[1] ?? '')) : '';
    return this.#word(text, keyword, record !== undefined);
  }

  #word(text: string, keyword: string, inVoc: boolean): Word {
    return { type: 'word', text, keyword, inVoc, quote: '' };
  }

  #vocRecord(name: string): VocRecord | undefined {
    const record = this.#readVoc(name) ?? this.#readVoc(name.toUpperCase());
    return record === undefined ? undefined : parseVocRecord(record);
  }

  /** A Q-pointer is not followed: a comma after its name is taken to name a part. */
  #isMultipart(text: string, record: VocRecord | undefined): boolean {
    if (record?.type === 'Q') return true;
    if (record?.type === 'F') return (record.fields[3] ?? '') !== '';
    return text.split(':').length === 2;
  }

  #withPart(text: string): string {
    this.#rest = this.#rest.slice(1).replace(/^ +/, '');
    const end = firstOf(this.#rest, [' ', ',', ')']);
    const part = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end).replace(/^ +/, '');
    return `${text},${part}`;
  }
}
