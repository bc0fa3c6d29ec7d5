// Which records a sentence starts from: lists, samples, dictionaries, indices.
import { KEYWORD } from '../../keywords/numbers.ts';
import { queryError } from '../messages.ts';
import { type Clause, HIGHEST_LIST, type SentenceParser } from '../parser.ts';
import { flag } from './page.ts';

const DEFAULT_SAMPLE = 10;

function parseSample(parser: SentenceParser, message: 'sample' | 'sampled'): number {
  parser.advance();
  const number = parser.number();
  if (number === undefined) return DEFAULT_SAMPLE;
  if (number === 0) throw queryError(message);
  parser.advance();
  return number;
}

function parseFrom(parser: SentenceParser): void {
  if (parser.tree.fromList !== undefined) throw queryError('list-from-twice');
  parser.advance();
  const number = parser.number();
  if (number === undefined || number > HIGHEST_LIST) throw queryError('list-from');
  parser.tree.fromList = number;
  parser.advance();
}

function parseSaving(parser: SentenceParser): void {
  parser.advance();
  const unique = parser.word.keyword === KEYWORD.UNIQUE;
  if (unique) parser.advance();
  const multivalued = parser.word.keyword === KEYWORD.MULTI_VALUE;
  if (multivalued) parser.advance();
  const field = parser.field(false);
  if (!field) throw queryError('saving');
  parser.advance();
  const noNulls = parser.word.keyword === KEYWORD.NO_NULLS;
  if (noNulls) parser.advance();
  parser.tree.saving = { field, unique, multivalued, noNulls };
}

function parseUsing(parser: SentenceParser): void {
  let word = parser.reader.nextFile();
  const dictionary = word.keyword === KEYWORD.DICT;
  if (dictionary) word = parser.reader.nextFile();
  if (word.type === 'end') throw queryError('using-file');
  parser.tree.using = { dictionary, fileName: word.text };
  parser.useDictionary(dictionary, word.text);
  parser.advance();
}

export const sourceClauses: readonly Clause[] = [
  flag(KEYWORD.ABSENT_NULL, 'absent.null'),
  { ...flag(KEYWORD.ALL_MATCH, 'all.match'), searchOnly: true },
  { ...flag(KEYWORD.NO_MATCH, 'no.match'), searchOnly: true },
  { ...flag(KEYWORD.NO_CASE, 'no.case'), searchOnly: true },
  flag(KEYWORD.LOCKING, 'locking'),
  flag(KEYWORD.NO_INDEX, 'no.index'),
  flag(KEYWORD.REQUIRE_INDEX, 'require.index'),
  flag(KEYWORD.REQUIRE_SELECT, 'require.select'),
  { keywords: [KEYWORD.FROM], parse: parseFrom },
  { keywords: [KEYWORD.USING], parse: parseUsing },
  {
    keywords: [KEYWORD.SAMPLE],
    parse: (parser) => {
      parser.tree.sample = parseSample(parser, 'sample');
    },
  },
  {
    keywords: [KEYWORD.SAMPLED],
    parse: (parser) => {
      parser.tree.sampled = parseSample(parser, 'sampled');
    },
  },
  { keywords: [KEYWORD.SAVING], verbs: ['select'], parse: parseSaving },
];
