// Source lines in, logical lines of tokens out: includes, continuation lines and conditional
// compilation.
import { Lexer, upperCase } from './lexer.ts';
import type { CompileMessage } from './messages.ts';
import { END_TOKEN, type Token } from './tokens.ts';

/** Include files may nest this deep. */
export const INCLUDE_DEPTH_MAX = 10;

export interface SourceEvents {
  error(code: CompileMessage, part?: string): void;
  /** A tenth line was read: the compiler shows a star. */
  progress(): void;
  isDefined(token: string): boolean;
  isCaseSensitive(): boolean;
}

interface Level {
  readonly lines: readonly string[];
  next: number;
}

interface Conditional {
  /** 0 compiling, 1 skipping, 2 compiling after $ELSE, 3 skipping after $ELSE. */
  state: number;
  readonly line: number;
  readonly level: number;
}

/** Reads logical lines; `line` is the last physical line read, without its continuation mark. */
export class Source {
  line = '';
  ended = false;
  readonly #levels: Level[];
  readonly #conditionals: Conditional[] = [];
  readonly #events: SourceEvents;
  readonly #lexer = new Lexer();
  /** Tokens of the logical line, the first `#count` of them: one array serves all lines. */
  readonly #tokens: Token[] = [];
  /** Where each of them begins in its line. */
  readonly columns: number[] = [];
  #count = 0;
  #skipping = 0;

  constructor(text: string, events: SourceEvents) {
    this.#levels = [{ lines: linesOf(text), next: 0 }];
    this.#events = events;
  }

  /** How many tokens the line has. */
  get tokenCount(): number {
    return this.#count;
  }

  get depth(): number {
    return this.#levels.length;
  }

  /** Line number of the program itself. */
  get lineNumber(): number {
    return this.#levels[0]?.next ?? 0;
  }

  /** Position as messages show it: 12, or 12.3 inside an included record. */
  get position(): string {
    return this.#levels.map((level) => level.next).join('.');
  }

  /** Continues with the lines of an included record. */
  include(text: string): void {
    this.#levels.push({ lines: linesOf(text), next: 0 });
  }

