import { FIELD_MARK } from '#values/index.ts';

/** Dictionary of every VOC: what LIST VOC and the LISTF family name. */
const ITEMS: readonly (readonly [id: string, ...fields: string[]])[] = [
  ['@ID', 'D', '0', '', 'VOC name', '20L', 'S'],
  ['F1', 'D', '1', '', 'Field 1', '20T', 'S'],
  ['F2', 'D', '2', '', 'Field 2', '24T', 'M'],
  ['F3', 'D', '3', '', 'Field 3', '24T', 'M'],
  ['F4', 'D', '4', '', 'Field 4', '16T', 'M'],
  ['F5', 'D', '5', '', 'Field 5', '16T', 'S'],
  [
    'TYPE',
    'I',
    'IF F1[1,2] MATCHES "PA":@VM:"PH":@VM:"PQ" THEN F1[1,2] ELSE UPCASE(F1[1,1])',
    '',
    'Type',
    '4L',
    'S',
  ],
  [
    'DESC',
    'I',
    'IF INDEX(F1," ",1) THEN F1 ELSE TRANS("NEWVOC",@ID,1,"X");IF @1[1,1] = F1[1,1] THEN FIELD(@1," ",2,999) ELSE ""',
    '',
    'Description',
    '30T',
    'S',
  ],
  ['DATA.NAME', 'D', '2', '', 'Data path', '24T', 'M'],
  ['DICT.NAME', 'D', '3', '', 'Dictionary path', '24T', 'S'],
  ['IS.REMOTE', 'I', 'IF INDEX(F2,"/",1) THEN "R" ELSE ""', '', 'Remote', '1L', 'S'],
  [
    'FTYPE',
    'I',
    'IF TYPE = "F" THEN (IF INDEX(F2,"/",1) THEN "R" ELSE "L") ELSE ""',
    '',
    'Kind',
    '4L',
    'S',
  ],
  ['DISPATCH', 'D', '2', '', 'Dispatch', '8L', 'S'],
  ['PROCESSOR', 'D', '3', '', 'Processor', '16L', 'S'],
  ['MENU.TITLE', 'D', '2', '', 'Title', '40T', 'S'],
  ['@', 'PH', 'TYPE DESC F2'],
];

export function vocDictionary(): Map<string, string> {
  return new Map(ITEMS.map(([id, ...fields]) => [id, fields.join(FIELD_MARK)]));
}
