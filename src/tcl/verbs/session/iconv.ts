import { iconv } from '#values/index.ts';
import type { Verb } from '../../verb.ts';
import { showConverted } from './show-converted.ts';

export const iconvVerb: Verb = {
  names: ['ICONV'],
  usage: 'ICONV value code',
  summary: 'Show a value converted for storing',
  dispatch: 'CA $ICONV',
  run(command) {
    showConverted(command, iconv);
  },
};
