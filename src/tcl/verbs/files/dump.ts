import type { Verb } from '../../verb.ts';
import { showRecords } from './show-records.ts';

export const dump: Verb = {
  names: ['DUMP'],
  usage: 'DUMP {DICT} file {id ... | *} {LPTR {n}} {NO.QUERY}',
  summary: 'Show records in hexadecimal and as text',
  dispatch: 'CA $CT 2',
  run(command) {
    showRecords(command, true);
  },
};
