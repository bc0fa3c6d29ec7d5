import { stop, type Verb } from '../../verb.ts';

export const setExitStatus: Verb = {
  names: ['SET.EXIT.STATUS'],
  usage: 'SET.EXIT.STATUS number',
  summary: 'Set the exit status of the session',
  dispatch: 'IN 39',
  run({ session, words }) {
    const { text } = words.next();
    if (!/^\d+$/.test(text)) stop('Numeric exit status required');
    session.exitStatus = Number(text) & 255;
  },
};
