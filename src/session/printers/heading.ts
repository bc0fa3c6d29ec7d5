// Page headings and footings: text with control codes in single quotes, expanded for one page.

/** What the codes of a heading can ask for. */
export interface HeadingContext {
  readonly pageNumber: number;
  readonly width: number;
  /** F: the file of the report. */
  readonly fileName: string;
  /** I and R: the current record id. */
  readonly recordId: string;
  /** B{n}: the value at a break point, n from 0 to 9. */
  breakValue(slot: number): string;
  /** D and T texts, e.g. `24 NOV 2026` and `14:05:10  24 NOV 2026`. */
  readonly dateText: string;
  readonly timeDateText: string;
}

interface Code {
  readonly letter: string;
  /** Number after the letter, undefined for none. */
  readonly number: number | undefined;
}

type Piece = { readonly text: string } | { readonly code: Code };

/** How many digits may follow a letter; 0 where not named. */
const DIGITS_MAX: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  B: 1,
  F: 9,
  H: 9,
  I: 9,
  P: 1,
  R: 9,
  S: 1,
  W: 9,
});

/** Splits a heading into texts and codes; '' is one quote, within or without a quoted part. */
function piecesOf(heading: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = heading;
  for (;;) {
    const quote = rest.indexOf("'");
    if (quote < 0) {
      pieces.push({ text: rest });
      return pieces;
    }
    pieces.push({ text: rest.slice(0, quote) });
    rest = rest.slice(quote + 1);
    if (rest.startsWith("'")) {
      pieces.push({ text: "'" });
      rest = rest.slice(1);
    } else if (rest !== '') {
      const end = rest.indexOf("'");
      pieces.push(...codesOf(end < 0 ? rest : rest.slice(0, end)));
      rest = end < 0 ? '' : rest.slice(end + 1);
    }
    if (rest === '') return pieces;
  }
}

function codesOf(quoted: string): Piece[] {
  const codes: Piece[] = [];
  let position = 0;
  while (position < quoted.length) {
    const letter = quoted.charAt(position++);
    const start = position;
    const limit = start + (DIGITS_MAX[letter] ?? 0);
    while (position < limit && /\d/.test(quoted.charAt(position))) position += 1;
    const number = position > start ? Number(quoted.slice(start, position)) : undefined;
    codes.push({ code: { letter, number } });
  }
  return codes;
}

/** Stands for a gap until the line is complete. */
const GAP = '\u0100';

/** One line under construction. */
interface Line {
  text: string;
  /** Which part between gaps is centred, from 1; 0 for none. */
  centred: number;
  /** O: parts change places on even pages. */
  reversed: boolean;
}

const INSERTED: Readonly<Record<string, (code: Code, context: HeadingContext) => string>> =
  Object.assign(Object.create(null), {
    B: (code: Code, context: HeadingContext) => context.breakValue(code.number ?? 0),
    D: (_code: Code, context: HeadingContext) => context.dateText,
    F: (code: Code, context: HeadingContext) => fitted(context.fileName, code.number),
    G: () => GAP,
    I: (code: Code, context: HeadingContext) => fitted(context.recordId, code.number),
    P: (code: Code, context: HeadingContext) =>
      String(context.pageNumber).padStart(code.number ?? 4),
    R: (code: Code, context: HeadingContext) => fitted(context.recordId, code.number),
    S: (code: Code, context: HeadingContext) => String(context.pageNumber).padEnd(code.number ?? 1),
    T: (_code: Code, context: HeadingContext) => context.timeDateText,
  });

function fitted(text: string, width: number | undefined): string {
  return width ? text.slice(0, width).padEnd(width) : text;
}

/**
 * Puts blanks in place of the gaps so that a text is one short of its width, the last gap taking
 * what is left.
 */
function spreadGaps(text: string, width: number): string {
  const gaps = text.split(GAP).length - 1;
  if (gaps === 0) return text;
  const spare = width - 1 - (text.length - gaps);
  const each = ' '.repeat(Math.max(0, Math.trunc((spare + gaps - 1) / gaps)));
  let spread = text;
  for (let gap = 1; gap < gaps; gap += 1) spread = spread.replace(GAP, each);
  return spread.replace(GAP, ' '.repeat(Math.max(0, width - spread.length)));
}

function finishLine(line: Line, context: HeadingContext, width: number): string {
  let { text } = line;
  if (line.reversed && context.pageNumber % 2 === 0) text = text.split(GAP).reverse().join(GAP);
  if (line.centred === 0) return spreadGaps(text, width);
  const parts = text.split(GAP);
  const middle = parts[line.centred - 1] ?? '';
  const leftWidth = Math.max(0, Math.trunc((width - middle.length) / 2));
  let whole = ' '.repeat(leftWidth) + middle;
  const right = parts.slice(line.centred).join(GAP);
  if (right !== '') whole += spreadGaps(GAP + right, width - whole.length);
  if (line.centred === 1) return whole;
  const left = spreadGaps(parts.slice(0, line.centred - 1).join(GAP) + GAP, leftWidth);
  return left.slice(0, leftWidth).padEnd(leftWidth) + whole.slice(leftWidth);
}

/** True when the heading carries code N: no pause at the end of a page. */
export function suppressesPagination(heading: string): boolean {
  return piecesOf(heading).some((piece) => 'code' in piece && piece.code.letter === 'N');
}

function newLine(): Line {
  return { text: '', centred: 0, reversed: false };
}

/** Lines of a heading or footing for one page. */
export function expandHeading(heading: string, context: HeadingContext): string[] {
  const lines: string[] = [];
  let line = newLine();
  let { width } = context;
  for (const piece of piecesOf(heading)) {
    if ('text' in piece) {
      line.text += piece.text;
      continue;
    }
    const { code } = piece;
    const insert = INSERTED[code.letter];
    if (insert) line.text += insert(code, context);
    else if (code.letter === 'C') line.centred = line.text.split(GAP).length;
    else if (code.letter === 'O') line.reversed = true;
    else if (code.letter === 'W' && code.number) width = code.number;
    else if (code.letter === 'H') line.text = fitted(line.text, code.number ?? 0);
    else if (code.letter === 'L') {
      lines.push(finishLine(line, context, width));
      line = newLine();
    }
  }
  lines.push(finishLine(line, context, width));
  return lines;
}
