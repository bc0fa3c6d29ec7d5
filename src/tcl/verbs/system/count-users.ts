import { setReturnCode, type Verb } from '../../verb.ts';

export const countUsers: Verb = {
  names: ['COUNT.USERS'],
  usage: 'COUNT.USERS',
  summary: 'Show the number of sessions',
  dispatch: 'CA $COUNTUSR',
  run({ session, services }) {
    session.terminal.writeLine(String(services.users?.list().length ?? 1));
    setReturnCode(session, 0);
  },
};
