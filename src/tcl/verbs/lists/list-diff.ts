import type { Verb } from '../../verb.ts';
import { combineSavedLists } from './combine-saved-lists.ts';

export const listDiff: Verb = {
  names: ['LIST.DIFF'],
  usage: 'LIST.DIFF name name name {COUNT.SUP}',
  summary: 'Save the difference of two saved lists',
  dispatch: 'CA $LSTMRG DIFFERENCE',
  run(command) {
    combineSavedLists(command, 'DIFFERENCE');
  },
};
