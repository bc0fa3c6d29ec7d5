// The JavaScript text being built: lines with their BASIC line numbers, and the places where a run-
// time helper is called on
// behalf of a named variable. Names of the program itself never get into the text other than as
// string literals.

import type { Expression, Program, Variable } from '../syntax/tree.ts';
import { runTimeName } from './case-folding.ts';
import { passedNames } from './passed-names.ts';

/**
 * What is known of a value when compiling: a whole number, a number, a plain string, or anything.
 */
export type ValueType = 'int' | 'number' | 'string' | 'any';

export interface Emitted {
  readonly code: string;
  readonly type: ValueType;
}

/** Where generated code calls a helper whose operands have names: [line, column, names]. */
export type Site = readonly [line: number, column: number, names: readonly string[]];

/** A line of generated text, and the BASIC line it comes from. */
export interface Line {
  readonly text: string;
  readonly line: number;
  /** The text has marks in it. */
  readonly isMarked: boolean;
}

/** Lines in order; those kept apart come as lists of their own, so that nothing is copied. */
export type Lines = (Line | Lines)[];

/** What `finish` fills: parts of the text, and for each line of it the line of the source. */
interface Finished {
  readonly parts: string[];
  partCount: number;
  readonly lines: number[];
  lineCount: number;
  readonly sites: Site[];
}

/** How RETURN and GOTO are written in the region being emitted. */
export interface Region {
  /** Leaves the region: `return;` or `break S3;` */
  readonly leave: string;
  /** Statement that jumps to a label, or undefined when the label is not in this region. */
  jump(label: string): string | undefined;
}

const MARK = '\x01';
const MARK_END = '\x02';
const MARK_END_CODE = 2;

/** The one function that writes user text into generated code. */
export function literal(value: string | number | boolean | null): string {
  if (typeof value !== 'number') return JSON.stringify(value);
  if (Object.is(value, -0)) return '0';
  return value < 0 ? `(${value})` : String(value);
}

/** True for the types whose values are certainly numbers. */
export function isNumber(type: ValueType): boolean {
  return type === 'int' || type === 'number';
}

/** Text of an expression; evaluating it leaves the program's variables as the language says. */
export type ExpressionEmitter = (c: Code, e: Expression) => Emitted;

/** What the emitter must know of the functions of the language. */
export interface FunctionFacts {
  readonly resultTypes: ReadonlyMap<string, ValueType>;
  /** Names of those that can be made ready for a constant second operand. */
  readonly prepared: ReadonlySet<string>;
}

/** Collects the text of one module. */
export class Code {
  readonly program: Program;
  readonly numeric: ReadonlyMap<Variable, ValueType>;
  /** Names of the variables that are numbers. */
  readonly numericNames = new Set<string>();
  readonly helpers = new Set<string>();
  readonly links = new Map<string, string>();
  readonly functions = new Map<string, string>();
  readonly operations = new Map<string, string>();
  /** Functions made ready for a constant, by name and constant. */
  readonly prepared = new Map<string, { name: string; second: string; constant: string }>();
  readonly facts: FunctionFacts;
  /**
   * Arguments of LOCAL routines: the one variable that every caller passes, or '' when they differ.
   */
  readonly passedNames: ReadonlyMap<Variable, string>;
  /** Declarations of the function being emitted. */
  declarations: string[] = [];
  /** What was emitted so far, for loops to see what is in them. */
  readonly tally = { loops: 0, matrices: 0, libraryCalls: 0 };
  /** Plain numeric variables in the order in which they are given values. */
  readonly assignedNumbers: string[] = [];
  #lines: Lines = [];
  #count = 0;
  #sites: (readonly string[])[] = [];
  #temporaries = 0;
  readonly #plain: Emitted[] = [];
  readonly #emitExpression: ExpressionEmitter;
  line = 0;
  /** How many TRY blocks are open around what is being emitted. */
  tryDepth = 0;

  constructor(
    program: Program,
    numeric: ReadonlyMap<Variable, ValueType>,
    facts: FunctionFacts,
    emitExpression: ExpressionEmitter,
  ) {
    this.program = program;
    this.numeric = numeric;
    for (const [variable, type] of numeric) {
      if (isNumber(type)) this.numericNames.add(`v${variable.number}`);
    }
    this.facts = facts;
    this.#emitExpression = emitExpression;
    this.passedNames = passedNames(program);
  }

  /** Text of an expression. */
  expression(e: Expression): Emitted {
    return this.#emitExpression(this, e);
  }

  add(text: string): void {
    // Looking for a mark also makes V8 put the text together, whose parts need not be kept then
    const isMarked = text.includes(MARK);
    this.#lines.push({ text, line: this.line, isMarked });
    this.#count++;
  }

  /** Lines that `emit` adds, kept apart. */
  apart(emit: () => void): Lines {
    const before = this.#lines;
    const lines: Lines = [];
    this.#lines = lines;
    emit();
    this.#lines = before;
    return lines;
  }

  /**
   * The inside of a JavaScript function: its temporaries are declared in front of what `emit` adds.
   */
  functionBody(emit: () => void, declare?: () => void): void {
    const outer = this.declarations;
    this.declarations = [];
    const lines = this.apart(emit);
    declare?.();
    if (this.declarations.length > 0) this.add(`let ${this.declarations.join(', ')};`);
    this.append(lines);
    this.declarations = outer;
  }

  append(lines: Lines): void {
    this.#lines.push(lines);
  }

  /** A run-time helper's name. */
  use(helper: string): string {
    this.helpers.add(helper);
    return helper;
  }

