import type { Verb } from '../../verb.ts';

export const sh: Verb = {
  names: ['SH', '!'],
  usage: 'SH {command}',
  summary: 'Run a command of the operating system',
  dispatch: 'OS',
  run({ environment, words }) {
    environment.runShell(words.takeRest().trimStart());
  },
};
