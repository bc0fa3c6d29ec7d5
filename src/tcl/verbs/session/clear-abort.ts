import type { Verb } from '../../verb.ts';

export const clearAbort: Verb = {
  names: ['CLEAR.ABORT'],
  usage: 'CLEAR.ABORT',
  summary: 'Inside ON.ABORT: abort again as if it were the first time',
  dispatch: 'IN 38',
  run({ environment }) {
    environment.clearAbort();
  },
};
