// The state of a compilation while the source is read: token cursor, errors, open blocks, names.
// The reading itself is in the
// functions beside this file and in statements/.
//
// The cursor follows ScarletDME exactly, since which messages follow a mistake depends on it:
// `look` is the next token,
// `advance` past the end of a line reads the next line, and an error skips the rest of the line and
// lets the statement go on.

import type { CompileHost } from './compile-host.ts';
import type { Diagnostic } from './diagnostics.ts';
import { diagnosticLine } from './diagnostics.ts';
import type { Grammar } from './grammar.ts';
import { optionHint } from './hints.ts';
import { type CompileMessage, compileMessage } from './messages.ts';
import type { ModeName } from './modes.ts';
import { RESERVED } from './reserved-words.ts';
import type { FunctionShape, StatementShape } from './shapes.ts';
import { Source } from './source.ts';
import { SymbolTable } from './symbols.ts';
import { END_TOKEN, type Token, type TokenKind } from './tokens.ts';
import type {
  Clauses,
  Label,
  LocalReference,
  LocalRoutine,
  Operand,
  Parameter,
  PublicRoutine,
  Statement,
  StatementBody,
  Variable,
} from './tree.ts';

export type FrameKind =
  | 'loop'
  | 'for'
  | 'clauses'
  | 'case'
  | 'if'
  | 'conditional'
  | 'transaction'
  | 'try';

/** An open construct; `outer` is the statement list that goes on when it closes. */
export interface Frame {
  readonly kind: FrameKind;
  readonly number: number;
  readonly outer: Statement[];
  readonly line: number;
  readonly close?: ((body: Statement[]) => StatementBody) | undefined;
}

/** A value given to a name at compile time. */
export type Equate =
  | { kind: 'string'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'element'; name: string; indices: number[] }
  | { kind: 'variable'; name: string }
  | { kind: 'at'; name: string };

export interface DeclaredFunction {
  readonly name: string;
  /** '' for a LOCAL function. */
  readonly callName: string;
  /** One letter for each argument: S scalar, M matrix. */
  readonly arguments: string;
  readonly key: string | number | undefined;
  readonly varArgs: boolean;
}

/** A routine reached by GOSUB: argument letters as first met, and whether it is a LOCAL routine. */
export interface InternalRoutine {
  readonly arguments: string;
  isLocal: boolean;
}

export interface ParserTables {
  readonly grammar: Grammar;
  readonly statements: ReadonlyMap<string, StatementShape>;
  readonly functions: ReadonlyMap<string, FunctionShape>;
}

/** What a message says besides its text. */
export interface MessageDetail {
  readonly hint?: string;
  /** Whether the current token is at fault or, as usual, the next one. */
  readonly at?: 'token' | 'look';
}

/** Statements and expressions may nest this deep. */
export const NESTING_MAX = 200;
/** A statement may have so many operators and suffixes: trees of expressions are walked by recursion. */
const OPERATORS_MAX = 2000;

export class Parser {
  readonly host: CompileHost;
  readonly tables: ParserTables;
  readonly grammar: Grammar;
  readonly source: Source;
  readonly symbols = new SymbolTable();
  readonly equates = new Map<string, Equate>();
  readonly functions = new Map<string, DeclaredFunction>();
  readonly internalRoutines = new Map<string, InternalRoutine>();
  readonly diagnostics: Diagnostic[] = [];
  readonly modes = new Set<ModeName>();
  readonly localRoutines: LocalRoutine[] = [];
  readonly localReferences: LocalReference[] = [];

  token: Token = END_TOKEN;
  look: Token = END_TOKEN;
  tokens: Token[] = [END_TOKEN];
  index = 0;
  /** True from an error to the next statement. */
  failed = false;
  errors = 0;
  /** How many messages have been given a name that was perhaps meant. */
  hints = 0;
  /** Formats may follow an operand: X 'R2' */
  formatAllowed = false;
  extraReserved: readonly string[] = [];
  frames: Frame[] = [];
  block: Statement[] = [];
  depth = 0;
  scanBudget = 0;
  /** Operators and suffixes of the statement so far. */
  operators = 0;
  hasCode = false;
  finalEndSeen = false;
  nextLoop = 0;
  /** Line of the statement being read, for the nodes it makes. */
  statementLine = 0;

