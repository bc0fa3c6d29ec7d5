import { fileSystemOf } from '../../file-maker.ts';
import { setReturnCode, type Verb } from '../../verb.ts';

export const listAccounts: Verb = {
  names: ['LIST.ACCOUNTS'],
  usage: 'LIST.ACCOUNTS',
  summary: 'List the accounts of the system',
  dispatch: 'CA $LISTACC',
  run(command) {
    const system = fileSystemOf(command.session);
    for (const name of system.register.names().sort()) {
      const path = system.register.find(name) ?? '';
      command.session.terminal.writeLine(`${name.padEnd(20)}${path}`);
    }
    setReturnCode(command.session, 0);
  },
};
