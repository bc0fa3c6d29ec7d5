// What a sentence says, before anything is looked up or opened.
import type { QueryVerb } from './verbs.ts';

/** A dictionary or VOC record found under a word. */
export interface FieldDefinition {
  readonly name: string;
  /** First letter of the record: D, I, C, A, S, or L for a word `link%item`. */
  readonly type: string;
  readonly record: string;
  /** Found in the VOC, not in the dictionary. */
  readonly fromVoc: boolean;
}

/** A place where a field or value stands in a sentence. */
export type FieldReference =
  | { readonly kind: 'field'; readonly definition: FieldDefinition }
  | { readonly kind: 'expression'; readonly source: string }
  | { readonly kind: 'synonym'; readonly name: string }
  | { readonly kind: 'literal'; readonly text: string };

export type RelationalOperator =
  | 'EQ'
  | 'NE'
  | 'LT'
  | 'LE'
  | 'GE'
  | 'GT'
  | 'LIKE'
  | 'UNLIKE'
  | 'SAID'
  | 'NOT.NULL'
  | 'BETWEEN';

export interface SelectionTest {
  /** WHEN tests choose values, WITH tests records. */
  readonly when: boolean;
  /** NO: the outcome is turned round. */
  readonly negated: boolean;
  readonly every: boolean;
  readonly noCase: boolean;
  readonly operator: RelationalOperator;
  readonly field: FieldReference;
  /** What is compared with; the upper end for BETWEEN. */
  readonly value?: FieldReference;
  /** The lower end for BETWEEN. */
  readonly low?: FieldReference;
}

/** A selection is run from left to right: AND leaves for `exit` when false, OR when true. */
export type SelectionStep =
  | { readonly kind: 'test'; readonly test: SelectionTest }
  | { readonly kind: 'and' | 'or'; exit: number; level: number };

export type ColumnMode =
  | 'item'
  | 'total'
  | 'max'
  | 'min'
  | 'average'
  | 'number'
  | 'percent'
  | 'calc'
  | 'break.sup'
  | 'cumulative';

/** A qualifier after a field name, in the order written. */
export type ColumnModifier =
  | { readonly kind: 'as'; readonly name: string }
  | { readonly kind: 'assoc'; readonly name: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'conv'; readonly code: string }
  | { readonly kind: 'fmt'; readonly format: string }
  | { readonly kind: 'like'; readonly field: FieldReference }
  | { readonly kind: 'multivalued'; readonly multivalued: boolean };

export interface BreakNode {
  readonly text: string;
  readonly control: string;
}

export interface ColumnNode {
  readonly field: FieldReference;
  readonly mode: ColumnMode;
  noNulls: boolean;
  /** Decimal places of PCT. */
  readonly decimals: number;
  readonly break?: BreakNode;
  readonly modifiers: ColumnModifier[];
}

export interface SortNode {
  readonly field: FieldReference;
  readonly descending: boolean;
  readonly exploded: boolean;
  /** AS after the field. */
  synonym?: string;
}

interface SavingNode {
  readonly field: FieldReference;
  readonly unique: boolean;
  readonly multivalued: boolean;
  noNulls: boolean;
}

export interface OutputNode {
  readonly path: string;
  readonly append: boolean;
  readonly noQuery: boolean;
}

/** Everything that a sentence asks for. Filled while it is parsed. */
export interface QueryTree {
  readonly verb: QueryVerb;
  readonly dictionary: boolean;
  readonly fileName: string;
  /** Record ids of the sentence. */
  readonly ids: string[];
  readonly columns: ColumnNode[];
  readonly sorts: SortNode[];
  readonly selection: SelectionStep[];
  usesWhen: boolean;
  /** USING {DICT} file */
  using: { readonly dictionary: boolean; readonly fileName: string } | undefined;
  saving: SavingNode | undefined;
  fromList: number | undefined;
  toList: number;
  sample: number | undefined;
  sampled: number | undefined;
  /** Print unit; -1 is the display. */
  printUnit: number;
  heading: string | undefined;
  footing: string | undefined;
  grandTotal: { readonly text: string; readonly control: string };
  columnSpacing: number;
  margin: number;
  delimiter: string | undefined;
  /** 0 no CSV, 1 quotes where needed, 2 quotes all but numbers. */
  csv: number;
  json: boolean;
  output: OutputNode | undefined;
  /** Target file of REFORMAT. */
  reformatFile: string | undefined;
  label: { readonly template: string; readonly noDefault: boolean };
  style: string | undefined;
  overlay: string | undefined;
  pageSequence: { readonly fileName: string; readonly id: string } | undefined;
  /** Column at which PAN begins; 0 for none. */
  panColumn: number;
  scroll: number;
  minItems: number;
  maxItems: number;
  readonly flags: Set<QueryFlag>;
}

/** Keywords that are simply there or not. */
export type QueryFlag =
  | 'absent.null'
  | 'all.match'
  | 'boxed'
  | 'col.hdg.id'
  | 'col.sup'
  | 'count.sup'
  | 'dbl.spc'
  | 'det.sup'
  | 'explain'
  | 'force'
  | 'hdr.sup'
  | 'id.only'
  | 'id.sup'
  | 'locking'
  | 'new.page'
  | 'no.case'
  | 'no.index'
  | 'no.match'
  | 'no.page'
  | 'no.split'
  | 'repeating'
  | 'require.index'
  | 'require.select'
  | 'vertical';

export function isExploded(sort: SortNode): boolean {
  return sort.exploded;
}
