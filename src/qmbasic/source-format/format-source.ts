// FORMAT: indents the source of a program, packs its spaces, and on request puts its names in lower case.
import { FIELD_MARK } from '#values/index.ts';
import { parseSourceLine, type SourceLine, withoutMargins } from './source-line.ts';
import { StatementIndent } from './statement-indent.ts';

export interface FormatOptions {
  readonly step: number;
  readonly lowerCase: boolean;
  /** Text of an include record that the source names. */
  readonly include: (words: readonly string[]) => string | undefined;
  readonly complain: (lineNumber: number, message: string) => void;
  /** After each ten lines. */
  readonly progress: () => void;
}

const PROGRESS_LINES = 10;
const MOST_NESTED_INCLUDES = 20;
const DEFINITION = /^\s*(?:\$DEFINE|EQU|EQUATE)\s+(\S+)/i;

/** The formatted source; undefined when something other than spaces and cases would have changed. */
export function formatSource(source: string, options: FormatOptions): string | undefined {
  const formatter = new Formatter(options);
  const lines = source.split(FIELD_MARK).map((line) => formatter.line(line).trimEnd());
  const result = lines.join(FIELD_MARK);
  return essence(source) === essence(result) ? result : undefined;
}

/** A semicolon before the end of a line or before a comment may be added or left out. */
function essence(source: string): string {
  return source.replace(/[ ;]/g, '').toUpperCase();
}

class Formatter {
  readonly #options: FormatOptions;
  readonly #indent: StatementIndent;
  /** Names that EQUATE and $DEFINE define, as they write them, by upper case. */
  readonly #defined = new Map<string, string>();
  #lineNumber = 0;
  /** Where a comment went that the next may go below. */
  #commentColumn = 0;

  constructor(options: FormatOptions) {
    this.#options = options;
    this.#indent = new StatementIndent(options.step, (message) => this.#complain(message));
  }

  line(text: string): string {
    this.#lineNumber += 1;
    if (this.#lineNumber % PROGRESS_LINES === 0) this.#options.progress();
    if (text.startsWith('\f')) return `\f${this.#plainLine(text.slice(1).trimStart())}`;
    return this.#plainLine(text);
  }

  #plainLine(text: string): string {
    const trimmed = withoutMargins(text);
    if (/^[*!]/.test(trimmed)) {
      if (/^[*!]/.test(text)) return text;
      return ' '.repeat(this.#commentColumn || this.#indent.current) + trimmed;
    }
    const defined = DEFINITION.exec(text)?.[1];
    if (defined !== undefined) {
      this.#define(defined);
      return text;
    }
    const line = parseSourceLine(text);
    if (line.isOpen) this.#complain('Unclosed string');
    return this.#joined(line);
  }

  #joined(line: SourceLine): string {
    const indent = this.#indent.next(line.code);
    if (this.#options.lowerCase) this.#takeInclude(line.code);
    const code = this.#cased(line.code);
    let result = code === '' && line.comment === '' ? '' : ' '.repeat(indent) + code;
    if (line.label !== '') result = this.#labelled(line.label, result);
    if (line.comment === '') {
      this.#commentColumn = 0;
      return result;
    }
    const overlaps = result.slice(Math.max(0, line.commentColumn - 3)).trim() !== '';
    result = overlaps ? `${result}  ` : result.padEnd(line.commentColumn);
    this.#commentColumn = result.length + 1;
    return `${result}${line.afterSemicolon ? ';' : ''}${line.comment}`;
  }

  /** The label takes the place of blanks before the statement. */
  #labelled(label: string, line: string): string {
    const shown = `${this.#options.lowerCase ? label.toLowerCase() : label}${line === '' ? '' : ' '}`;
    return shown + line.slice(0, shown.length).trimStart() + line.slice(shown.length);
  }

  #cased(code: string): string {
    if (!this.#options.lowerCase) return code;
    return code.replace(/"[^"]*"|'[^']*'|\\[^\\]*\\|[A-Za-z][\w.$%]*/g, (part) =>
      /^[A-Za-z]/.test(part) ? (this.#defined.get(part.toUpperCase()) ?? part.toLowerCase()) : part,
    );
  }

  #takeInclude(code: string, depth = 1): void {
    const [directive = '', ...words] = code.trim().split(/ +/);
    if (directive.toUpperCase() !== '$INCLUDE' || depth > MOST_NESTED_INCLUDES) return;
    for (const line of this.#options.include(words)?.split(FIELD_MARK) ?? []) {
      const defined = DEFINITION.exec(line)?.[1];
      if (defined === undefined) this.#takeInclude(line, depth + 1);
      else this.#define(defined);
    }
  }

  #define(name: string): void {
    this.#defined.set(name.toUpperCase(), name);
  }

  #complain(message: string): void {
    this.#options.complain(this.#lineNumber, message);
  }
}
