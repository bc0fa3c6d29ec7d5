import { oconv } from '#values/index.ts';
import type { Verb } from '../../verb.ts';
import { showConverted } from './show-converted.ts';

export const oconvVerb: Verb = {
  names: ['OCONV'],
  usage: 'OCONV value code',
  summary: 'Show a stored value converted for people',
  dispatch: 'CA $OCONV',
  run(command) {
    showConverted(command, oconv);
  },
};
