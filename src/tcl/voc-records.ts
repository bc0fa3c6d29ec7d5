// The VOC of a new account, made from the tables of verbs and keywords and a few records of other kinds.
import { FIELD_MARK } from '#values/index.ts';
import { keywordEntries } from './keywords.ts';
import type { Verb } from './verb.ts';

/** Release of the original that the command environment follows. */
const RELEASE = '2.6-6';

/** Records that are neither verbs nor keywords. */
const OTHER_RECORDS: readonly (readonly [id: string, ...fields: string[]])[] = [
  ['$ACC', 'F The account directory', '.'],
  ['$FORMS', 'F Form queues', '@QMSYS/$FORMS'],
  ['$MAP', 'F What MAP lists', '@QMSYS/$MAP', '@QMSYS/$MAP.DIC'],
  ['$RELEASE', 'X Release level', RELEASE],
  ['DICT.DICT', 'F Dictionary of dictionaries', '@QMSYS/DICT.DIC', '@QMSYS/DICT.DIC'],
  ['EDIT.LIST', 'S Edit a saved select list', 'ED $SAVEDLISTS'],
  ['ERRMSG', 'F Messages of Pick style', '@QMSYS/ERRMSG', '@QMSYS/ERRMSG.DIC'],
  ['MD', 'Q The VOC', '', 'VOC'],
  ['NEWVOC', 'F What new accounts get in their VOC', '@QMSYS/NEWVOC', '@QMSYS/VOC.DIC'],
  ['NO.GRAND.TOTAL', 'PH No grand total in a report', `GRAND.TOTAL "'L'"`],
  ['QM.ACCOUNTS', 'Q Register of accounts', 'QMSYS', 'ACCOUNTS'],
  ['QM.VOCLIB', 'F Sentences that accounts share', '@QMSYS/QM.VOCLIB', '@QMSYS/VOC.DIC'],
  ['SYSCOM', 'F Include records of the system', '@QMSYS/SYSCOM'],
  ['VOC', 'F Vocabulary', 'VOC', '@QMSYS/VOC.DIC'],
  ['WHERE', 'S Show the path of the account', 'DISPLAY <<@PATH>>'],
  ['WITHOUT', 'PH', 'WITH NO'],
];

/** Sentences of QM.VOCLIB, which the R records of a VOC name. */
const VOC_LISTINGS: readonly (readonly [id: string, summary: string, sentence: string])[] = [
  [
    'LISTF',
    'List the files',
    'LIST VOC @ID COL.HDG "File name" FTYPE DESC DATA.NAME DICT.NAME WITH TYPE = "F" BY @ID ID.SUP HEADING "Files in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTFL',
    'List the files of this account',
    'LIST VOC @ID COL.HDG "File name" FTYPE DESC DATA.NAME DICT.NAME WITH TYPE = "F" AND IS.REMOTE = "" BY @ID ID.SUP HEADING "Files of this account in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTFR',
    'List the files of other accounts',
    'LIST VOC @ID COL.HDG "File name" FTYPE DESC DATA.NAME DICT.NAME WITH TYPE = "F" AND IS.REMOTE BY @ID ID.SUP HEADING "Files of other accounts in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTK',
    'List the keywords',
    'LIST VOC @ID COL.HDG "Keyword" FMT "20L" DESC FMT "40T" F2 COL.HDG "Value" FMT "5R" AS KEY.VALUE WITH TYPE = "K" BY KEY.VALUE ID.SUP HEADING "Keywords in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTM',
    'List the menus',
    'LIST VOC @ID COL.HDG "Menu name" FMT "24L" MENU.TITLE WITH TYPE = "M" BY @ID ID.SUP HEADING "Menus in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTPA',
    'List the paragraphs',
    'LIST VOC @ID COL.HDG "Paragraph name" FMT "16L" DESC FMT "28T" F2 COL.HDG "First command" FMT "30L" WITH TYPE = "PA" BY @ID ID.SUP HEADING "Paragraphs in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTPH',
    'List the phrases',
    'LIST VOC @ID COL.HDG "Phrase name" FMT "16L" DESC FMT "28T" F2 COL.HDG "Expansion" FMT "30T" WITH TYPE = "PH" BY @ID ID.SUP HEADING "Phrases in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTPQ',
    'List the PROCs',
    'LIST VOC @ID COL.HDG "PROC name" FMT "16L" DESC FMT "28T" F2 COL.HDG "First command" FMT "30L" WITH TYPE = "PQ" BY @ID ID.SUP HEADING "PROCs in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTQ',
    'List the indirect file pointers',
    'LIST VOC @ID COL.HDG "Name" FMT "16L" DESC FMT "20T" F2 COL.HDG "Account" FMT "18L" F3 COL.HDG "File" FMT "18L" WITH TYPE = "Q" BY @ID ID.SUP HEADING "Q-pointers in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTR',
    'List the remote items',
    'LIST VOC @ID COL.HDG "Name" FMT "16L" DESC FMT "20T" F2 COL.HDG "File" FMT "18L" F3 COL.HDG "Record" FMT "18L" WITH TYPE = "R" BY @ID ID.SUP HEADING "Remote items in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTS',
    'List the sentences',
    'LIST VOC @ID COL.HDG "Sentence name" FMT "16L" DESC FMT "28T" F2 COL.HDG "Expansion" FMT "30T" WITH TYPE = "S" BY @ID ID.SUP HEADING "Sentences in the VOC\'G\'Page \'S\'"',
  ],
  [
    'LISTV',
    'List the verbs',
    'SORT VOC @ID COL.HDG "Verb name" FMT "16L" DESC FMT "28T" DISPATCH PROCESSOR WITH TYPE = "V" ID.SUP HEADING "Verbs in the VOC\'G\'Page \'S\'"',
  ],
];