  /**
   * Tokens of the next logical line that has any. Readers stop at its 'end' token: the array is
   * used again for every line, and what follows is left from longer ones.
   */
  nextLine(): Token[] {
    do {
      this.#count = 0;
      this.#logicalLine();
    } while (!this.ended && this.#count <= 1);
    return this.#tokens;
  }

  /**
   * Puts a token into the line before the one at `at`. What longer lines left behind goes first:
   * moving it along for every such token would take quadratic time.
   */
  insert(at: number, token: Token, column: number): void {
    this.#tokens.length = this.#count;
    this.columns.length = this.#count;
    this.#tokens.splice(at, 0, token);
    this.columns.splice(at, 0, column);
    this.#count++;
  }

  #add(token: Token, column: number): void {
    this.columns[this.#count] = column;
    this.#tokens[this.#count++] = token;
  }

  #logicalLine(): void {
    for (;;) {
      const level = this.#levels[this.#levels.length - 1] as Level;
      if (level.next >= level.lines.length) {
        this.#levelEnds();
        return;
      }
      let text = withoutEnd(level.lines[level.next++] as string);
      let continues = text.endsWith('~');
      if (continues) text = text.slice(0, -1);
      this.line = text;
      if (level.next % 10 === 0) this.#events.progress();
      if (this.#conditional(text)) return;
      if (this.#skipping === 0) {
        if (!this.#addTokens(text)) continue;
        if (this.#count > 1 && endsInComma(this.#tokens, this.#count)) continues = true;
      }
      if (!continues) return;
      if (this.#count > 0) this.#count--;
    }
  }

  #levelEnds(): void {
    this.#count = 0;
    while (this.#conditionals.at(-1)?.level === this.depth) {
      const open = this.#conditionals.pop() as Conditional;
      if (open.state === 1 || open.state === 3) this.#skipping--;
      this.#events.error('unterminatedConditional', String(open.line));
    }
    if (this.depth > 1) {
      this.#levels.pop();
      return;
    }
    this.ended = true;
    this.#add(END_TOKEN, 0);
  }

  /** Adds the tokens of a line; false for a comment line, which does not end a continued one. */
  #addTokens(text: string): boolean {
    const lexer = this.#lexer;
    lexer.start(text, this.#events.isCaseSensitive());
    let token = lexer.next();
    const first = token.text.charAt(0);
    if (first === '*' || first === '!') return false;
    for (;;) {
      this.#add(token, lexer.column);
      if (token.kind === 'end') return true;
      const afterSemicolon = token.kind === ';';
      token = lexer.next();
      const starts = token.text.charAt(0);
      if (afterSemicolon && token.kind !== 'string' && (starts === '*' || starts === '!')) {
        this.#count--;
        this.#add(END_TOKEN, lexer.column);
        return true;
      }
    }
  }

  /** Handles $IFDEF, $IFNDEF, $ELSE and $ENDIF; true when the line was one of them. */
  #conditional(text: string): boolean {
    if (!mayBeDirective(text)) return false;
    const words = text.trim().split(/ +/);
    const first = words[0] ?? '';
    switch (upperCase(first.slice(1))) {
      case 'IFDEF':
        return this.#open(words[1] ?? '', false);
      case 'IFNDEF':
        return this.#open(words[1] ?? '', true);
      case 'ELSE':
        return this.#alternate();
      case 'ENDIF':
        return this.#close();
      default:
        return false;
    }
  }

  #open(word: string, negated: boolean): boolean {
    const token = this.#events.isCaseSensitive() ? word : upperCase(word);
    const state = this.#events.isDefined(token) === negated ? 1 : 0;
    const line = this.#levels[this.depth - 1]?.next ?? 0;
    this.#conditionals.push({ state, line, level: this.depth });
    this.#skipping += state;
    return true;
  }

  #alternate(): boolean {
    const open = this.#conditionals.at(-1);
    if (!open) this.#events.error('strayElseDirective');
    else if (open.state === 0) {
      open.state = 3;
      this.#skipping++;
    } else if (open.state === 1) {
      open.state = 2;
      this.#skipping--;
    } else this.#events.error('secondElseDirective', String(open.line));
    return true;
  }

  #close(): boolean {
    const open = this.#conditionals.pop();
    if (!open) this.#events.error('strayEndif');
    else if (open.state === 1 || open.state === 3) this.#skipping--;
    return true;
  }
}

/** True for a line whose first character, spaces apart, begins a directive. */
function mayBeDirective(line: string): boolean {
  let at = 0;
  while (line.charCodeAt(at) <= 32) at++;
  const code = line.charCodeAt(at);
  // $ or #, or a space beyond the usual ones
  return code === 36 || code === 35 || (code > 127 && /^\s*[$#]/.test(line));
}

/** A line without the spaces and the carriage return at its end. */
function withoutEnd(line: string): string {
  let end = line.length;
  if (line.charCodeAt(end - 1) === 13) end--;
  while (line.charCodeAt(end - 1) === 32) end--;
  return end === line.length ? line : line.slice(0, end);
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.split('\xfe');
}

/** A trailing comma continues the line, unless the line is a remark after a label. */
function endsInComma(tokens: readonly Token[], count: number): boolean {
  if (tokens[count - 2]?.kind !== ',') return false;
  let at = 0;
  const first = tokens[0]?.kind;
  if (first === 'name' && tokens[1]?.kind === ':') at = 2;
  else if (first === 'label') at = 1;
  else if (first === 'number' || first === 'float') at = tokens[1]?.kind === ':' ? 2 : 1;
  const word = tokens[at];
  if (word === undefined) return true;
  if (at > 0 && (word.text === '*' || word.text === '!')) return false;
  return !(word.kind === 'name' && (word.upper === 'REM' || word.upper === 'REMARK'));
}
