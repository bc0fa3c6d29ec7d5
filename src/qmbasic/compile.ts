// BASIC: source text in, a compiled program and diagnostics out.
import { type CompiledProgram, emitProgram } from './emit/module.ts';
import { FUNCTIONS, RESULT_TYPES } from './functions/index.ts';
import { STATEMENTS } from './statements/index.ts';
import { bareHost, type CompileHost } from './syntax/compile-host.ts';
import type { Diagnostic } from './syntax/diagnostics.ts';
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

/** Compiles one program; messages also go to the host as they arise. */
export function compile(
  source: SourceText,
  options: CompileOptions = {},
  host: CompileHost = bareHost,
): CompileResult {
  const parsed = parseProgram(source, options, host, TABLES);
  return {
    program: parsed.program && emitProgram(parsed.program, RESULT_TYPES),
    diagnostics: parsed.diagnostics,
    errors: parsed.errors,
    catalogueName: parsed.catalogueName,
    catalogueMode: parsed.catalogueMode,
  };
}
