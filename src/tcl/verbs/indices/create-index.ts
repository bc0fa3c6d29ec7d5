import type { Verb } from '../../verb.ts';
import { createIndices } from './create-indices.ts';

export const createIndex: Verb = {
  names: ['CREATE.INDEX'],
  usage: 'CREATE.INDEX {DICT} file field ... {NO.NULLS}',
  summary: 'Define indices on fields',
  dispatch: 'CA $CREATEI',
  run(command) {
    createIndices(command, false);
  },
};
