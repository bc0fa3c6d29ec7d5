// The items that describe dictionary records themselves: file DICT.DICT of the system account, LIST
// DICT file.

interface Row {
  readonly name: string;
  readonly type: 'D' | 'I';
  /** Field number or expression. */
  readonly source: string;
  readonly heading: string;
  readonly format: string;
  readonly multivalued?: boolean;
}

const PICK_TYPE = "TYPE = 'A' OR TYPE = 'S'";

function field(name: string, source: number, heading: string, format: string): Row {
  return { name, type: 'D', source: String(source), heading, format };
}

function expression(name: string, source: string, heading: string, format: string): Row {
  return { name, type: 'I', source, heading, format };
}

const ROWS: readonly Row[] = [
  field('@ID', 0, '@ID', '12L'),
  field('FIELD', 0, 'Field', '16L'),
  field('F1', 1, 'TYPE/DESC', '10L'),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => field(`F${n}`, n, `F${n}`, '10L')),
  field('LOC', 2, 'LOC', '14T'),
  field('LOC.R', 2, 'LOC', '14R'),
  field('CNV', 3, 'CONV', '6L'),
  field('D.NAME', 4, 'NAME', '12L'),
  field('FORMAT', 5, 'FORMAT', '6L'),
  field('SM', 6, 'S/M', '3L'),
  field('ASSOC', 7, 'ASSOC', '8L'),
  field('A.NAME', 3, 'NAME', '12L'),
  field('A.ASSOC', 4, 'ASSOC', '8L'),
  field('A.CONV', 7, 'CONV', '6L'),
  field('CORREL', 8, 'CORRELATIVE', '10L'),
  field('A.JUST', 9, 'JUST', '10L'),
  field('A.WIDTH', 10, 'WIDTH', '10L'),
  expression('TYPE', "UPCASE(F1); IF @[1,1] = 'P' THEN @[1,2] ELSE @[1,1]", 'TYPE', '2L'),
  expression('TYPE.CODE', "TYPE[1,1]; IF @ = 'P' THEN TYPE[1,2] ELSE @", 'Type', '4L'),
  expression('FLD', `IF (${PICK_TYPE}) AND F8 # '' THEN F8 ELSE F2`, 'LOC', '14T'),
  expression('CONVERSION', `IF ${PICK_TYPE} THEN A.CONV ELSE CNV`, 'CONV', '6L'),
  {
    ...expression('NAME', `IF ${PICK_TYPE} THEN A.NAME ELSE D.NAME`, 'NAME', '12L'),
    multivalued: true,
  },
  expression('FORMAT.CODE', `IF ${PICK_TYPE} THEN F10:F9 ELSE F5`, 'FORMAT', '6L'),
  expression('SMV', `IF ${PICK_TYPE} THEN '' ELSE F6`, 'S/M', '3L'),
  expression('ASSOCIATION', `IF ${PICK_TYPE} THEN A.ASSOC ELSE ASSOC`, 'ASSOC', '8L'),
];

const DEFAULT_LISTING =
  'TYPE FLD CONVERSION NAME FORMAT.CODE SMV ASSOCIATION BY TYPE.CODE BY LOC.R BY NAME';

const FIELD_MARK = '\xfe';

const RECORDS: ReadonlyMap<string, string> = new Map([
  ['@', ['PH', DEFAULT_LISTING].join(FIELD_MARK)],
  ...ROWS.map((row): [string, string] => [row.name, recordOf(row)]),
]);

function recordOf(row: Row): string {
  const sm = row.multivalued ? 'M' : 'S';
  return [row.type, row.source, '', row.heading, row.format, sm].join(FIELD_MARK);
}

/** The records of DICT.DICT by their ids. */
export function dictionaryOfDictionaries(): ReadonlyMap<string, string> {
  return RECORDS;
}
