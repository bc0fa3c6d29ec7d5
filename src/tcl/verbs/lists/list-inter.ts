import type { Verb } from '../../verb.ts';
import { combineSavedLists } from './combine-saved-lists.ts';

export const listInter: Verb = {
  names: ['LIST.INTER'],
  usage: 'LIST.INTER name name name {COUNT.SUP}',
  summary: 'Save the intersection of two saved lists',
  dispatch: 'CA $LSTMRG INTERSECTION',
  run(command) {
    combineSavedLists(command, 'INTERSECTION');
  },
};
