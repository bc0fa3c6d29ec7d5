// The verbs that the query processor carries out, with what distinguishes them.

/**
 * What a verb makes of the records: `report` LIST, `label` LIST.LABEL, `sum` SUM, `raw` LIST.ITEM,
 * `select` a select
 * list, `count` a number, `show` a list chosen by hand, `reformat` records of another file.
 */
export type VerbKind =
  | 'report'
  | 'label'
  | 'sum'
  | 'raw'
  | 'select'
  | 'count'
  | 'show'
  | 'reformat';

export interface QueryVerb {
  readonly name: string;
  readonly kind: VerbKind;
  /** The record id is the last sort key. */
  readonly sortsIds: boolean;
  /** Asks for texts and takes the records that hold them. */
  readonly searches: boolean;
}

function verb(name: string, kind: VerbKind, sortsIds = false, searches = false): QueryVerb {
  return { name, kind, sortsIds, searches };
}

const VERBS: readonly QueryVerb[] = [
  verb('SELECT', 'select'),
  verb('LIST', 'report'),
  verb('SSELECT', 'select', true),
  verb('SORT', 'report', true),
  verb('COUNT', 'count'),
  verb('SEARCH', 'select', false, true),
  verb('LIST.LABEL', 'label'),
  verb('SORT.LABEL', 'label', true),
  verb('SUM', 'sum'),
  verb('LIST.ITEM', 'raw'),
  verb('SORT.ITEM', 'raw', true),
  verb('SHOW', 'show'),
  verb('REFORMAT', 'reformat'),
  verb('SREFORMAT', 'reformat', true),
];

const BY_NAME: ReadonlyMap<string, QueryVerb> = new Map(VERBS.map((row) => [row.name, row]));

/** The verb of this name, or undefined when it is no query. */
export function queryVerb(name: string): QueryVerb | undefined {
  return BY_NAME.get(name);
}
