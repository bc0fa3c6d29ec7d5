import { KEYWORD } from '../../keywords/numbers.ts';
import type { Clause, SentenceParser } from '../parser.ts';
import type { QueryVerb } from '../verbs.ts';
import { breakClauses } from './breaks.ts';
import { addQualifiedColumn, columnClauses } from './columns.ts';
import { outputClauses } from './output.ts';
import { pageClauses } from './page.ts';
import { selectionClauses } from './selection.ts';
import { sortingClauses } from './sorting.ts';
import { sourceClauses } from './source.ts';

const CLAUSES: readonly Clause[] = [
  ...selectionClauses,
  ...sortingClauses,
  ...columnClauses,
  ...breakClauses,
  ...pageClauses,
  ...outputClauses,
  ...sourceClauses,
];

/** Clauses by keyword number; MAX and MIN mean one thing to LIST and another to SHOW. */
const BY_KEYWORD = new Map<number, Clause[]>();
for (const clause of CLAUSES) {
  for (const keyword of clause.keywords) {
    BY_KEYWORD.set(keyword, [...(BY_KEYWORD.get(keyword) ?? []), clause]);
  }
}

function clauseFor(keyword: number, verb: QueryVerb): Clause | undefined {
  return BY_KEYWORD.get(keyword)?.find((clause) => {
    if (clause.searchOnly && !verb.searches) return false;
    return !clause.verbs || clause.verbs.includes(verb.kind);
  });
}

const FIELD_NUMBER = /^F\d+$/i;

/** Parses everything up to the end of the words. */
export function parseClauses(parser: SentenceParser): void {
  while (parser.word.type !== 'end') {
    const { word } = parser;
    if (word.keyword < 0) {
      const isField = word.recordType !== '' || FIELD_NUMBER.test(word.text);
      if (isField) addQualifiedColumn(parser, { mode: parser.plainMode });
      else takeId(parser);
    } else if (word.keyword === KEYWORD.FILLER) parser.advance();
    else {
      const clause = clauseFor(word.keyword, parser.verb);
      if (clause) clause.parse(parser);
      else takeId(parser);
    }
  }
}

/** A word that fits nowhere is a record id. */
function takeId(parser: SentenceParser): void {
  parser.tree.ids.push(parser.word.text);
  parser.advance();
}
