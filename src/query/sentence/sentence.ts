// The steps of reading a sentence: first the file, then, with its dictionary open, the rest.
import { KEYWORD } from '../keywords/numbers.ts';
import { parseClauses } from './clauses/index.ts';
import { queryError } from './messages.ts';
import { SentenceParser, type SentenceSurroundings } from './parser.ts';
import type { QueryTree } from './tree.ts';
import type { QueryVerb } from './verbs.ts';
import { type Word, WordReader, type WordSource } from './words.ts';

/** The file a sentence is about, and the reader that stands behind it. */
export interface SentenceSubject {
  readonly reader: WordReader;
  readonly fileName: string;
  readonly dictionary: boolean;
  /** ONLY stood before the file name. */
  readonly idOnly: boolean;
}

function nextFileWord(reader: WordReader): Word {
  for (;;) {
    const word = reader.nextFile();
    if (word.keyword !== KEYWORD.FILLER) return word;
  }
}

/** Reads `VERB {ONLY} {DICT} file`. */
export function readSubject(text: string, verb: QueryVerb, source: WordSource): SentenceSubject {
  const reader = new WordReader(text, source);
  reader.nextRaw();
  let word = nextFileWord(reader);
  const takesOnly = ['report', 'label', 'sum', 'show'].includes(verb.kind);
  const idOnly = word.keyword === KEYWORD.ID_ONLY && takesOnly;
  if (idOnly) word = nextFileWord(reader);
  const dictionary = word.keyword === KEYWORD.DICT;
  if (dictionary) word = nextFileWord(reader);
  if (word.type === 'end') throw queryError('file-name');
  return { reader, fileName: word.text, dictionary, idOnly };
}

/** A tree that asks for nothing yet. */
export function newTree(verb: QueryVerb, fileName: string, dictionary: boolean): QueryTree {
  const tree: QueryTree = {
    verb,
    dictionary,
    fileName,
    ids: [],
    columns: [],
    sorts: [],
    selection: [],
    usesWhen: false,
    using: undefined,
    saving: undefined,
    fromList: undefined,
    toList: 0,
    sample: undefined,
    sampled: undefined,
    printUnit: -1,
    heading: undefined,
    footing: undefined,
    grandTotal: { text: '', control: '' },
    columnSpacing: 3,
    margin: 0,
    delimiter: undefined,
    csv: 0,
    json: false,
    output: undefined,
    reformatFile: undefined,
    label: { template: '', noDefault: false },
    style: undefined,
    overlay: undefined,
    pageSequence: undefined,
    panColumn: 0,
    scroll: 0,
    minItems: 0,
    maxItems: 0,
    flags: new Set(),
  };
  if (verb.kind === 'label') tree.flags.add('vertical').add('col.sup');
  if (verb.kind === 'sum') tree.flags.add('vertical').add('det.sup').add('id.sup');
  if (verb.kind === 'raw') tree.flags.add('col.sup');
  return tree;
}

/** Reads the clauses that are left into the tree. */
export function readClauses(
  tree: QueryTree,
  reader: WordReader,
  surroundings: SentenceSurroundings,
): void {
  parseClauses(new SentenceParser(tree, reader, surroundings));
}
