import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const rollbackTransaction: Verb = {
  names: ['ROLLBACK.TRANSACTION'],
  usage: 'ROLLBACK.TRANSACTION',
  summary: 'Undo the changes of the transaction',
  dispatch: 'CA $ROLLBTR',
  run({ session, environment }) {
    if (session.files.transactionDepth === 0) stop('There is no transaction', 1);
    session.files.rollbackTransaction();
    environment.keepsTransaction = session.files.transactionDepth > 0;
    session.terminal.writeLine('Transaction rolled back');
    setReturnCode(session, 0);
  },
};
