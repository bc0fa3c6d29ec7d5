import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const phantom: Verb = {
  names: ['PHANTOM'],
  usage: 'PHANTOM command',
  summary: 'Run a command in the background',
  dispatch: 'CA $PHANTOM',
  run({ session, services, words }) {
    const text = words.takeRest().trim();
    if (text === '') stop('Command required', 1);
    const { phantoms } = services;
    if (!phantoms) stop('Phantom processes cannot be started here', 1);
    const number = phantoms.start(session, text);
    if (number === 0) stop('Unable to start phantom process', 1);
    session.terminal.writeLine(`Started phantom process ${number}`);
    setReturnCode(session, number);
  },
};
