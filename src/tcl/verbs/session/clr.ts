import { screenCode } from '../../screen.ts';
import type { Verb } from '../../verb.ts';

export const clr: Verb = {
  names: ['CLR', 'CS'],
  usage: 'CLR',
  summary: 'Clear the screen',
  dispatch: 'IN 2',
  run({ session }) {
    session.terminal.writeRaw(screenCode(session, -1));
  },
};
