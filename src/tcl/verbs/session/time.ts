import { clockTexts } from '../../date-texts.ts';
import type { Verb } from '../../verb.ts';

export const time: Verb = {
  names: ['TIME'],
  usage: 'TIME {INTERNAL}',
  summary: 'Show the time and date',
  dispatch: 'IN 8',
  run({ session, words }) {
    if (words.next().keyword === 'INTERNAL') {
      session.terminal.writeLine(String(Math.floor(session.now().time)));
    } else session.terminal.writeLine(clockTexts(session).timeDate);
  },
};
