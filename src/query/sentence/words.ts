// Words of a sentence: tokens looked up in dictionary and VOC, phrases expanded.

import { SentenceText, type Token, type TokenType } from './tokens.ts';
import type { FieldDefinition } from './tree.ts';

/** Where words are looked up. The id is used as it is; undefined when there is no such record. */
export interface WordSource {
  dictionary(id: string): string | undefined;
  voc(id: string): string | undefined;
}

export interface Word {
  readonly type: TokenType;
  readonly text: string;
  readonly quote: string;
  /**
   * Number of the keyword; -1 where the VOC knows none, -2 where the word is something else in the
   * VOC.
   */
  readonly keyword: number;
  /** K where the word is a keyword, the type of a field definition, else ''. */
  readonly recordType: string;
  readonly definition: FieldDefinition | undefined;
}

const FIELD_MARK = '\xfe';
const FIELD_TYPES: ReadonlySet<string> = new Set(['A', 'C', 'D', 'I', 'S']);
/** A phrase that expands to itself must not run for ever. */
const EXPANSIONS_MAX = 1000;

/** Joins the lines of a phrase: a line that ends in _ goes on in the next. */
export function phraseText(record: string): string {
  const fields = record.split(FIELD_MARK);
  let text = fields[1] ?? '';
  for (let next = 2; text.endsWith('_'); next += 1) {
    text = `${text.slice(0, -1)} ${fields[next] ?? ''}`;
  }
  return text;
}

function typeOf(record: string): string {
  return record.slice(0, 1).toUpperCase();
}

function isPhrase(record: string): boolean {
  return record.startsWith('PH');
}

/** Reads words one by one. */
export class WordReader {
  readonly #text: SentenceText;
  readonly #source: WordSource;
  /** Names given by AS: they stand for a column and hide all else. */
  readonly synonyms = new Set<string>();
  #expansions = 0;

  constructor(text: string, source: WordSource) {
    this.#text = new SentenceText(text);
    this.#source = source;
  }

  get rest(): string {
    return this.#text.rest;
  }

  insert(text: string): void {
    this.#text.insert(text);
  }

  /** The next token with its keyword number only: names of files, verbs, associations. */
  nextRaw(): Word {
    const token = this.#text.next();
    return plainWord(token, this.#keywordOf(token));
  }

  /** A file name, possibly `file,part`. */
  nextFile(): Word {
    const token = this.#text.next();
    const keyword = this.#keywordOf(token);
    if (token.type !== 'word' || !this.#hasParts(token.text)) return plainWord(token, keyword);
    const part = this.#text.takePart();
    return plainWord({ ...token, text: token.text + part }, keyword);
  }

  /** The next word; phrases are replaced by their texts, fillers skipped. */
  next(): Word {
    for (;;) {
      const token = this.#text.next();
      const keyword = this.#keywordOf(token);
      if (token.type !== 'word') return plainWord(token, keyword);
      if (this.synonyms.has(token.text)) return { ...plainWord(token, -1), recordType: 'I' };
      const found = this.#lookUp(token, keyword);
      if (found !== 'again') return found;
    }
  }

  /** The record id: item @ID of the dictionary, or what stands for it. */
  idDefinition(): FieldDefinition {
    const record = this.#source.dictionary('@ID');
    const type = record === undefined ? '' : typeOf(record);
    if (record === undefined || !FIELD_TYPES.has(type)) return pseudoField('@ID', '0', '12L');
    return { name: '@ID', type, record, fromVoc: false };
  }

  #lookUp(token: Token, keyword: number): Word | 'again' {
    const upper = token.text.toUpperCase();
    const spellings = token.text === upper ? [upper] : [token.text, upper];
    for (const name of spellings) {
      for (const fromVoc of [false, true]) {
        const record = fromVoc ? this.#source.voc(name) : this.#source.dictionary(name);
        if (record === undefined) continue;
        const type = typeOf(record);
        if (FIELD_TYPES.has(type)) {
          return fieldWord({ name, type, record, fromVoc }, fromVoc ? keyword : -1);
        }
        if (type === 'K') {
          if (fromVoc && keyword === 0) return 'again';
          return { ...plainWord(token, keyword), recordType: 'K' };
        }
        if (isPhrase(record) && this.#mayExpand()) {
          this.#text.insert(phraseText(record));
          return 'again';
        }
      }
    }
    return this.#special(token, upper, keyword);
  }

  #special(token: Token, upper: string, keyword: number): Word {
    const percent = token.text.indexOf('%');
    if (percent > 0) {
      const link = token.text.slice(0, percent);
      const record = this.#source.dictionary(link) ?? this.#source.dictionary(link.toUpperCase());
      if (record !== undefined && typeOf(record) === 'L') {
        return fieldWord({ name: token.text, type: 'L', record, fromVoc: false }, -1);
      }
    }
    if (upper === '@ID') return fieldWord(pseudoField('@ID', '0', '12L'), keyword);
    if (/^F\d+$/.test(upper)) {
      return fieldWord(pseudoField(token.text, upper.slice(1), '15T'), keyword);
    }
    return { ...plainWord(token, keyword), type: 'string' };
  }

  #mayExpand(): boolean {
    this.#expansions += 1;
    return this.#expansions <= EXPANSIONS_MAX;
  }

  /**
   * ScarletDME: the VOC is asked for the word as it is, then in capitals; a quoted text is never a
   * keyword.
   */
  #keywordOf(token: Token): number {
    if (token.type !== 'word') return -1;
    const record = this.#source.voc(token.text) ?? this.#source.voc(token.text.toUpperCase());
    if (record === undefined) return -1;
    if (typeOf(record) !== 'K') return -2;
    const number = Number.parseInt(record.split(FIELD_MARK)[1] ?? '', 10);
    return Number.isNaN(number) ? -2 : number;
  }

  #hasParts(name: string): boolean {
    if (this.#text.rest[0] !== ',') return false;
    if (name.includes(':')) return true;
    const record = this.#source.voc(name) ?? this.#source.voc(name.toUpperCase()) ?? '';
    const type = typeOf(record);
    return type === 'Q' || (type === 'F' && (record.split(FIELD_MARK)[3] ?? '') !== '');
  }
}

function plainWord(token: Token, keyword: number): Word {
  const { type, text, quote } = token;
  return { type, text, quote, keyword, recordType: '', definition: undefined };
}

function fieldWord(definition: FieldDefinition, keyword: number): Word {
  return {
    type: 'word',
    text: definition.name,
    quote: '',
    keyword: Math.min(keyword, -1),
    recordType: definition.type,
    definition,
  };
}

function pseudoField(name: string, location: string, format: string): FieldDefinition {
  const record = ['D', location, '', name, format, 'S'].join(FIELD_MARK);
  return { name, type: 'D', record, fromVoc: false };
}
