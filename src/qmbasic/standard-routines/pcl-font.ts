// PCL.FONT: a font described in words, such as `CG-TIMES,12pt,BOLD`.
import type { PCL_FIELDS } from '../include-records/pcl-data.ts';
import type { PclCodes } from './pcl-codes.ts';

const ESCAPE = '\x1b';

/** What words can say, in the order in which PCL is told. */
const LETTERS = [
  ['font', 't'],
  ['pitch', 'h0p'],
  ['spacing', 'p'],
  ['size', 'v'],
  ['style', 's'],
  ['weight', 'b'],
] as const;

type Part = (typeof LETTERS)[number][0] | 'symbols' | 'lines';

/** Names are looked up in this order. */
const NAMED: readonly (readonly [part: Part, names: keyof typeof PCL_FIELDS])[] = [
  ['font', 'PCL.FONT.NAME'],
  ['symbols', 'PCL.SYMBOL.SET'],
  ['style', 'PCL.STYLE'],
  ['weight', 'PCL.WEIGHT'],
  ['spacing', 'PCL.SPACING'],
];

const MEASURES: readonly (readonly [part: Part, form: RegExp])[] = [
  ['lines', /^(\d{1,2}(?:\.\d{1,2})?)LPI$/],
  ['pitch', /^PITCH (\d{1,2}(?:\.\d{1,2})?)$/],
  ['size', /^(\d{1,2}(?:\.\d{1,2})?)PT$/],
];

/** The spacing of a font stands two fields after its name. */
const AFTER_NUMBER = 2;

/** Words that mean nothing are passed over. */
export function fontText(description: string, codes: PclCodes): string {
  const parts = new Map<Part, string>();
  for (const word of description.toUpperCase().split(/[,\xfe]/)) {
    take(parts, word.trim().replace(/ +/g, ' '), codes);
  }
  let text = LETTERS.map(([part, letters]) => suffixed(parts.get(part), letters)).join('');
  if (text !== '') text = `${ESCAPE}(s${text.slice(0, -1)}${text.slice(-1).toUpperCase()}`;
  text += prefixed(`${ESCAPE}(`, parts.get('symbols'));
  const lines = parts.get('lines');
  return lines === undefined || Number(lines) === 0 ? text : `${text}${ESCAPE}&l${lines}D`;
}

function take(parts: Map<Part, string>, word: string, codes: PclCodes): void {
  for (const [part, names] of NAMED) {
    const code = codes(names, word);
    if (code === undefined) continue;
    parts.set(part, code);
    if (part === 'font') parts.set('spacing', codes(names, word, AFTER_NUMBER) ?? '0');
    return;
  }
  if (word === 'REGULAR') {
    parts.set('style', '0');
    parts.set('weight', '0');
    return;
  }
  for (const [part, form] of MEASURES) {
    const measure = form.exec(word)?.[1];
    if (measure !== undefined) parts.set(part, measure);
  }
}

const suffixed = (code: string | undefined, letters: string) =>
  code === undefined ? '' : code + letters;

const prefixed = (before: string, code: string | undefined) =>
  code === undefined ? '' : before + code;
