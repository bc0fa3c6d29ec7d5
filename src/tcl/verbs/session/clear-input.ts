import type { Verb } from '../../verb.ts';

export const clearInput: Verb = {
  names: ['CLEAR.INPUT', 'CLEARINPUT'],
  usage: 'CLEAR.INPUT',
  summary: 'Drop what was typed ahead',
  dispatch: 'IN 25',
  run({ session }) {
    session.terminal.device.discardInput();
  },
};
