// WHEN: which values of associated fields are shown.
import type { CurrentRecord } from '#dictionary/index.ts';
import { soundex, upcase, zipElements } from '#values/index.ts';
import { itemReader } from '../plan/report-item.ts';
import { mapElementsWith } from './elements.ts';
import { compareElements, likeCondition, type OrderOperator } from './operators.ts';
import type { PlannedStep } from './selection.ts';
import type { PlannedTest } from './test.ts';

/** Chosen values of one association: an array of 1 and 0 in the shape of the field tested. */
export interface WhenMask {
  readonly association: number;
  readonly mask: string;
}

/** Narrows a field to the value being exploded; the text itself otherwise. */
export type Narrow = (text: string) => string;

interface PendingMask {
  mask: string;
  join: 'and' | 'or' | undefined;
}

function both(a: string, b: string): string {
  return zipElements(a, b, {}, (x, y) => (isOne(x) && isOne(y) ? '1' : '0'));
}

function either(a: string, b: string): string {
  return zipElements(a, b, {}, (x, y) => (isOne(x) || isOne(y) ? '1' : '0'));
}

function isOne(text: string): boolean {
  return text !== '' && text !== '0';
}

/** The masks that the WHEN tests give for the current record, and the outcome of the last test. */
export function whenMasks(
  steps: readonly PlannedStep[],
  current: CurrentRecord,
  narrow: Narrow,
): { masks: WhenMask[]; last: string } {
  const pending = new Map<number, PendingMask>();
  let last = '1';
  steps.forEach((step, at) => {
    if (step.kind !== 'test' || !step.test.when) return;
    const { association } = step.test.item;
    last = testMask(step.test, current, narrow);
    const before = pending.get(association);
    let mask = last;
    if (before?.join === 'and') mask = both(last, before.mask);
    else if (before?.join === 'or') mask = either(last, before.mask);
    const next = steps[at + 1];
    pending.set(association, { mask, join: next && next.kind !== 'test' ? next.kind : undefined });
  });
  const masks = [...pending].map(([association, { mask }]) => ({ association, mask }));
  return { masks, last };
}

function testMask(test: PlannedTest, current: CurrentRecord, narrow: Narrow): string {
  const fold = test.noCase ? upcase : (text: string) => text;
  const text = fold(narrow(itemReader(test.item)(current)));
  const value = fold(test.value ? itemReader(test.value)(current) : '');
  const flag = (holds: boolean) => (holds ? '1' : '0');
  const each = (holds: (element: string) => boolean) =>
    mapElementsWith(text, (element) => flag(holds(element)));
  switch (test.operator) {
    case 'LIKE':
    case 'UNLIKE': {
      if (text === '') return '';
      const like = likeCondition(value);
      return each((element) => like(element) === (test.operator === 'LIKE'));
    }
    case 'SAID':
      return each((element) => soundex(element) === value);
    case 'NOT.NULL':
      // ScarletDME: a bare field chooses the empty values (query-select/when-clause)
      return each((element) => element === '');
    case 'BETWEEN': {
      const low = fold(test.low ? itemReader(test.low)(current) : '');
      // ScarletDME: the limits meet the first value only, the others are compared with nothing
      // (query-select/when-clause)
      const fromLow = zipElements(text, low, {}, (a, b) => flag(compareElements('GE', a, b)));
      const toHigh = zipElements(text, value, {}, (a, b) => flag(compareElements('LE', a, b)));
      return both(fromLow, toHigh);
    }
    default: {
      const operator: OrderOperator = test.operator;
      return each((element) => compareElements(operator, element, value));
    }
  }
}
