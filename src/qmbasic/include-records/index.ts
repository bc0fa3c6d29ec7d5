// The records of SYSCOM that programs may include by name: written from our own tables, so that
// text and tables agree.

import { VALUE_MARK } from '#values/index.ts';
import { JSON_MODES } from '../collections/json-writer.ts';
import { PCL_FUNCTIONS } from '../standard-routines/index.ts';
import {
  CATALOGUE_MAP_FIELDS,
  DICTIONARY_FIELDS,
  MENU_FIELDS,
  SCREEN_FIELDS,
  TERMINAL_MODES,
} from './dictionary-fields.ts';
import { ERROR_NUMBERS } from './error-numbers.ts';
import { KEY_CODES } from './key-codes.ts';
import {
  FILE_KEYS,
  LOCK_STATES,
  OTHER_KEYS,
  PRINT_UNIT_KEYS,
  PRINTER_SETTING_KEYS,
  SCREEN_KEYS,
} from './keys.ts';
import { KEYWORD_NUMBERS, PARSER_NUMBERS } from './parser-numbers.ts';
import { PCL_DATA, PCL_FIELDS } from './pcl-data.ts';
import { TERMINFO_POSITIONS } from './terminfo-positions.ts';
import { UDO_NUMBERS } from './udo-numbers.ts';

type Numbers = Readonly<Record<string, number>>;

const RECORDS: readonly (readonly [name: string, ...tables: Numbers[]])[] = [
  [
    'KEYS.H',
    FILE_KEYS,
    PRINTER_SETTING_KEYS,
    LOCK_STATES,
    SCREEN_KEYS,
    PRINT_UNIT_KEYS,
    OTHER_KEYS,
    JSON_MODES,
  ],
  ['ERR.H', ERROR_NUMBERS],
  ['KEYIN.H', KEY_CODES],
  ['TERMINFO.H', TERMINFO_POSITIONS],
  ['DICTDICT.H', DICTIONARY_FIELDS],
  ['MENU.H', MENU_FIELDS],
  ['SCREENS.H', SCREEN_FIELDS],
  ['TTY.H', TERMINAL_MODES],
  ['MAP.H', CATALOGUE_MAP_FIELDS],
  ['PARSER.H', KEYWORD_NUMBERS, PARSER_NUMBERS],
  ['PCL.H', PCL_FIELDS],
  ['UDO.H', UDO_NUMBERS],
];

/** Source text of every record, lines separated by \n. */
export function includeRecords(): ReadonlyMap<string, string> {
  const records = new Map(
    RECORDS.map(([name, ...tables]) => [name, tables.map(definitions).join('')]),
  );
  records.set('PCL.H', pclFunctions() + records.get('PCL.H'));
  records.set('$PCLDATA', PCL_DATA.map((values) => `${values.join(VALUE_MARK)}\n`).join(''));
  return records;
}

/** PCL.H declares a function for each key of !PCL. */
function pclFunctions(): string {
  const declared = PCL_FUNCTIONS.map(
    ({ name, arguments: list }, at) =>
      `DEFFUN ${name}(${list.join(', ')}) CALLING "!PCL" KEY ${at + 1}\n`,
  );
  return declared.join('');
}

function definitions(table: Numbers): string {
  return Object.entries(table)
    .map(([name, value]) => `$DEFINE ${name} ${value}\n`)
    .join('');
}
