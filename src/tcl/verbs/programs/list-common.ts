import { programsOf } from '../../programs/programs.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const listCommon: Verb = {
  names: ['LIST.COMMON'],
  usage: 'LIST.COMMON',
  summary: 'List the named common blocks',
  dispatch: 'CA $LISTCOM',
  run(command) {
    const { session, words } = command;
    const word = words.next();
    if (word.type !== 'end') stop(`Unexpected token (${word.text})`, 1);
    setReturnCode(session, 0);
    const names = programsOf(command)
      .commons.names()
      .filter((name) => !name.startsWith('$'));
    for (const name of names) session.terminal.writeLine(name);
    if (names.length === 0) session.terminal.writeLine('No named common blocks present');
  },
};
