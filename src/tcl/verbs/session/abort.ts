import type { Verb } from '../../verb.ts';

export const abort: Verb = {
  names: ['ABORT'],
  usage: 'ABORT {text}',
  summary: 'Abort to the prompt',
  dispatch: 'IN 5',
  run({ environment, words }) {
    environment.abort(words.takeRest().trimStart());
  },
};
