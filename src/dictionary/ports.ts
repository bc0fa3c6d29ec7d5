// What the dictionary layer asks of the language.
import type { Expression } from './expressions/expression.ts';

/** Looks up the dictionary items that an expression names. */
export type ItemLookup = (name: string) => string | undefined;

export type CompileOutcome =
  | { readonly outcome: 'compiled'; readonly expression: Expression }
  | { readonly outcome: 'failed' };

export interface CompileRequest {
  readonly source: string;
  readonly items: ItemLookup;
  /** Shows the compiler's messages. */
  readonly report: (line: string) => void;
}

/** Compiles I-type expressions and C-type programs. */
export interface ExpressionCompiler {
  expression(request: CompileRequest): CompileOutcome;
  program(request: CompileRequest): CompileOutcome;
}
