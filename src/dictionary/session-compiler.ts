import type { Session } from '#session/index.ts';
import { correlativeExpression } from './correlatives/correlative.ts';
import { SessionExpressionCompiler } from './expressions/expression-compiler.ts';
import type { CompileOutcome } from './ports.ts';
import type { ValueForms } from './value-forms.ts';

const FAILED: CompileOutcome = { outcome: 'failed' };

/** The compiler of I-type expressions that a session uses for one query. */
export function sessionCompiler(session: Session, forms: ValueForms): SessionExpressionCompiler {
  const compiler: SessionExpressionCompiler = new SessionExpressionCompiler({
    session,
    otherItem: ({ source }, request) => {
      if (source.kind === 'program') return compiler.program({ ...request, source: source.text });
      if (source.kind !== 'correlative') return FAILED;
      return correlativeExpression(source.text, source.fieldNumber, {
        forms,
        items: request.items,
        expression: (text) => compiler.expression({ ...request, source: text }),
        today: () => session.now(),
        report: request.report,
      });
    },
  });
  return compiler;
}
