import { textToNumber } from '#values/index.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

const SECONDS_A_DAY = 86_400;

export const sleep: Verb = {
  names: ['SLEEP'],
  usage: 'SLEEP {seconds | hh:mm{:ss}}',
  summary: 'Wait for a time',
  dispatch: 'IN 24',
  run({ session, services, words }) {
    const { text } = words.next();
    const seconds = text === '' ? 0 : textToNumber(text);
    if (seconds !== undefined) services.sleep?.(Math.max(0, seconds) * 1000);
    else {
      const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
      if (!time) stop('Invalid sleep time', 1);
      const wanted = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
      const wait = wanted - session.now().time;
      services.sleep?.((wait < 0 ? wait + SECONDS_A_DAY : wait) * 1000);
    }
    setReturnCode(session, 0);
  },
};
