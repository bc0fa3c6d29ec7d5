import type { Verb } from '../../verb.ts';
import { combineSavedLists } from './combine-saved-lists.ts';

export const listUnion: Verb = {
  names: ['LIST.UNION'],
  usage: 'LIST.UNION name name name {COUNT.SUP}',
  summary: 'Save the union of two saved lists',
  dispatch: 'CA $LSTMRG UNION',
  run(command) {
    combineSavedLists(command, 'UNION');
  },
};
