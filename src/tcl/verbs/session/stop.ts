import type { Verb } from '../../verb.ts';

export const stop: Verb = {
  names: ['STOP'],
  usage: 'STOP',
  summary: 'End the paragraph',
  dispatch: 'IN 30',
  run({ environment }) {
    environment.unwind('paragraph');
  },
};
