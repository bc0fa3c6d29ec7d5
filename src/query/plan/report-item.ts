import { type CurrentRecord, type Expression, rawField } from '#dictionary/index.ts';

export type ItemKind = 'id' | 'field' | 'expression' | 'literal' | 'counter' | 'length';

/**
 * A field, expression or literal as one place of a sentence uses it; qualifiers change it for that
 * place only.
 */
export interface ReportItem {
  readonly name: string;
  kind: ItemKind;
  fieldNumber: number;
  /** The value of a literal; for tests in stored form. */
  literal: string;
  expression: Expression | undefined;
  /** Text of the expression or correlative: indices are recognised by it. */
  expressionText: string;
  format: string;
  width: number;
  justification: string;
  leftJustified: boolean;
  conversion: string;
  heading: string;
  /** COL.HDG was used. */
  headingGiven: boolean;
  rightHeading: boolean;
  dotlessHeading: boolean;
  multivalued: boolean;
  /** Number of the association within the report, 0 for none. */
  association: number;
  /** Number of the break that watches it, 0 for none. */
  breakNumber: number;
  /** Place of its TOTAL() functions. */
  totalsBase: number;
}

export function newReportItem(name: string, kind: ItemKind): ReportItem {
  return {
    name,
    kind,
    fieldNumber: 0,
    literal: '',
    expression: undefined,
    expressionText: '',
    format: '',
    width: 0,
    justification: 'L',
    leftJustified: true,
    conversion: '',
    heading: '',
    headingGiven: false,
    rightHeading: false,
    dotlessHeading: false,
    multivalued: false,
    association: 0,
    breakNumber: 0,
    totalsBase: 0,
  };
}

export type ItemReader = (current: CurrentRecord) => string;

/** A function that reads the item's stored value from the current record. */
export function itemReader(item: ReportItem): ItemReader {
  switch (item.kind) {
    case 'id':
      return (current) => current.id;
    case 'field': {
      const number = item.fieldNumber;
      return (current) => rawField(current.record, number);
    }
    case 'expression': {
      const { expression } = item;
      if (!expression) return () => '';
      return (current) => expression.evaluate(current, item.totalsBase);
    }
    case 'literal': {
      const { literal } = item;
      return () => literal;
    }
    case 'counter':
      return (current) => String(current.recordCount);
    case 'length':
      return (current) => String(current.record.length);
    default:
      return item.kind satisfies never;
  }
}

/** True when the record must be read to know the item's value. */
export function needsRecord(item: ReportItem): boolean {
  return item.kind !== 'id' && item.kind !== 'literal';
}