  programName = '';
  programKind: 'program' | 'subroutine' | 'function' | 'class' = 'program';
  nameIsSet = false;
  parameters: Parameter[] = [];
  varArgs = false;
  result: Variable | undefined;
  noCaseStrings = false;
  lineTable = true;
  symbolTable = true;
  qmCall = false;
  debug = false;
  /** The next name met is an argument of a call. */
  argumentPending = false;
  /** Control variables of the open FOR loops, innermost first. */
  forNames: string[] = [];
  /** An error in an argument list needs no second message about its bracket. */
  argumentsFailed = false;
  /** The INPUT being read is for a field of the screen. */
  inputAt = false;
  usesPrecision = false;
  /** The program asks for its GOSUBs (SYSTEM(1002) and its like): they must be calls. */
  asksForGosubs = false;
  /** The program looks at its arguments by number. */
  usesArguments = false;
  /** A label stands inside another statement. */
  labelsInside = false;
  warningsAreErrors = false;
  catalogueName = '';
  catalogueMode: '' | 'LOCAL' | 'GLOBAL' = '';

  local: LocalRoutine | undefined;
  localIsFunction = false;
  /**
   * 0 no class, 1 head of a class, 2 between routines, 3 in a value routine, 4 in another routine.
   */
  classState = 0;
  classMaxArguments = 32;
  publicRoutine: PublicRoutine | undefined;
  publicArguments = new Map<string, Variable>();
  publicRoutines: PublicRoutine[] = [];
  members: Variable[] = [];
  publicMembers = new Map<string, { variable: Variable; readOnly: boolean }>();
  inherits: { name: string; variable: Variable }[] = [];
  dictionary: string | undefined;
  /** FILE statement: names, and the record variable of each. */
  fileRecords = new Map<string, string>();
  mainBody: Statement[] = [];
  #starShown = false;
  /** Where the line before this one ended. */
  #lastColumn = 0;
  /** Line of the last stop point, and its number on that line. */
  #stopLine = -1;
  #element = 0;

  constructor(text: string, host: CompileHost, tables: ParserTables) {
    this.host = host;
    this.tables = tables;
    this.grammar = tables.grammar;
    this.block = this.mainBody;
    this.source = new Source(text, {
      error: (code, part) => this.error(code, part),
      progress: () => this.#progress(),
      isDefined: (token) => this.equates.has(token),
      isCaseSensitive: () => this.modes.has('CASE.SENSITIVE'),
    });
  }

  /** Makes the first line current. */
  start(): void {
    this.#readLine();
  }

  /** Takes the next token; at the end of a line, the next line. */
  advance(): void {
    this.token = this.look;
    if (this.look.kind !== 'end') {
      this.index++;
      this.look = this.tokens[this.index] ?? END_TOKEN;
    } else this.#readLine();
  }

