// Whether an index can find the records of a selection, and which of its values to look at.
import type { IndexDefinition } from '#files/index.ts';
import { compareTexts, matches } from '#values/index.ts';
import type { PlannedStep } from '../selection/selection.ts';
import type { PlannedTest } from '../selection/test.ts';
import type { RelationalOperator } from '../sentence/index.ts';
import { patternPrefix } from './index-pattern.ts';
import type { QueryPlan } from './query-plan.ts';
import type { ReportItem } from './report-item.ts';

const FIELD_MARK = '\xfe';

/** What to look up in an index. */
export interface IndexUse {
  readonly index: IndexDefinition;
  /** Ids of exactly this value. */
  readonly equal?: string;
  readonly from?: string;
  readonly fromExclusive?: boolean;
  readonly to?: string;
  readonly toExclusive?: boolean;
  /** Values that begin with `from` are looked at and must match. */
  readonly pattern?: string;
  /** Tests that are still to be made of the records found. */
  readonly rest: readonly PlannedStep[];
}

const OPPOSITE: ReadonlyMap<RelationalOperator, RelationalOperator> = new Map([
  ['EQ', 'NE'],
  ['NE', 'EQ'],
  ['LT', 'GE'],
  ['GE', 'LT'],
  ['GT', 'LE'],
  ['LE', 'GT'],
  ['LIKE', 'UNLIKE'],
  ['UNLIKE', 'LIKE'],
]);

/** The use of an index that serves the first test of the selection, or undefined. */
export function indexUse(plan: QueryPlan): IndexUse | undefined {
  const first = plan.steps[0];
  if (first?.kind !== 'test' || plan.environment.session.files.transactionDepth > 0) {
    return undefined;
  }
  const { test } = first;
  const index = test.every || test.noCase ? undefined : indexFor(plan, test.item);
  if (!index || hasAlternative(plan.steps)) return undefined;
  const lookup = lookupOf(test, index);
  if (!lookup) return undefined;
  if (plan.steps.some((step) => step.kind === 'test' && step.test.when)) {
    // WHEN chooses values: the tests must be made again.
    return { index, ...lookup, rest: plan.steps };
  }
  const merged = mergedRange(plan, { test, index, lookup });
  if (merged) return { index, ...merged, rest: restAfter(plan.steps, 4) };
  return { index, ...lookup, rest: restAfter(plan.steps, 2) };
}

function restAfter(steps: readonly PlannedStep[], from: number): PlannedStep[] {
  return steps
    .slice(from)
    .map((step) => (step.kind === 'test' ? step : { ...step, exit: step.exit - from }));
}

/** An OR that the first test takes part in: then records without its value may be wanted too. */
function hasAlternative(steps: readonly PlannedStep[]): boolean {
  let at = 1;
  while (at < steps.length) {
    const step = steps[at];
    if (step?.kind === 'or') return true;
    at = step?.kind === 'and' ? Math.max(step.exit, at + 1) : at + 1;
  }
  return false;
}

function indexFor(plan: QueryPlan, item: ReportItem): IndexDefinition | undefined {
  const { data, session } = plan.environment;
  const { indices } = session.files;
  for (const name of indices.names(data)) {
    const index = indices.definition(data, name);
    if (index?.built && serves(index, item)) return index;
  }
  return undefined;
}

/** The same data, read the same way: the name does not matter. */
function serves(index: IndexDefinition, item: ReportItem): boolean {
  if (index.rightJustified !== (item.justification === 'R')) return false;
  const fields = index.item.split(FIELD_MARK);
  const type = (fields[0] ?? '').slice(0, 1).toUpperCase();
  const isPick = type === 'A' || type === 'S';
  const correlative = isPick ? (fields[7] ?? '') : '';
  if (!isPick && index.multivalued !== item.multivalued) return false;
  if (type === 'I' || type === 'C') {
    return item.kind === 'expression' && item.expressionText === (fields[1] ?? '').trim();
  }
  if (correlative !== '') {
    return item.kind === 'expression' && item.expressionText === correlative;
  }
  if (item.kind !== 'field' && item.kind !== 'id') return false;
  return item.fieldNumber === Number(fields[1]);
}

type Lookup = Omit<IndexUse, 'index' | 'rest'>;

function lookupOf(test: PlannedTest, index: IndexDefinition): Lookup | undefined {
  const isBare = test.operator === 'NOT.NULL';
  if (!isBare && test.value?.kind !== 'literal') return undefined;
  const value = isBare ? '' : (test.value?.literal ?? '');
  let operator: RelationalOperator = isBare ? 'NE' : test.operator;
  if (test.negated) operator = OPPOSITE.get(operator) ?? 'SAID';
  const lookup = lookupByOperator(operator, value, test);
  if (!lookup || index.nulls) return lookup;
  return missesNulls(operator, value) ? undefined : lookup;
}

/** An index without null keys cannot answer what null might satisfy. */
function missesNulls(operator: RelationalOperator, value: string): boolean {
  switch (operator) {
    case 'EQ':
    case 'GE':
      return value === '';
    case 'LE':
    case 'LT':
      return true;
    case 'LIKE':
      return matches('', value);
    default:
      return false;
  }
}

function lookupByOperator(
  operator: RelationalOperator,
  value: string,
  test: PlannedTest,
): Lookup | undefined {
  switch (operator) {
    case 'EQ':
      return { equal: value };
    case 'GE':
      return { from: value };
    case 'GT':
      return { from: value, fromExclusive: true };
    case 'LE':
      return { to: value };
    case 'LT':
      return { to: value, toExclusive: true };
    case 'BETWEEN':
      return test.low?.kind === 'literal' ? { from: test.low.literal, to: value } : undefined;
    case 'LIKE': {
      const plain = test.item.conversion === '' && test.item.leftJustified;
      const prefix = plain ? patternPrefix(value) : undefined;
      return prefix === undefined ? undefined : { from: prefix, pattern: value };
    }
    default:
      return undefined;
  }
}

/** `A > x AND A < y` of the same single-valued field is one range. */
function mergedRange(
  plan: QueryPlan,
  first: { test: PlannedTest; index: IndexDefinition; lookup: Lookup },
): Lookup | undefined {
  const [, join, second] = plan.steps;
  if (first.test.item.multivalued || join?.kind !== 'and' || second?.kind !== 'test') {
    return undefined;
  }
  const { test } = second;
  if (join.exit !== 3 || test.negated || test.every || test.noCase) return undefined;
  if (test.value?.kind !== 'literal' || !serves(first.index, test.item)) return undefined;
  const other = lookupByOperator(test.operator, test.value.literal, test);
  if (!other || other.pattern !== undefined) return undefined;
  const low = first.lookup.from === undefined ? other : first.lookup;
  const high = first.lookup.from === undefined ? first.lookup : other;
  const isClosed =
    low.from !== undefined &&
    low.to === undefined &&
    high.to !== undefined &&
    high.from === undefined;
  if (!isClosed || compareTexts(low.from ?? '', high.to ?? '') > 0) return undefined;
  return { ...low, ...high };
}
