import { setReturnCode, type Verb } from '../../verb.ts';

export const logmsg: Verb = {
  names: ['LOGMSG'],
  usage: 'LOGMSG text',
  summary: 'Write a line to the error log',
  dispatch: 'IN 41',
  run({ session, services, sentence }) {
    setReturnCode(session, 0);
    services.log?.(sentence.replace(/^\S+ */, '').trimEnd());
  },
};
