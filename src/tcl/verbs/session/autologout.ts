import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const autologout: Verb = {
  names: ['AUTOLOGOUT'],
  usage: 'AUTOLOGOUT {minutes}',
  summary: 'End the session after a time without input',
  dispatch: 'CA $AUTOLGT',
  run({ session, words }) {
    const word = words.next();
    if (word.type === 'end') {
      const minutes = session.idleMinutes;
      session.terminal.writeLine(
        minutes > 0 ? `Autologout period set to ${minutes} minute(s)` : 'Autologout is disabled',
      );
      return;
    }
    if (!/^\d+$/.test(word.text)) stop('Invalid autologout period', 1);
    session.idleMinutes = Number(word.text);
    setReturnCode(session, 0);
  },
};
