import { ER } from '#base/index.ts';
import { programsOf } from '../../programs/programs.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const deleteCommon: Verb = {
  names: ['DELETE.COMMON'],
  usage: 'DELETE.COMMON name | ALL',
  summary: 'Delete named common blocks',
  dispatch: 'CA $DELCOM',
  run(command) {
    const { session, words } = command;
    const word = words.next();
    if (word.type === 'end') stop('Common block name required', 1);
    const extra = words.next();
    if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
    const { commons } = programsOf(command);
    if (word.keyword === 'ALL') {
      for (const name of commons.names()) if (!name.startsWith('$')) commons.remove(name);
      setReturnCode(session, 0);
      return;
    }
    const name = word.text.trim().toUpperCase();
    if (name === '' || name.startsWith('$')) stop('Illegal common block name', 1);
    const outcome = commons.remove(name);
    if (outcome === 'removed') {
      setReturnCode(session, 0);
      return;
    }
    const isMissing = outcome === 'missing';
    setReturnCode(session, isMissing ? -ER.NOT_FOUND : -ER.IN_USE);
    const state = isMissing ? 'is not defined' : 'is in use';
    session.terminal.writeLine(`Common block ${name} ${state}`);
  },
};
