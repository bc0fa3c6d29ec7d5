import { VERBS } from './verb-table.ts';
import { newVocRecordsOf, vocRecordsOf } from './voc-records.ts';

/** Records of the VOC of a new account; of the system account's when `system` is true. */
export function accountVocRecords(system = false): Map<string, string> {
  return vocRecordsOf(VERBS, system);
}

/** Records of the file NEWVOC. */
export function newVocRecords(): Map<string, string> {
  return newVocRecordsOf(VERBS);
}
