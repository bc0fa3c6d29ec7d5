import { stop, type Verb } from '../../verb.ts';

export const echo: Verb = {
  names: ['ECHO'],
  usage: 'ECHO {ON | OFF}',
  summary: 'Switch the echo of the keyboard on or off',
  dispatch: 'IN 22',
  run({ session, words }) {
    const word = words.next();
    if (word.keyword === 'ON') session.terminal.echo = true;
    else if (word.keyword === 'OFF') session.terminal.echo = false;
    else if (word.type === 'end') session.terminal.echo = !session.terminal.echo;
    else stop('Mode keyword missing or invalid');
  },
};
