import type { Verb } from '../../verb.ts';

export const who: Verb = {
  names: ['WHO'],
  usage: 'WHO',
  summary: 'Show the user number and the account',
  dispatch: 'IN 16',
  run({ session, environment }) {
    const here = `${session.subject.userNumber} ${session.account.name}`;
    const { initialAccount } = environment;
    const moved = initialAccount.path !== session.account.path;
    session.terminal.writeLine(moved ? `${here} from ${initialAccount.name}` : here);
  },
};
