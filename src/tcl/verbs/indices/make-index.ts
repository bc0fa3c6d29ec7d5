import type { Verb } from '../../verb.ts';
import { createIndices } from './create-indices.ts';

export const makeIndex: Verb = {
  names: ['MAKE.INDEX'],
  usage: 'MAKE.INDEX {DICT} file field ... {NO.NULLS}',
  summary: 'Define indices on fields and build them',
  dispatch: 'CA $CREATEI 1',
  run(command) {
    createIndices(command, true);
  },
};
