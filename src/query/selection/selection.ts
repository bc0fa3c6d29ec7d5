// All tests of a sentence as one function of the current record.
import type { CurrentRecord } from '#dictionary/index.ts';
import { needsRecord } from '../plan/report-item.ts';
import { compileTest, type PlannedTest, type RecordTest, type TestSettings } from './test.ts';

/** As in the sentence, with planned tests. */
export type PlannedStep =
  | { readonly kind: 'test'; readonly test: PlannedTest }
  | { readonly kind: 'and' | 'or'; readonly exit: number };

type CompiledStep =
  | { readonly kind: 'test'; readonly test: RecordTest }
  | { readonly kind: 'and' | 'or'; readonly exit: number };

/**
 * The function that says whether the current record is wanted; undefined when there are no tests.
 */
export function compileSelection(
  steps: readonly PlannedStep[],
  settings: TestSettings,
): RecordTest | undefined {
  const compiled: CompiledStep[] = steps.map((step) =>
    step.kind === 'test' ? { kind: 'test', test: compileTest(step.test, settings) } : step,
  );
  const only = compiled[0];
  if (only === undefined) return undefined;
  if (compiled.length === 1 && only.kind === 'test') return only.test;
  return (current) => runSteps(compiled, current);
}

function runSteps(steps: readonly CompiledStep[], current: CurrentRecord): boolean {
  let truth = true;
  let at = 0;
  while (at < steps.length) {
    const step = steps[at] as CompiledStep;
    if (step.kind === 'test') {
      truth = step.test(current);
      at += 1;
    } else if (truth === (step.kind === 'or')) at = step.exit;
    else at += 1;
  }
  return truth;
}

/** True when some test looks at more than the record id. */
export function selectionNeedsRecord(steps: readonly PlannedStep[]): boolean {
  return steps.some((step) => {
    if (step.kind !== 'test') return false;
    const { item, value, low } = step.test;
    return [item, value, low].some((operand) => operand !== undefined && needsRecord(operand));
  });
}
