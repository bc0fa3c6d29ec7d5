// From source text to a syntax tree: runs the parser over all lines, then checks what can only be
// known at the end.
import type { CompileHost } from './compile-host.ts';
import type { Diagnostic } from './diagnostics.ts';
import { expression, plainExpression } from './expressions.ts';
import { labelHint, matrixHint, unassignedHint } from './hints.ts';
import { processLine } from './lines.ts';
import type { ModeName } from './modes.ts';
import { type Equate, Parser, type ParserTables } from './parser.ts';
import { simpleReference } from './references.ts';
import { refuseOpenConstructs } from './routine-bounds.ts';
import type { ClassParts, Program, Variable } from './tree.ts';

export interface SourceText {
  /** Name of the record: the program's name unless it has one of its own. */
  readonly name: string;
  /** Lines between field marks. */
  readonly text: string;
}

/** Choices that the caller takes from the command line and the $BASIC.OPTIONS record. */
export interface CompileOptions {
  readonly defines?: readonly { readonly name: string; readonly value: Equate }[];
  readonly modes?: readonly ModeName[];
  readonly noCaseStrings?: boolean;
  readonly warningsAreErrors?: boolean;
  readonly debug?: boolean;
  /** Where the source lies, for the debugger. */
  readonly sourceFile?: { readonly path: string; readonly name: string };
  readonly noXref?: boolean;
  /** '~' catalogues under the program's own name. */
  readonly catalogueName?: string;
  readonly catalogueMode?: '' | 'LOCAL' | 'GLOBAL';
  /** File whose dictionary {name} refers to, as $DICT would set it: C-types. */
  readonly dictionary?: string;
}

export interface ParseResult {
  readonly program: Program | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: number;
  readonly catalogueName: string;
  readonly catalogueMode: '' | 'LOCAL' | 'GLOBAL';
}

const GRAMMAR = { expression, plainExpression, simpleReference };

/** Reads a program; never throws for what the source says. */
export function parseProgram(
  source: SourceText,
  options: CompileOptions,
  host: CompileHost,
  tables: Omit<ParserTables, 'grammar'>,
): ParseResult {
  const p = new Parser(source.text, host, { ...tables, grammar: GRAMMAR });
  applyOptions(p, options);
  p.programName = source.name.toUpperCase().slice(0, 63);
  p.equates.set('QM', { kind: 'number', value: 0 });
  p.equates.set('QM.LINUX', { kind: 'number', value: 0 });
  p.start();
  while (!p.ended) processLine(p, false);
  finish(p, source.name);
  p.endStars();
  p.host.output(`${p.errors} error(s)\n`);
  return {
    program: p.errors > 0 ? undefined : program(p),
    diagnostics: p.diagnostics,
    errors: p.errors,
    catalogueName: p.catalogueName,
    catalogueMode: p.catalogueMode,
  };
}

function applyOptions(p: Parser, options: CompileOptions): void {
  for (const { name, value } of options.defines ?? []) p.equates.set(name, value);
  for (const mode of options.modes ?? []) p.modes.add(mode);
  p.noCaseStrings = options.noCaseStrings ?? false;
  p.warningsAreErrors = options.warningsAreErrors ?? false;
  p.debug = options.debug ?? false;
  p.lineTable = !options.noXref;
  p.symbolTable = !options.noXref;
  p.catalogueName = options.catalogueName ?? '';
  p.catalogueMode = options.catalogueMode ?? '';
  p.dictionary = options.dictionary;
}

function finish(p: Parser, recordName: string): void {
  p.formatAllowed = false;
  if (!p.finalEndSeen && !p.isMode('OPTIONAL.FINAL.END')) p.warning('missingEnd');
  refuseOpenConstructs(p);
  const sorted = p.symbols.sorted();
  for (const variable of sorted) {
    if (variable.dimensions >= 0) continue;
    p.error('matrixUndimensioned', variable.name, matrixHint(p, variable));
  }
  for (const name of [...p.symbols.labels.keys()].sort()) {
    const label = p.symbols.labels.get(name);
    if (label && !label.defined) p.error('labelUndefined', name, labelHint(p, name, label.line));
  }
  checkClass(p);
  for (const variable of sorted) warnAbout(p, variable);
  for (const [name, routine] of [...p.internalRoutines].reverse()) {
    if (routine.arguments !== '' && !routine.isLocal) p.error('gosubArgumentsTo', name);
  }
  for (const reference of p.localReferences) {
    reference.routine = p.localRoutines.find((routine) => routine.name === reference.name);
  }
  if (p.catalogueName === '~') {
    p.catalogueName = recordName;
    if (recordName.toUpperCase() !== p.programName) p.error('catalogueDiffers');
  }
}

function checkClass(p: Parser): void {
  if (p.classState === 0) return;
  const creates = p.publicRoutines.filter((routine) => routine.name === 'CREATE.OBJECT');
  if (creates.length > 0 && !creates.some((routine) => routine.kind === 'set')) {
    p.error('createObject');
  }
}

function warnAbout(p: Parser, variable: Variable): void {
  if (variable.storage === 'common' || variable.storage === 'private') return;
  if (variable.storage === 'member' || variable.wasPassed) return;
  if (!variable.wasSet) {
    if (variable.dimensions !== 0 && !variable.wasUsed) p.warning('matrixUnused', variable.name);
    else p.warning('notAssigned', variable.name, unassignedHint(p, variable));
  } else if (!variable.wasUsed && p.isMode('TRAP.UNUSED')) p.warning('neverUsed', variable.name);
}

function program(p: Parser): Program {
  return {
    name: p.programName,
    kind: p.programKind,
    parameters: p.parameters,
    varArgs: p.varArgs,
    body: p.mainBody,
    routines: p.localRoutines,
    variables: p.symbols.variables,
    commons: p.symbols.commons,
    classParts: p.classState > 0 ? classParts(p) : undefined,
    result: p.result,
    noCaseStrings: p.noCaseStrings,
    usesPrecision: p.usesPrecision,
    asksForGosubs: p.asksForGosubs,
    usesArguments: p.usesArguments,
    labelsInside: p.labelsInside,
    // A program for debugging keeps its tables, whatever it says
    lineTable: p.lineTable || p.debug,
    symbolTable: p.symbolTable || p.debug,
    qmCall: p.qmCall,
    debug: p.debug,
    modes: p.modes,
  };
}

function classParts(p: Parser): ClassParts {
  return {
    members: p.members,
    publicMembers: p.publicMembers,
    routines: p.publicRoutines,
    argumentsMax: p.classMaxArguments,
    inherits: p.inherits,
  };
}