function verbFields(verb: Verb): string[] {
  const [code = '', target = '', option = ''] = verb.dispatch.split(' ');
  const fields = [`V ${verb.summary}`, code, target];
  return option === '' ? fields : [...fields, option];
}

/** Records of the file NEWVOC: those of a VOC, each with what it is behind its type. */
export function newVocRecordsOf(verbs: readonly Verb[], system = false): Map<string, string> {
  const records = new Map<string, string[]>();
  for (const { name, number, meaning } of keywordEntries()) {
    records.set(name, [`K ${meaning}`, String(number)]);
  }
  for (const verb of verbs) {
    if (verb.systemAccountOnly && !system) continue;
    for (const name of verb.names) {
      // A keyword that is also a verb keeps the verb from field 3 on.
      const keyword = records.get(name)?.slice(0, 2) ?? [];
      records.set(name, [...keyword, ...verbFields(verb)]);
    }
  }
  for (const [id, summary] of VOC_LISTINGS) records.set(id, [`R ${summary}`, 'QM.VOCLIB', id]);
  for (const [id, ...fields] of OTHER_RECORDS) records.set(id, fields);
  return new Map([...records].map(([id, fields]) => [id, fields.join(FIELD_MARK)]));
}

/** The type at the start of a record's first field, without what it is: one letter, or two after P. */
const typeIn = (field: string): string => field.slice(0, /^p/i.test(field) ? 2 : 1);

/**
 * Records of the VOC of a new account that has these verbs; of the system account's when `system` is
 * true. ScarletDME: descriptions stay behind in NEWVOC. (query-itype/trans-function)
 */
export function vocRecordsOf(verbs: readonly Verb[], system = false): Map<string, string> {
  return new Map(
    [...newVocRecordsOf(verbs, system)].map(([id, record]) => {
      const [type = '', second, third, ...rest] = record.split(FIELD_MARK);
      const isOtherUse = type.startsWith('K') && third !== undefined;
      const fields = [typeIn(type), second, isOtherUse ? typeIn(third) : third, ...rest];
      return [id, fields.filter((field) => field !== undefined).join(FIELD_MARK)] as const;
    }),
  );
}

/** Records of the shared file QM.VOCLIB. */
export function vocLibraryRecords(): Map<string, string> {
  return new Map(VOC_LISTINGS.map(([id, , text]) => [id, ['S', text].join(FIELD_MARK)] as const));
}
