import type { Verb } from '../../verb.ts';

export const clearStack: Verb = {
  names: ['CLEAR.STACK'],
  usage: 'CLEAR.STACK',
  summary: 'Empty the command stack',
  dispatch: 'IN 21',
  run({ session }) {
    session.commandStack.length = 0;
  },
};
