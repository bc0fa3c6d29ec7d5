// Where the outcome of a sentence goes: lists, files, CSV and other delimited forms, labels.
import { KEYWORD } from '../../keywords/numbers.ts';
import { queryError } from '../messages.ts';
import { type Clause, HIGHEST_LIST, type SentenceParser } from '../parser.ts';
import { flag } from './page.ts';

/** Turns ^nnn into a character, ^^ into ^ and <TAB> into a tab. */
function delimiterText(text: string): string {
  const replaced = text.replace(/\^(\^|\d{3})/g, (_whole, code: string) => {
    if (code === '^') return '^';
    const number = Number(code);
    if (number > 255) throw queryError('bad-delimiter');
    return String.fromCharCode(number);
  });
  return replaced.replaceAll('<TAB>', '\t').replaceAll('<tab>', '\t');
}

function parseCsv(parser: SentenceParser): void {
  const { tree } = parser;
  if (tree.delimiter !== undefined) throw queryError('ambiguous-delimiter');
  tree.delimiter = ',';
  tree.csv = 1;
  parser.advance();
  const level = parser.number();
  if (level === 1 || level === 2) {
    tree.csv = level;
    parser.advance();
  }
  if (parser.word.type !== 'string') return;
  tree.delimiter = delimiterText(parser.word.text);
  if (tree.delimiter === '"' || tree.delimiter.length !== 1) throw queryError('csv-delimiter');
  parser.advance();
}

function parseToList(parser: SentenceParser): void {
  parser.advance();
  const number = parser.number();
  if (number === undefined || number > HIGHEST_LIST) throw queryError('list-to');
  parser.tree.toList = number;
  parser.advance();
}

function parseToPath(parser: SentenceParser): void {
  const { tree } = parser;
  if (tree.output) throw queryError('output-twice');
  const path = parser.advance().text;
  if (path === '') throw queryError('output-name');
  parser.advance();
  const append = parser.word.keyword === KEYWORD.APPENDING;
  const noQuery = parser.word.keyword === KEYWORD.NO_QUERY;
  tree.output = { path, append, noQuery };
  tree.flags.add('hdr.sup');
  tree.flags.add('no.page');
  if (append || noQuery) parser.advance();
}

function parseToFile(parser: SentenceParser): void {
  const { tree } = parser;
  if (tree.reformatFile !== undefined) throw queryError('output-twice');
  const name = parser.advance().text;
  if (name === '') throw queryError('output-name');
  tree.reformatFile = name;
  parser.advance();
}

function parseTo(parser: SentenceParser): void {
  const { kind } = parser.verb;
  if (kind === 'report') parseToPath(parser);
  else if (kind === 'reformat') parseToFile(parser);
  else parseToList(parser);
}

function parseLabel(parser: SentenceParser): void {
  const { tree } = parser;
  if (tree.label.template !== '') throw queryError('label-twice');
  const { type, text, keyword } = parser.advance();
  if (type === 'end') throw queryError('label-name');
  const noDefault = keyword === KEYWORD.NO_DEFAULT;
  tree.label = { template: noDefault ? '' : text, noDefault };
  parser.advance();
}

/** A limit on the number of records that SHOW lets through. */
function showLimit(parser: SentenceParser, message: 'min-items' | 'max-items'): number {
  parser.advance();
  const number = parser.number();
  if (number === undefined) throw queryError(message);
  parser.advance();
  return number;
}

export const outputClauses: readonly Clause[] = [
  flag(KEYWORD.EXPLAIN, 'explain'),
  {
    keywords: [KEYWORD.JSON],
    verbs: ['report'],
    parse: (parser) => {
      parser.tree.json = true;
      parser.advance();
    },
  },
  { keywords: [KEYWORD.CSV], verbs: ['report'], parse: parseCsv },
  {
    keywords: [KEYWORD.DELIMITER],
    verbs: ['report'],
    parse: (parser) => {
      if (parser.tree.delimiter !== undefined) throw queryError('ambiguous-delimiter');
      parser.tree.delimiter = delimiterText(parser.literalAfter('delimiter-text'));
    },
  },
  { keywords: [KEYWORD.TO], verbs: ['report', 'reformat', 'select', 'show'], parse: parseTo },
  { keywords: [KEYWORD.LABEL], verbs: ['label'], parse: parseLabel },
  {
    keywords: [KEYWORD.MAX],
    verbs: ['show'],
    parse: (parser) => {
      parser.tree.maxItems = showLimit(parser, 'max-items');
    },
  },
  {
    keywords: [KEYWORD.MIN],
    verbs: ['show'],
    parse: (parser) => {
      parser.tree.minItems = showLimit(parser, 'min-items');
    },
  },
];
