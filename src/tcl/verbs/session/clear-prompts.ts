import type { Verb } from '../../verb.ts';

export const clearPrompts: Verb = {
  names: ['CLEAR.PROMPTS', 'CLEARPROMPTS'],
  usage: 'CLEAR.PROMPTS',
  summary: 'Forget the answers to in-line prompts',
  dispatch: 'IN 20',
  run({ environment }) {
    environment.promptAnswers.clear();
  },
};
