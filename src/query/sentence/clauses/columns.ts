// What a report shows: fields, totals and their like, with the qualifiers after a field name.
import { KEYWORD } from '../../keywords/numbers.ts';
import { queryError } from '../messages.ts';
import type { Clause, SentenceParser } from '../parser.ts';
import type { BreakNode, ColumnMode, ColumnNode } from '../tree.ts';
import { DISPLAY_OPERATORS, parseDisplayTest } from './selection.ts';

/** Takes the name after AS, which from now on stands for the field. */
export function synonymAfter(parser: SentenceParser, fieldName: string): string {
  const { type, text } = parser.advance();
  if (type === 'end') throw queryError('synonym', fieldName);
  if (parser.reader.synonyms.has(text)) throw queryError('synonym-twice', fieldName);
  parser.reader.synonyms.add(text);
  parser.advance();
  return text;
}

interface ColumnShape {
  readonly mode: ColumnMode;
  readonly decimals?: number;
  readonly break?: BreakNode;
}

/** Adds the field at the current word as a column; the word after it is current then. */
export function addColumn(parser: SentenceParser, shape: ColumnShape): ColumnNode {
  const name = parser.word.text;
  const field = parser.field(false);
  if (!field) throw queryError('field-name', name);
  const column: ColumnNode = {
    field,
    mode: shape.mode,
    noNulls: false,
    decimals: shape.decimals ?? 2,
    ...(shape.break && { break: shape.break }),
    modifiers: [],
  };
  parser.tree.columns.push(column);
  parser.advance();
  if (parser.options.qualifiedDisplay && DISPLAY_OPERATORS.has(parser.word.keyword)) {
    parseDisplayTest(parser, field);
  }
  return column;
}

/** A column with the qualifiers that follow. */
export function addQualifiedColumn(parser: SentenceParser, shape: ColumnShape): void {
  const name = parser.word.text;
  const column = addColumn(parser, shape);
  if (shape.mode !== 'break.sup') parseModifiers(parser, column, name);
}

type ModifierParser = (parser: SentenceParser, column: ColumnNode, fieldName: string) => void;

const MODIFIERS: ReadonlyMap<number, ModifierParser> = new Map<number, ModifierParser>([
  [
    KEYWORD.AS,
    (parser, column, fieldName) => {
      column.modifiers.push({ kind: 'as', name: synonymAfter(parser, fieldName) });
    },
  ],
  [
    KEYWORD.ASSOC,
    (parser, column) => {
      const { type, text } = parser.reader.nextRaw();
      if (type === 'end') throw queryError('association-name');
      column.modifiers.push({ kind: 'assoc', name: text });
      parser.advance();
    },
  ],
  [KEYWORD.ASSOC_WITH, parseAssociatedWith],
  [
    KEYWORD.COL_HDG,
    (parser, column) => {
      const text = parser.literalAfter('column-heading');
      column.modifiers.push({ kind: 'heading', text: text.replace(/'L'|"L"/g, '\xfd') });
    },
  ],
  [
    KEYWORD.CONV,
    (parser, column) => {
      column.modifiers.push({ kind: 'conv', code: parser.literalAfter('conversion') });
    },
  ],
  [KEYWORD.DISPLAY_LIKE, parseDisplayLike],
  [
    KEYWORD.FMT,
    (parser, column) => {
      column.modifiers.push({ kind: 'fmt', format: parser.literalAfter('format') });
    },
  ],
  [
    KEYWORD.MULTI_VALUE,
    (parser, column) => {
      column.modifiers.push({ kind: 'multivalued', multivalued: true });
      parser.advance();
    },
  ],
  [
    KEYWORD.SINGLE_VALUE,
    (parser, column) => {
      column.modifiers.push({ kind: 'multivalued', multivalued: false });
      parser.advance();
    },
  ],
]);

function parseAssociatedWith(parser: SentenceParser, column: ColumnNode): void {
  const word = parser.advance();
  if (word.type !== 'word') throw queryError('association-with');
  const { definition } = word;
  if (!definition || definition.fromVoc) throw queryError('association-unknown', word.text);
  if (!'DIC'.includes(definition.type)) throw queryError('association-type', word.text);
  const name = definition.record.split('\xfe')[6] ?? '';
  column.modifiers.push({ kind: 'assoc', name });
  parser.advance();
}

function parseDisplayLike(parser: SentenceParser, column: ColumnNode): void {
  const word = parser.advance();
  if (word.type !== 'word') throw queryError('display-like');
  if (parser.reader.synonyms.has(word.text)) {
    column.modifiers.push({ kind: 'like', field: { kind: 'synonym', name: word.text } });
  } else if (word.definition && 'DIC'.includes(word.definition.type)) {
    const field = { kind: 'field', definition: word.definition } as const;
    column.modifiers.push({ kind: 'like', field });
  } else if (word.definition) throw queryError('display-like-type', word.text);
  else throw queryError('display-like');
  parser.advance();
}

function parseModifiers(parser: SentenceParser, column: ColumnNode, fieldName: string): void {
  for (;;) {
    const { keyword } = parser.word;
    if (keyword < 0) return;
    const modifier = MODIFIERS.get(keyword);
    if (modifier) modifier(parser, column, fieldName);
    else if (keyword === KEYWORD.NO_NULLS && ignoresNulls(column.mode)) {
      column.noNulls = true;
      parser.advance();
    } else return;
  }
}

function ignoresNulls(mode: ColumnMode): boolean {
  return mode === 'average' || mode === 'min';
}

/** TOTAL field and its like: a keyword, perhaps a number, a field. */
function accumulating(keyword: number, mode: ColumnMode): Clause {
  return {
    keywords: [keyword],
    verbs: ['report', 'reformat'],
    parse: (parser) => {
      const name = parser.word.text;
      parser.advance();
      let decimals = 2;
      if (mode === 'percent' && /^[-+]?\d+$/.test(parser.word.text)) {
        decimals = Number(parser.word.text);
        parser.advance();
      }
      if (parser.word.type === 'end' || parser.word.recordType === '') {
        throw queryError('field-after', name);
      }
      addQualifiedColumn(parser, { mode, decimals });
    },
  };
}

export const columnClauses: readonly Clause[] = [
  accumulating(KEYWORD.AVERAGE, 'average'),
  accumulating(KEYWORD.CALC, 'calc'),
  accumulating(KEYWORD.CUMULATIVE, 'cumulative'),
  accumulating(KEYWORD.ENUMERATE, 'number'),
  accumulating(KEYWORD.MAX, 'max'),
  accumulating(KEYWORD.MIN, 'min'),
  accumulating(KEYWORD.PERCENTAGE, 'percent'),
  accumulating(KEYWORD.TOTAL, 'total'),
  {
    keywords: [KEYWORD.EVAL],
    parse: (parser) => addQualifiedColumn(parser, { mode: parser.plainMode }),
  },
];
