import { openExactly, setReturnCode, type Verb } from '../../verb.ts';

export const cleanAccount: Verb = {
  names: ['CLEAN.ACCOUNT'],
  usage: 'CLEAN.ACCOUNT',
  summary: 'Empty $HOLD, $COMO and $SAVEDLISTS',
  dispatch: 'CA $CLEANAC',
  run({ session }) {
    for (const name of ['$HOLD', '$COMO', '$SAVEDLISTS']) {
      const file = openExactly(session, name);
      if (typeof file === 'number') continue;
      const status = session.files.clear(file);
      session.terminal.writeLine(
        status === 0 ? `Cleaned ${name}` : `Error ${status} clearing ${name}`,
      );
    }
    setReturnCode(session, 0);
  },
};
