// BY, BY.DSND, BY.EXP, BY.EXP.DSND
import { KEYWORD } from '../../keywords/numbers.ts';
import { queryError } from '../messages.ts';
import type { Clause, SentenceParser } from '../parser.ts';
import { isExploded } from '../tree.ts';
import { synonymAfter } from './columns.ts';

function parseSort(parser: SentenceParser, descending: boolean, exploded: boolean): void {
  if (exploded && parser.tree.sorts.some(isExploded)) throw queryError('exploded-twice');
  parser.advance();
  const field = parser.field(true);
  if (!field || field.kind === 'literal') throw queryError('sort-literal');
  const name = field.kind === 'field' ? field.definition.name : '';
  parser.advance();
  const sort = { field, descending, exploded };
  if (parser.word.keyword !== KEYWORD.AS) {
    parser.tree.sorts.push(sort);
    return;
  }
  parser.tree.sorts.push({ ...sort, synonym: synonymAfter(parser, name) });
}

const NOT_RAW = ['report', 'label', 'sum', 'select', 'count', 'show', 'reformat'] as const;

export const sortingClauses: readonly Clause[] = [
  { keywords: [KEYWORD.BY], parse: (parser) => parseSort(parser, false, false) },
  { keywords: [KEYWORD.BY_DSND], parse: (parser) => parseSort(parser, true, false) },
  {
    keywords: [KEYWORD.BY_EXP],
    verbs: NOT_RAW,
    parse: (parser) => parseSort(parser, false, true),
  },
  {
    keywords: [KEYWORD.BY_EXP_DSND],
    verbs: NOT_RAW,
    parse: (parser) => parseSort(parser, true, true),
  },
];
