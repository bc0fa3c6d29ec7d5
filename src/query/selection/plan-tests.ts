// Tests of the sentence with their items found; literals are brought into the form that is
// compared.
import { soundex } from '#values/index.ts';
import type { QueryEnvironment } from '../plan/environment.ts';
import type { ItemTable } from '../plan/item-table.ts';
import type { ReportItem } from '../plan/report-item.ts';
import {
  type FieldReference,
  queryError,
  type RelationalOperator,
  type SelectionStep,
  type SelectionTest,
} from '../sentence/index.ts';
import type { PlannedStep } from './selection.ts';
import type { PlannedTest } from './test.ts';

export function planTests(
  steps: readonly SelectionStep[],
  items: ItemTable,
  environment: QueryEnvironment,
): PlannedStep[] {
  const planner = new TestPlanner(items, environment);
  return steps.map((step) =>
    step.kind === 'test' ? { kind: 'test', test: planner.plan(step.test) } : step,
  );
}

class TestPlanner {
  readonly #items: ItemTable;
  readonly #environment: QueryEnvironment;
  /** The same reference stands for the same item: alternatives share their field. */
  readonly #known = new Map<FieldReference, ReportItem>();

  constructor(items: ItemTable, environment: QueryEnvironment) {
    this.#items = items;
    this.#environment = environment;
  }

  plan(test: SelectionTest): PlannedTest {
    const item = this.#item(test.field);
    if (item.kind === 'literal') throw queryError('not-field', item.name);
    let { operator } = test;
    const value = test.value && this.#items.resolve(test.value);
    const low = test.low && this.#items.resolve(test.low);
    if (value?.kind === 'literal') operator = this.#withWildcard(operator, value);
    for (const operand of [value, low]) {
      if (operand?.kind === 'literal') this.#prepare(operand, item, operator);
    }
    const { when, negated, every, noCase } = test;
    return { when, negated, every, noCase, operator, item, value, low };
  }

  #item(reference: FieldReference): ReportItem {
    let item = this.#known.get(reference);
    if (!item) {
      item = this.#items.resolve(reference);
      this.#known.set(reference, item);
    }
    return item;
  }

  /** Literals are written as shown; what is compared is the stored form. */
  #prepare(literal: ReportItem, item: ReportItem, operator: RelationalOperator): void {
    if (operator === 'LIKE' || operator === 'UNLIKE') return;
    if (operator === 'SAID') literal.literal = soundex(literal.literal);
    else if (item.conversion !== '') {
      literal.literal = this.#environment.forms.iconv(literal.literal, item.conversion);
    }
  }

  /** PICK.WILDCARD: `[x`, `x]` and `^` make a pattern of a value. */
  #withWildcard(operator: RelationalOperator, literal: ReportItem): RelationalOperator {
    if (operator !== 'EQ' && operator !== 'NE') return operator;
    if (!this.#environment.session.options.has('PICK.WILDCARD')) return operator;
    const text = literal.literal;
    if (!text.startsWith('[') && !text.includes('^') && !text.endsWith(']')) return operator;
    const quote = text.includes('"') ? "'" : '"';
    if (text.includes(quote)) throw queryError('wildcard');
    const inner = text.replace(/^\[/, '').replace(/\]$/, '').replaceAll('^', `${quote}1X${quote}`);
    const before = text.startsWith('[') ? '...' : '';
    const after = text.endsWith(']') ? '...' : '';
    literal.literal = `${before}${quote}${inner}${quote}${after}`;
    return operator === 'EQ' ? 'LIKE' : 'UNLIKE';
  }
}
