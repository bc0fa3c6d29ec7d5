// BREAK.ON, BREAK.SUP, GRAND.TOTAL
import { KEYWORD } from '../../keywords/numbers.ts';
import { queryError } from '../messages.ts';
import type { Clause, SentenceParser } from '../parser.ts';
import type { BreakNode } from '../tree.ts';
import { addColumn, addQualifiedColumn } from './columns.ts';

const BREAKS_MAX = 10;
/** Where the V code stands in the text of a break: the value goes there. */
export const VALUE_PLACE = '\xff';

/** Takes the parts in single quotes out of a text: they are control codes. */
function controlCodes(text: string, placeOfValue: string): { text: string; control: string } {
  let rest = text;
  let control = '';
  for (;;) {
    const start = rest.indexOf("'");
    const end = start < 0 ? -1 : rest.indexOf("'", start + 1);
    if (end < 0) return { text: rest, control };
    const codes = rest.slice(start + 1, end).toUpperCase();
    control += codes;
    const place = codes.includes('V') ? placeOfValue : '';
    rest = rest.slice(0, start) + place + rest.slice(end + 1);
  }
}

function breakNode(parser: SentenceParser): BreakNode {
  const { word, options } = parser;
  if (word.type !== 'string') return { text: '**', control: '' };
  const { text, control } = controlCodes(word.text, VALUE_PLACE);
  parser.advance();
  checkHeadingCodes(parser, control);
  if (text !== '') return { text, control };
  // The D code hides the default mark as well.
  return { text: control.includes('D') && !options.pickBreakpoint ? '' : '**', control };
}

/** Position of the heading value that the B code of a break sets, or undefined. */
export function headingSlot(control: string): number | undefined {
  const at = control.indexOf('B');
  if (at < 0) return undefined;
  const digit = control.charCodeAt(at + 1) - 48;
  return digit >= 0 && digit <= 9 ? digit : 0;
}

function checkHeadingCodes(parser: SentenceParser, control: string): void {
  const slot = headingSlot(control);
  if (slot === undefined) return;
  if (control.split('B').length > 2) throw queryError('break-b-multiple');
  const taken = parser.tree.columns.some(
    (column) => column.break && headingSlot(column.break.control) === slot,
  );
  if (taken) throw queryError('break-b-conflict');
}

function parseBreak(parser: SentenceParser): void {
  const mode = parser.word.keyword === KEYWORD.BREAK_ON ? 'item' : 'break.sup';
  const breaks = parser.tree.columns.filter((column) => column.break).length;
  if (breaks === BREAKS_MAX) throw queryError('too-many-breaks');
  parser.advance();
  if (!parser.options.pickBreakpoint) {
    addQualifiedColumn(parser, { mode, break: breakNode(parser) });
    return;
  }
  // Pick style: the text follows the field.
  const column = addColumn(parser, { mode, break: { text: '**', control: '' } });
  const at = parser.tree.columns.indexOf(column);
  parser.tree.columns[at] = { ...column, break: breakNode(parser) };
}

export const breakClauses: readonly Clause[] = [
  {
    keywords: [KEYWORD.BREAK_ON, KEYWORD.BREAK_SUP],
    verbs: ['report', 'reformat'],
    parse: parseBreak,
  },
  {
    keywords: [KEYWORD.GRAND_TOTAL],
    verbs: ['report'],
    parse: (parser) => {
      parser.tree.grandTotal = controlCodes(parser.literalAfter('grand-total-text'), '');
    },
  },
];
