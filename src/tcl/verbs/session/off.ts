import type { Verb } from '../../verb.ts';

export const off: Verb = {
  names: ['QUIT', 'OFF'],
  usage: 'QUIT',
  summary: 'End the session',
  dispatch: 'IN 1',
  run({ environment }) {
    environment.leave();
  },
};
