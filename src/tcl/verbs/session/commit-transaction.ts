import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const commitTransaction: Verb = {
  names: ['COMMIT.TRANSACTION'],
  usage: 'COMMIT.TRANSACTION',
  summary: 'Make the changes of the transaction lasting',
  dispatch: 'CA $COMMITTR',
  run({ session, environment }) {
    if (session.files.transactionDepth === 0) stop('There is no transaction', 1);
    const status = session.files.commitTransaction();
    environment.keepsTransaction = session.files.transactionDepth > 0;
    if (status !== 0) stop('Transaction not committed', status);
    session.terminal.writeLine('Transaction committed');
    setReturnCode(session, 0);
  },
};
