import { setReturnCode, type Verb } from '../../verb.ts';

export const beginTransaction: Verb = {
  names: ['BEGIN.TRANSACTION'],
  usage: 'BEGIN.TRANSACTION',
  summary: 'Begin a transaction that lasts until COMMIT.TRANSACTION or ROLLBACK.TRANSACTION',
  dispatch: 'CA $BEGINTR',
  run({ session, environment }) {
    session.files.beginTransaction();
    environment.keepsTransaction = true;
    session.terminal.writeLine('Transaction begun');
    setReturnCode(session, 0);
  },
};
