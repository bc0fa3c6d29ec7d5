// A line of program source taken apart for FORMAT: label, statement, comment.

export interface SourceLine {
  readonly label: string;
  /** The statement with its spaces packed. */
  readonly code: string;
  /** Comment after the statement, from its * or !. */
  readonly comment: string;
  /** Whether the comment stands after a semicolon. */
  readonly afterSemicolon: boolean;
  /** Column of the comment, or of the semicolon in front of it, in the line as it was. */
  readonly commentColumn: number;
  /** A string is not closed. */
  readonly isOpen: boolean;
}

/** A name that ends with a colon (but not `:=`), or a number. */
const LABEL = /^(?:[A-Za-z][\w.$%]*:(?!=)|\d[\d.]*(?:[: ]|(?=[*!])|$))/;
const BLANK = 32;
const QUOTES = new Set(['"', "'", '\\']);

/** What the compiler skips at the ends of a line: blanks and control characters. */
export function withoutMargins(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= BLANK) start++;
  while (end > start && text.charCodeAt(end - 1) <= BLANK) end--;
  return text.slice(start, end);
}

export function parseSourceLine(text: string): SourceLine {
  let rest = withoutMargins(text);
  const label = LABEL.exec(rest)?.[0] ?? '';
  rest = rest.slice(label.length).trimStart();
  const packed = pack(rest);
  const behind = packed.comment.length + (packed.afterSemicolon ? 1 : 0);
  return { ...packed, label: label.trimEnd(), commentColumn: text.length - behind };
}

/** What stands before a comment, without the semicolons and blanks in between. */
function withoutSemicolons(code: string): string {
  let end = code.length;
  while (end > 0 && (code.charCodeAt(end - 1) <= BLANK || code.charAt(end - 1) === ';')) end--;
  return code.slice(0, end);
}

type Packed = Omit<SourceLine, 'label' | 'commentColumn'>;

/** One space for several outside strings, none before a comma and one after it; the comment is cut off. */
function pack(text: string): Packed {
  let code = '';
  let startsStatement = true;
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (QUOTES.has(character)) {
      const end = text.indexOf(character, at + 1);
      if (end < 0)
        return { code: code + text.slice(at), comment: '', afterSemicolon: false, isOpen: true };
      code += text.slice(at, end + 1);
      at = end + 1;
      startsStatement = false;
      continue;
    }
    if (startsStatement && (character === '*' || character === '!')) {
      const before = withoutSemicolons(code);
      return { code: before, comment: text.slice(at), afterSemicolon: code !== '', isOpen: false };
    }
    if (character === ',') code = `${code.replace(/ $/, '')}, `;
    else if (character !== ' ' || !code.endsWith(' ')) code += character;
    if (character === ';') startsStatement = true;
    else if (text.charCodeAt(at) > BLANK) startsStatement = false;
    at += 1;
  }
  return { code: code.trimEnd(), comment: '', afterSemicolon: false, isOpen: false };
}
