// Headings, layout and the device of a report.
import { KEYWORD } from '../../keywords/numbers.ts';
import { queryError } from '../messages.ts';
import type { Clause, SentenceParser } from '../parser.ts';
import type { QueryFlag } from '../tree.ts';
import type { VerbKind } from '../verbs.ts';

const HIGHEST_UNIT = 255;
const SCROLL_ALL = 9_999_999;
const LISTING: readonly VerbKind[] = ['report', 'label', 'sum'];
const HEADED: readonly VerbKind[] = ['report', 'sum', 'raw', 'show'];
const SHOWN: readonly VerbKind[] = ['report', 'show'];

export function flag(keyword: number, name: QueryFlag, verbs?: readonly VerbKind[]): Clause {
  const parse = (parser: SentenceParser) => {
    parser.tree.flags.add(name);
    parser.advance();
  };
  return verbs ? { keywords: [keyword], verbs, parse } : { keywords: [keyword], parse };
}

/** A number after the keyword, or a default when something else follows. */
function numberAfter(parser: SentenceParser, otherwise: number): number {
  parser.advance();
  const number = parser.number();
  if (number === undefined) return otherwise;
  parser.advance();
  return number;
}

export const pageClauses: readonly Clause[] = [
  flag(KEYWORD.BOXED, 'boxed'),
  flag(KEYWORD.COL_HDG_ID, 'col.hdg.id', SHOWN),
  flag(KEYWORD.COL_SUP, 'col.sup', SHOWN),
  flag(KEYWORD.DBL_SPC, 'dbl.spc', ['report']),
  flag(KEYWORD.FORCE, 'force', LISTING),
  flag(KEYWORD.ID_ONLY, 'id.only', [...LISTING, 'show']),
  flag(KEYWORD.ID_SUP, 'id.sup', [...LISTING, 'show']),
  flag(KEYWORD.NEW_PAGE, 'new.page', LISTING),
  flag(KEYWORD.NO_PAGE, 'no.page', LISTING),
  flag(KEYWORD.NO_SPLIT, 'no.split', [...LISTING, 'raw']),
  flag(KEYWORD.VERTICALLY, 'vertical', ['report']),
  flag(KEYWORD.REPEATING, 'repeating'),
  {
    keywords: [KEYWORD.COL_HDR_SUPP],
    verbs: SHOWN,
    parse: (parser) => {
      parser.tree.flags.add('col.sup');
      if (parser.tree.heading === undefined) parser.tree.flags.add('hdr.sup');
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.COUNT_SUP],
    verbs: ['report', 'label', 'sum', 'select', 'count', 'show', 'reformat'],
    parse: (parser) => {
      parser.tree.flags.add('count.sup');
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.DET_SUP],
    verbs: ['report', 'reformat'],
    parse: (parser) => {
      parser.tree.flags.add('det.sup');
      parser.tree.flags.add('id.sup');
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.HDR_SUP],
    verbs: HEADED,
    parse: (parser) => {
      if (parser.tree.heading === undefined) parser.tree.flags.add('hdr.sup');
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.HEADING],
    verbs: HEADED,
    parse: (parser) => {
      const text = parser.literalAfter('heading-text');
      // Only the first heading counts.
      parser.tree.heading ??= text;
      parser.tree.flags.delete('hdr.sup');
    },
  },
  {
    keywords: [KEYWORD.FOOTING],
    verbs: ['report', 'sum'],
    parse: (parser) => {
      const text = parser.literalAfter('footing-text');
      parser.tree.footing ??= text;
    },
  },
  {
    keywords: [KEYWORD.COL_SPACES],
    verbs: SHOWN,
    parse: (parser) => {
      parser.tree.columnSpacing = numberAfter(parser, 1);
    },
  },
  {
    keywords: [KEYWORD.LEFT_MARGIN],
    verbs: LISTING,
    parse: (parser) => {
      parser.advance();
      const margin = parser.number();
      if (margin === undefined) throw queryError('margin');
      parser.tree.margin = margin;
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.LPTR],
    verbs: [...LISTING, 'raw'],
    parse: (parser) => {
      parser.tree.printUnit = numberAfter(parser, 0);
      if (parser.tree.printUnit > HIGHEST_UNIT) throw queryError('print-unit');
    },
  },
  {
    keywords: [KEYWORD.PAN],
    verbs: ['report'],
    parse: (parser) => {
      if (parser.tree.panColumn > 0) throw queryError('pan-twice');
      parser.tree.panColumn = parser.tree.columns.length + 1;
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.SCROLL],
    verbs: [...LISTING, 'raw'],
    parse: (parser) => {
      if (parser.tree.scroll > 0) throw queryError('scroll-twice');
      parser.tree.scroll = numberAfter(parser, SCROLL_ALL);
    },
  },
  {
    keywords: [KEYWORD.STYLE],
    verbs: LISTING,
    parse: (parser) => {
      const { text, keyword } = parser.advance();
      if (text === '') throw queryError('style-name');
      parser.tree.style = keyword === KEYWORD.NONE ? '' : text;
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.OVERLAY],
    verbs: LISTING,
    parse: (parser) => {
      const { text } = parser.advance();
      if (text === '') throw queryError('overlay-name');
      parser.tree.overlay = text;
      parser.advance();
    },
  },
  {
    keywords: [KEYWORD.PAGESEQ],
    verbs: LISTING,
    parse: (parser) => {
      if (parser.tree.pageSequence) throw queryError('page-sequence-twice');
      const fileName = parser.advance().text;
      if (fileName === '') throw queryError('page-sequence-file');
      const id = parser.advance().text;
      if (id === '') throw queryError('page-sequence-id');
      parser.tree.pageSequence = { fileName, id };
      parser.advance();
    },
  },
];
