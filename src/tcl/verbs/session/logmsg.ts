import { setReturnCode, type Verb } from '../../verb.ts';

export const logmsg: Verb = {
  names: ['LOGMSG'],
  usage: 'LOGMSG text',
  summary: 'Write a line to the error log',
  dispatch: 'IN 41',
  run({ session, sentence }) {
    setReturnCode(session, 0);
    session.system.log?.(sentence.replace(/^\S+ */, '').trimEnd(), session.subject);
  },
};
