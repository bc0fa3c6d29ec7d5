// Page headings and footings: text with control codes in single quotes, expanded for one page.

/** What the codes of a heading can ask for. */
export interface HeadingContext {
  readonly pageNumber: number;
  readonly width: number;
  /** F: the file of the report. */
  readonly fileName: string;
  /** I and R: the current record id. */
  readonly recordId: string;
  /** B{n}: the value at a break point. */
  breakValue(level: number): string;
  /** D and T texts, e.g. `24 NOV 2026` and `14:05:10  24 NOV 2026`. */
  readonly dateText: string;
  readonly timeDateText: string;
}

interface Code {
  readonly letter: string;
  readonly digits: number;
}

type Piece = { readonly text: string } | { readonly code: Code };

/** Splits a heading into texts and codes; '' inside a quoted part is one quote. */
function piecesOf(heading: string): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  let text = '';
  const flush = () => {
    if (text !== '') pieces.push({ text });
    text = '';
  };
  while (position < heading.length) {
    if (heading[position] !== "'") {
      text += heading[position++];
      continue;
    }
    if (heading[position + 1] === "'") {
      text += "'";
      position += 2;
      continue;
    }
    const end = heading.indexOf("'", position + 1);
    const quoted = heading.slice(position + 1, end < 0 ? undefined : end);
    flush();
    pieces.push(...codesOf(quoted));
    position = end < 0 ? heading.length : end + 1;
  }
  flush();
  return pieces;
}

function codesOf(quoted: string): Piece[] {
  const codes: Piece[] = [];
  let position = 0;
  while (position < quoted.length) {
    const letter = (quoted[position++] ?? '').toUpperCase();
    let digits = 0;
    while (
      position < quoted.length &&
      quoted.charCodeAt(position) - 48 < 10 &&
      quoted.charCodeAt(position) >= 48
    ) {
      digits = digits * 10 + quoted.charCodeAt(position++) - 48;
    }
    codes.push({ code: { letter, digits } });
  }
  return codes;
}

/** One line under construction: gap marks are kept apart until the line is complete. */
interface Line {
  parts: string[];
  centred: boolean;
}

const GAP = '\u0100';

const simpleCodes: Record<string, (code: Code, context: HeadingContext) => string> = Object.assign(
  Object.create(null),
  {
    B: (code: Code, context: HeadingContext) =>
      padded(context.breakValue(code.digits), code.digits),
    D: (_code: Code, context: HeadingContext) => context.dateText,
    F: (code: Code, context: HeadingContext) => padded(context.fileName, code.digits),
    I: (code: Code, context: HeadingContext) => padded(context.recordId, code.digits),
    R: (code: Code, context: HeadingContext) => padded(context.recordId, code.digits),
    P: (code: Code, context: HeadingContext) =>
      String(context.pageNumber).padStart(code.digits === 0 ? 4 : code.digits),
    S: (code: Code, context: HeadingContext) => padded(String(context.pageNumber), code.digits),
    T: (_code: Code, context: HeadingContext) => context.timeDateText,
    G: () => GAP,
  },
);

function padded(text: string, width: number): string {
  return width === 0 ? text : text.padEnd(width);
}

function finishLine(line: Line, width: number): string {
  const text = line.parts.join('');
  if (line.centred && !text.includes(GAP)) {
    return ' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text;
  }
  const parts = text.split(GAP);
  if (parts.length === 1) return text;
  const used = parts.reduce((sum, part) => sum + part.length, 0);
  const spare = Math.max(0, width - used);
  return spreadGaps(parts, spare, line.centred && parts.length === 3 ? width : undefined);
}

/** Divides the spare columns among the gaps; the middle one of three parts is centred on the line when asked. */
function spreadGaps(parts: readonly string[], spare: number, centreIn: number | undefined): string {
  const gaps = parts.length - 1;
  let rest = spare;
  let text = parts[0] ?? '';
  for (let gap = 1; gap <= gaps; gap++) {
    let size = Math.floor(rest / (gaps - gap + 1));
    if (centreIn !== undefined && gap === 1) {
      size = Math.max(0, Math.floor((centreIn - (parts[1] ?? '').length) / 2) - text.length);
    }
    rest -= size;
    text += ' '.repeat(size) + (parts[gap] ?? '');
  }
  return text;
}

/** True when the heading carries code N: no pause at the end of a page. */
export function suppressesPagination(heading: string): boolean {
  return piecesOf(heading).some((piece) => 'code' in piece && piece.code.letter === 'N');
}

/** Lines of a heading or footing for one page. */
export function expandHeading(heading: string, context: HeadingContext): string[] {
  const lines: string[] = [];
  let line: Line = { parts: [], centred: false };
  let width = context.width;
  for (const piece of piecesOf(heading)) {
    if ('text' in piece) {
      line.parts.push(piece.text);
      continue;
    }
    const { code } = piece;
    const simple = simpleCodes[code.letter];
    if (simple) line.parts.push(simple(code, context));
    else if (code.letter === 'C') line.centred = true;
    else if (code.letter === 'W' && code.digits > 0) width = code.digits;
    else if (code.letter === 'H') line.parts = [padded(line.parts.join(''), code.digits)];
    else if (code.letter === 'L') {
      lines.push(finishLine(line, width));
      line = { parts: [], centred: false };
    }
  }
  lines.push(finishLine(line, width));
  return lines;
}
