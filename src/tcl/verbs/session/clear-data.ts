import type { Verb } from '../../verb.ts';

export const clearData: Verb = {
  names: ['CLEAR.DATA', 'CLEARDATA'],
  usage: 'CLEAR.DATA',
  summary: 'Drop the lines queued by DATA',
  dispatch: 'IN 19',
  run({ session }) {
    session.keyboard.dataQueue.length = 0;
  },
};
