import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const breakVerb: Verb = {
  names: ['BREAK'],
  usage: 'BREAK {ON | OFF | CLEAR | COUNT}',
  summary: 'Switch the break key on or off',
  dispatch: 'IN 9',
  run({ session, words }) {
    const { keyword } = words.next();
    if (keyword === 'ON') session.breakInhibits = Math.max(0, session.breakInhibits - 1);
    else if (keyword === 'OFF') session.breakInhibits += 1;
    else if (keyword === 'CLEAR') session.breakInhibits = 0;
    else if (keyword === 'COUNT')
      session.terminal.writeLine(`Break count is ${session.breakInhibits}`);
    else stop('Mode keyword missing or invalid', 1);
    setReturnCode(session, session.breakInhibits);
  },
};
