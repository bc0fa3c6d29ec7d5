import type { Verb } from '../../verb.ts';
import { showRecords } from './show-records.ts';

export const ct: Verb = {
  names: ['CT'],
  usage: 'CT {DICT} file {id ... | *} {BINARY | HEX} {LPTR {n}} {NO.QUERY}',
  summary: 'Show records, one numbered line for each field',
  dispatch: 'CA $CT',
  run(command) {
    showRecords(command, false);
  },
};
