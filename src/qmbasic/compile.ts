// BASIC: source text in, a compiled program and diagnostics out.
import { sourceChecksum } from './emit/debug-tables.ts';
import { type CompiledProgram, emitProgram } from './emit/module.ts';
import { FUNCTIONS, PREPARED, RESULT_TYPES } from './functions/index.ts';
import { STATEMENTS } from './statements/index.ts';
import { bareHost, type CompileHost } from './syntax/compile-host.ts';
import type { Diagnostic } from './syntax/diagnostics.ts';
import { compileMessage } from './syntax/messages.ts';
import { type CompileOptions, parseProgram, type SourceText } from './syntax/program.ts';

export interface CompileResult {
  /** Undefined when there are errors. */
  readonly program: CompiledProgram | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: number;
  /** '' unless $CATALOGUE asks for it. */
  readonly catalogueName: string;
  readonly catalogueMode: '' | 'LOCAL' | 'GLOBAL';
}

const TABLES = { statements: STATEMENTS, functions: FUNCTIONS };
const FACTS = { resultTypes: RESULT_TYPES, prepared: new Set(Object.keys(PREPARED)) };

/** Compiles one program; messages also go to the host as they arise. */
export function compile(
  source: SourceText,
  options: CompileOptions = {},
  host: CompileHost = bareHost,
): CompileResult {
  try {
    return compiled(source, options, host);
  } catch (error) {
    // What the limits of the parser let through may still be too much for the stack that is left.
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(host);
  }
}

function tooDeep(host: CompileHost): CompileResult {
  const text = compileMessage('tooDeep');
  host.output(`${text}\n1 error(s)\n`);
  const diagnostic = {
    severity: 'error',
    position: '',
    text,
    source: '',
    column: 0,
    hint: '',
  } as const;
  const diagnostics = [diagnostic];
  return { program: undefined, diagnostics, errors: 1, catalogueName: '', catalogueMode: '' };
}

function compiled(source: SourceText, options: CompileOptions, host: CompileHost): CompileResult {
  const parsed = parseProgram(source, options, host, TABLES);
  return {
    program: parsed.program && withSource(emitProgram(parsed.program, FACTS), source, options),
    diagnostics: parsed.diagnostics,
    errors: parsed.errors,
    catalogueName: parsed.catalogueName,
    catalogueMode: parsed.catalogueMode,
  };
}

/** In debug mode the object says where its source lies. */
function withSource(
  program: CompiledProgram,
  { name, text }: SourceText,
  { sourceFile }: CompileOptions,
): CompiledProgram {
  if (!program.debug || !sourceFile) return program;
  const { path, name: file } = sourceFile;
  const source = { path, file, id: name, checksum: sourceChecksum(text) };
  return { ...program, debug: { ...program.debug, source } };
}
