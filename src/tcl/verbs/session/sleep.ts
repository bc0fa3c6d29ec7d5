import { sleepMs, waitMs } from '#qmbasic/index.ts';
import { textToNumber } from '#values/index.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const sleep: Verb = {
  names: ['SLEEP'],
  usage: 'SLEEP {seconds | hh:mm{:ss}}',
  summary: 'Wait for a time',
  dispatch: 'IN 24',
  run({ session, words }) {
    const { text } = words.next();
    const isTime = /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text);
    if (text !== '' && textToNumber(text) === undefined && !isTime) stop('Invalid sleep time', 1);
    waitMs(session, sleepMs(session, text));
    session.poll();
    setReturnCode(session, 0);
  },
};
