import { stop, type Verb } from '../../verb.ts';

export const hush: Verb = {
  names: ['HUSH'],
  usage: 'HUSH {ON | OFF}',
  summary: 'Switch the output to the screen off or on',
  dispatch: 'IN 23',
  run({ session, words }) {
    const word = words.next();
    if (word.keyword === 'ON') session.terminal.hushed = true;
    else if (word.keyword === 'OFF') session.terminal.hushed = false;
    else if (word.type === 'end') session.terminal.hushed = !session.terminal.hushed;
    else stop('Mode keyword missing or invalid');
  },
};