  #readLine(): void {
    // Lines are read even behind a text after the final END: what is missing there is told with
    // their numbers.
    this.#lastColumn = this.source.columns[this.index] ?? 0;
    this.tokens = this.source.nextLine();
    this.index = 0;
    this.look = this.tokens[0] ?? END_TOKEN;
    this.scanBudget = 20_000 + 50 * this.source.tokenCount;
  }

  /** Skips to the end of the line: remarks, and what follows a directive. */
  skipLine(): void {
    while (this.token.kind !== 'end') this.advance();
  }

  get ended(): boolean {
    return this.source.ended;
  }

  /** The token after the next one. */
  peek(): Token {
    if (this.look.kind === 'end') return END_TOKEN;
    return this.tokens[this.index + 1] ?? END_TOKEN;
  }

  is(kind: TokenKind): boolean {
    return this.look.kind === kind;
  }

  isWord(word: string): boolean {
    return this.look.upper === word;
  }

  /** Takes the keyword if it comes next. */
  takeWord(word: string): boolean {
    if (this.look.upper !== word) return false;
    this.advance();
    return true;
  }

  take(kind: TokenKind): boolean {
    if (this.look.kind !== kind) return false;
    this.advance();
    return true;
  }

  /** Takes the token or reports that it is missing. */
  expect(kind: TokenKind, otherwise: CompileMessage): boolean {
    if (this.look.kind === kind) {
      this.advance();
      return true;
    }
    this.error(otherwise);
    return false;
  }

  expectWord(word: string, otherwise: CompileMessage): boolean {
    if (this.look.upper === word) {
      this.advance();
      return true;
    }
    this.error(
      otherwise,
      '',
      optionHint(this, 'look', otherwise === 'thenOrElse' ? ['THEN', 'ELSE'] : [word]),
    );
    return false;
  }

  comma(): void {
    this.expect(',', 'comma');
  }

  /** True at the end of a statement: end of line or semicolon. */
  atEnd(): boolean {
    return this.look.kind === 'end' || this.look.kind === ';';
  }

  isReserved(upper: string): boolean {
    return RESERVED.has(upper) || this.extraReserved.includes(upper);
  }

  isMode(mode: ModeName): boolean {
    return this.modes.has(mode);
  }

  error(code: CompileMessage, part = '', more: MessageDetail = {}): void {
    this.extraReserved = [];
    this.#report('error', this.source.position, compileMessage(code, part), more);
    this.errors++;
    this.failed = true;
    while (this.look.kind !== 'end') {
      this.index++;
      this.look = this.tokens[this.index] ?? END_TOKEN;
    }
  }

  warning(code: CompileMessage, part = '', more: MessageDetail = {}): void {
    if (this.warningsAreErrors) this.errors++;
    const position = this.source.ended ? '' : this.source.position;
    this.#report('warning', position, compileMessage(code, part), more);
  }

  #report(severity: 'error' | 'warning', position: string, text: string, more: MessageDetail) {
    this.endStars();
    // What is found at the end of a program has no line to show
    const source = this.source.ended ? '' : this.source.line;
    const { hint = '', at = 'look' } = more;
    const diagnostic = { severity, position, text, source, column: this.#column(at), hint };
    this.diagnostics.push(diagnostic);
    this.host.output(`${diagnosticLine(diagnostic)}\n`);
    this.host.diagnostic?.(diagnostic);
  }

  #column(of: 'token' | 'look'): number {
    const at = of === 'look' ? this.index : this.index - 1;
    return at < 0 ? this.#lastColumn : (this.source.columns[at] ?? 0);
  }

  #progress(): void {
    this.host.output('*');
    this.#starShown = true;
  }

  /** Ends a line of progress stars before other output. */
  endStars(): void {
    if (this.#starShown) this.host.output('\n');
    this.#starShown = false;
  }

  /** Counts an operator or suffix; false, with an error, when the statement has too many. */
  countOperator(): boolean {
    this.operators++;
    if (this.operators <= OPERATORS_MAX) return true;
    if (!this.failed) this.error('tooDeep');
    return false;
  }

  /** True, with an error, when no further construct may be opened. */
  isTooDeep(): boolean {
    if (this.frames.length < NESTING_MAX) return false;
    this.error('tooDeep');
    return true;
  }

  /** Adds a statement to the block being read. */
  emit(body: StatementBody): void {
    this.hasCode = true;
    this.block.push({ line: this.statementLine, body });
  }

  /** In debug mode: the debugger may stop here. Not in included records, whose lines have no numbers. */
  stopPoint(): void {
    if (!this.debug || this.source.depth > 1) return;
    const line = this.statementLine;
    this.#element = line === this.#stopLine ? this.#element + 1 : 0;
    this.#stopLine = line;
    this.block.push({ line, body: { kind: 'stopPoint', element: this.#element } });
  }

  /** Adds a statement that is one call of a run-time operation. */
  operation(name: string, operands: Operand[], clauses?: Clauses): void {
    this.emit({ kind: 'operation', name, operands, clauses });
  }

  /** Opens a construct; its statements go to a list of their own. */
  open(kind: FrameKind, close?: (body: Statement[]) => StatementBody): number {
    const number = this.nextLoop++;
    this.frames.unshift({ kind, number, outer: this.block, line: this.source.lineNumber, close });
    this.block = [];
    return number;
  }

  label(name: string, use: 'gosub' | 'goto' | 'define'): Label {
    const label = this.symbols.label(name);
    if (label.line === 0) label.line = this.source.lineNumber;
    if (use === 'gosub') label.isGosubTarget = true;
    else if (use === 'goto') label.isGotoTarget = true;
    else label.defined = true;
    return label;
  }

  localReference(name: string): LocalReference {
    const reference = { name, routine: undefined };
    this.localReferences.push(reference);
    return reference;
  }
}
