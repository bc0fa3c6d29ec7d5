import { existsSync } from 'node:fs';
import { fileSystemOf } from '../../file-maker.ts';
import { ask, askYesNo } from '../../questions.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const deleteAccount: Verb = {
  names: ['DELETE.ACCOUNT'],
  usage: 'DELETE.ACCOUNT {name}',
  summary: 'Delete an account',
  dispatch: 'CA $DELACC',
  run(command) {
    const { session, words } = command;
    const system = fileSystemOf(command.session);
    if (!session.subject.administrator) stop('Command requires administrator privileges', 1);
    const name = (words.next().text || ask(session, 'Account name: ').trim()).toUpperCase();
    if (name === '') return;
    const extra = words.next();
    if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
    if (name === 'QMSYS') stop('Cannot delete QMSYS account', 1);
    if (name === session.account.name) stop('Cannot delete own account', 1);
    const path = system.register.find(name);
    if (path === undefined) stop('Account not registered in ACCOUNTS file', 14);
    if (!existsSync(path)) session.terminal.writeLine('WARNING: Account directory does not exist');
    else if (askYesNo(session, `Delete directory ${path} (Y/N)? `)) {
      const status = system.deleteAccount(path);
      if (status !== 0) stop(`Error ${status} deleting ${path}`, status);
    }
    system.register.remove(name);
    setReturnCode(session, 0);
  },
};
