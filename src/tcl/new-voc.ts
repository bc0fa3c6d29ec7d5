import { VERBS } from './verb-table.ts';
import { vocRecordsOf } from './voc-records.ts';

/** Records of the VOC of a new account; of the system account's when `system` is true. */
export function newVocRecords(system = false): Map<string, string> {
  return vocRecordsOf(VERBS, system);
}