  /**
   * A helper's name at a call whose operands are these, so that an error can name the variable at
   * fault.
   */
  call(helper: string, ...operands: (Expression | undefined)[]): string {
    this.helpers.add(helper);
    if (helper === 'matches') this.tally.libraryCalls++;
    if (!this.program.symbolTable) return helper;
    let names: string[] | undefined;
    for (let at = 0; at < operands.length; at++) {
      const name = this.nameOf(operands[at]);
      if (name !== '') names ??= new Array<string>(operands.length).fill('');
      if (names) names[at] = name;
    }
    return names ? this.#marked(helper, names) : helper;
  }

  /** Marks the text as a call position with names for its operands. */
  site(text: string, names: readonly string[]): string {
    if (!this.program.symbolTable || names.every((name) => name === '')) return text;
    return this.#marked(text, names);
  }

  #marked(text: string, names: readonly string[]): string {
    this.#sites.push(names);
    return `${MARK}${this.#sites.length - 1}${MARK_END}${text}`;
  }

  /** Name of an operand as messages show it; '(' at its end stands for the subscripts. */
  nameOf(operand: Expression | undefined): string {
    if (operand === undefined) return '';
    if (operand.kind === 'bracketed') return this.nameOf(operand.inner);
    if (operand.kind === 'variable') return this.variableName(operand.variable);
    if (operand.kind !== 'element') return '';
    const name = this.variableName(operand.variable);
    return name === '' ? '' : `${name}(`;
  }

  variableName(variable: Variable): string {
    const { name, common } = variable;
    if (variable.storage === 'argument') return '';
    if (variable.storage === 'common' && common && !common.pickStyle) {
      return `/${common.name === '' ? '$' : common.name}/${name}`;
    }
    if (variable.storage === 'private') {
      return this.passedNames.get(variable) ?? name.slice(name.indexOf(':') + 1);
    }
    return name.charCodeAt(0) === 0 ? '' : name;
  }

  /** Name and type of a plain variable of the generated function. */
  plain(variable: Variable): Emitted {
    let known = this.#plain[variable.number];
    if (known === undefined) {
      known = { code: `v${variable.number}`, type: this.numeric.get(variable) ?? 'any' };
      this.#plain[variable.number] = known;
    }
    return known;
  }

  /** Name of a plain variable that is given a value here. */
  assigned(variable: Variable): string {
    const { code, type } = this.plain(variable);
    if (isNumber(type)) this.assignedNumbers.push(code);
    return code;
  }

  /** A variable of the generated function for a value in passing. */
  temporary(): string {
    const name = `t${++this.#temporaries}`;
    this.declarations.push(name);
    return name;
  }

  /** The one counter that all outer loops of the function being emitted share. */
  declareCounter(declaration: string): void {
    if (this.declarations[0] !== declaration) this.declarations.unshift(declaration);
  }

  /** Number for a name that is not a temporary. */
  nextNumber(): number {
    return ++this.#temporaries;
  }

  /** Type of what a function of the language returns. */
  resultType(name: string): ValueType {
    return this.facts.resultTypes.get(name) ?? 'any';
  }

  /** The constant that holds a function of the language. */
  functionName(name: string): string {
    this.tally.libraryCalls++;
    return named(this.functions, runTimeName(name, this.program.noCaseStrings), 'f');
  }

  /** The constant that holds a function made ready for a second operand that is a text. */
  preparedName(name: string, second: string): string {
    this.tally.libraryCalls++;
    const key = `${name}\0${second}`;
    let known = this.prepared.get(key);
    if (known === undefined) {
      known = { name, second, constant: `C${this.prepared.size}` };
      this.prepared.set(key, known);
    }
    return known.constant;
  }

  /** The constant that holds a statement's operation. */
  operationName(name: string): string {
    this.tally.libraryCalls++;
    return named(this.operations, runTimeName(name, this.program.noCaseStrings), 'o');
  }

  link(name: string): string {
    return named(this.links, name, 'l');
  }

  /** The finished text, the BASIC line of each of its lines, and the sites by position (from 1). */
  finish(head: readonly string[]): { text: string; lines: number[]; sites: Site[] } {
    const lines = new Array<number>(head.length + this.#count).fill(0);
    const parts = new Array<string>(1 + 2 * this.#count + 2 * this.#sites.length).fill('');
    parts[0] = head.join('\n');
    const finished: Finished = { lines, parts, sites: [], lineCount: head.length, partCount: 1 };
    this.#addLines(this.#lines, finished);
    lines.length = finished.lineCount;
    return { text: parts.join(''), lines, sites: finished.sites };
  }

  #addLines(list: Lines, finished: Finished): void {
    for (const one of list) {
      if (Array.isArray(one)) {
        this.#addLines(one, finished);
        continue;
      }
      finished.lines[finished.lineCount++] = one.line;
      finished.parts[finished.partCount++] = '\n';
      if (one.isMarked) this.#addUnmarked(one.text, finished);
      else finished.parts[finished.partCount++] = one.text;
    }
  }

  /** Adds the parts of a line between its marks. */
  #addUnmarked(text: string, finished: Finished): void {
    let at = 0;
    let column = 1;
    for (let mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, at)) {
      if (mark > at) finished.parts[finished.partCount++] = text.slice(at, mark);
      column += mark - at;
      let site = 0;
      for (at = mark + 1; text.charCodeAt(at) !== MARK_END_CODE; at++) {
        site = site * 10 + text.charCodeAt(at) - 48;
      }
      at++;
      finished.sites.push([finished.lineCount, column, this.#sites[site] ?? []]);
    }
    finished.parts[finished.partCount++] = text.slice(at);
  }
}

function named(table: Map<string, string>, name: string, letter: string): string {
  let known = table.get(name);
  if (known === undefined) {
    known = `${letter}${table.size}`;
    table.set(name, known);
  }
  return known;
}
