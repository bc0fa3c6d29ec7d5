import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const bell: Verb = {
  names: ['BELL'],
  usage: 'BELL ON | OFF',
  summary: 'Switch the sound of the terminal on or off',
  dispatch: 'IN 10',
  run({ session, words }) {
    const { keyword } = words.next();
    if (keyword !== 'ON' && keyword !== 'OFF') stop('Mode keyword missing or invalid', 1);
    session.at.set('SYS.BELL', keyword === 'ON' ? '\x07' : '');
    setReturnCode(session, keyword === 'ON' ? 1 : 0);
  },
};
