// A sentence to a syntax tree. Clauses are rows of a table in clauses/, found by keyword number.
import { queryError } from './messages.ts';
import type { ColumnMode, FieldReference, QueryTree } from './tree.ts';
import type { QueryVerb, VerbKind } from './verbs.ts';
import type { Word, WordReader } from './words.ts';

/** Options of the session that change how a sentence is read. */
export interface SentenceOptions {
  readonly noCase: boolean;
  readonly pickBreakpoint: boolean;
  readonly pickImpliedEqual: boolean;
  readonly pickWildcard: boolean;
  readonly priorityAnd: boolean;
  readonly qualifiedDisplay: boolean;
  readonly withImpliesOr: boolean;
}

/** What changes the reading of a sentence from outside it. */
export interface SentenceSurroundings {
  readonly options: SentenceOptions;
  /** USING: words are looked up in another dictionary from here on. */
  readonly useDictionary: (dictionary: boolean, fileName: string) => void;
}

/**
 * A clause of sentences. `parse` is called with its keyword as the current word and leaves the
 * word after the clause current.
 */
export interface Clause {
  readonly keywords: readonly number[];
  /**
   * Verbs that know the clause; undefined for all. Elsewhere the keyword is taken as a record id.
   */
  readonly verbs?: readonly VerbKind[];
  /** Only SEARCH knows it. */
  readonly searchOnly?: boolean;
  readonly parse: (parser: SentenceParser) => void;
}

export const HIGHEST_LIST = 10;

/** Reads the clauses of one sentence into its tree. */
export class SentenceParser {
  readonly tree: QueryTree;
  readonly reader: WordReader;
  readonly options: SentenceOptions;
  /** The current word. */
  word: Word;
  /** The mode that display items get: SUM totals what it lists. */
  readonly plainMode: ColumnMode;

  readonly useDictionary: (dictionary: boolean, fileName: string) => void;

  constructor(tree: QueryTree, reader: WordReader, surroundings: SentenceSurroundings) {
    this.tree = tree;
    this.reader = reader;
    this.options = surroundings.options;
    this.useDictionary = surroundings.useDictionary;
    this.plainMode = tree.verb.kind === 'sum' ? 'total' : 'item';
    this.word = reader.next();
  }

  get verb(): QueryVerb {
    return this.tree.verb;
  }

  /** Makes the next word current. */
  advance(): Word {
    this.word = this.reader.next();
    return this.word;
  }

  /** The current word as a whole number, or undefined when it is something else. */
  number(): number | undefined {
    return /^\d+$/.test(this.word.text) ? Number(this.word.text) : undefined;
  }

  /** Takes the string that must follow the current keyword. */
  literalAfter(message: Parameters<typeof queryError>[0]): string {
    if (this.advance().type !== 'string') throw queryError(message);
    const { text } = this.word;
    this.advance();
    return text;
  }

  /** The field or value at the current word, which stays current (for EVAL: its expression). */
  field(literalAllowed: boolean): FieldReference | undefined {
    const { word } = this;
    if (word.text !== '' && this.reader.synonyms.has(word.text)) {
      return { kind: 'synonym', name: word.text };
    }
    if (word.type === 'string') {
      return literalAllowed ? { kind: 'literal', text: word.text } : undefined;
    }
    if (word.definition) return { kind: 'field', definition: word.definition };
    if (word.keyword === EVAL) {
      if (this.advance().type !== 'string') throw queryError('eval-text');
      return { kind: 'expression', source: this.word.text };
    }
    if (word.recordType !== '') throw queryError('item-type', word.recordType, word.text);
    return literalAllowed ? { kind: 'literal', text: word.text } : undefined;
  }

  /** The record id as a field, for tests that name none. */
  idField(): FieldReference {
    return { kind: 'field', definition: this.reader.idDefinition() };
  }
}

const EVAL = 69;
