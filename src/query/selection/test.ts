// One WITH test as a function of the current record.
import type { CurrentRecord, ValueForms } from '#dictionary/index.ts';
import { soundex, upcase } from '#values/index.ts';
import { type ItemReader, itemReader, type ReportItem } from '../plan/report-item.ts';
import type { RelationalOperator } from '../sentence/index.ts';
import { everyElement, someElement } from './elements.ts';
import {
  betweenCondition,
  type Condition,
  likeCondition,
  type OrderOperator,
  orderCondition,
  soundexCondition,
} from './operators.ts';

/** A test with its items found and its literals in stored form. */
export interface PlannedTest {
  readonly when: boolean;
  readonly negated: boolean;
  readonly every: boolean;
  readonly noCase: boolean;
  readonly operator: RelationalOperator;
  readonly item: ReportItem;
  readonly value: ReportItem | undefined;
  readonly low: ReportItem | undefined;
}

export type RecordTest = (current: CurrentRecord) => boolean;

export interface TestSettings {
  readonly forms: ValueForms;
  /** Ids that differ only in case are the same. */
  readonly idsWithoutCase: boolean;
}

/** Compiles a test; constant operands are prepared once. */
export function compileTest(test: PlannedTest, settings: TestSettings): RecordTest {
  const positive = positiveTest(test, settings);
  return test.negated ? (current) => !positive(current) : positive;
}

function positiveTest(test: PlannedTest, settings: TestSettings): RecordTest {
  const fold = test.noCase || (settings.idsWithoutCase && test.item.kind === 'id');
  const subject = subjectReader(test, settings, fold);
  if (test.operator === 'NOT.NULL') return notNullTest(test, subject);
  const operands = [test.value, test.low].filter((item) => item !== undefined);
  if (operands.every((item) => item.kind === 'literal')) {
    const holds = conditionOf(
      test,
      foldIf(fold, test.value?.literal),
      foldIf(fold, test.low?.literal),
    );
    const check = textTest(test, holds, foldIf(fold, test.value?.literal));
    return (current) => check(subject(current));
  }
  return varyingTest(test, subject, fold);
}

function foldIf(fold: boolean, text = ''): string {
  return fold ? upcase(text) : text;
}

/** The value tested: as stored, or for LIKE as shown. */
function subjectReader(test: PlannedTest, settings: TestSettings, fold: boolean): ItemReader {
  const { item } = test;
  const read = itemReader(item);
  const isPattern = test.operator === 'LIKE' || test.operator === 'UNLIKE';
  const { forms } = settings;
  const code = item.conversion;
  const folded: ItemReader =
    fold && test.operator !== 'SAID' ? (current) => upcase(read(current)) : read;
  if (!isPattern || code === '') return folded;
  if (item.multivalued || test.every) return (current) => forms.oconvs(folded(current), code);
  return (current) => forms.oconv(folded(current), code);
}

function notNullTest(test: PlannedTest, subject: ItemReader): RecordTest {
  const isSet = (element: string) => element !== '';
  if (test.every) return (current) => everyElement(subject(current), isSet);
  if (test.item.multivalued) return (current) => someElement(subject(current), isSet);
  return (current) => subject(current) !== '';
}

function conditionOf(test: PlannedTest, value: string, low: string): Condition {
  switch (test.operator) {
    case 'LIKE':
      return likeCondition(value);
    case 'UNLIKE': {
      const like = likeCondition(value);
      return (element) => !like(element);
    }
    case 'SAID':
      // ScarletDME: EVERY ... SAID takes the code of the code and so never matches (query-
      // select/said-soundex)
      return soundexCondition(test.every ? soundex(value) : value);
    case 'BETWEEN':
      return betweenCondition(low, value);
    case 'NOT.NULL':
      return (element) => element !== '';
    default:
      return orderCondition(test.operator satisfies OrderOperator, value);
  }
}

/** How the condition on elements becomes one on the whole field. */
function textTest(test: PlannedTest, holds: Condition, value: string): Condition {
  if (test.every) return (text) => everyElement(text, holds);
  if (!test.item.multivalued) return holds;
  // ScarletDME: one of many values is equal only when it is the same text: 10.0 is not 10 there
  // (query-select/eq-spellings)
  if (test.operator === 'EQ') return (text) => someElement(text, (element) => element === value);
  return (text) => someElement(text, holds);
}

/** An operand is another field: the condition is made anew for each record. */
function varyingTest(test: PlannedTest, subject: ItemReader, fold: boolean): RecordTest {
  const readValue = test.value ? itemReader(test.value) : () => '';
  const readLow = test.low ? itemReader(test.low) : () => '';
  return (current) => {
    const value = foldIf(fold, readValue(current));
    const holds = conditionOf(test, value, foldIf(fold, readLow(current)));
    return textTest(test, holds, value)(subject(current));
  };
}
