import type { ExpressionCompiler } from '#dictionary/index.ts';
import type { Session } from '#session/index.ts';

/** The compiler of I-type expressions that a session uses. */
export function sessionCompiler(session: Session): ExpressionCompiler | undefined {
  void session;
  return undefined;
}
