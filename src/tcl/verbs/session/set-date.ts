import { inputDate } from '../../date-texts.ts';
import { stop, type Verb } from '../../verb.ts';

export const setDate: Verb = {
  names: ['SET.DATE'],
  usage: 'SET.DATE date',
  summary: 'Set the date that this session works with',
  dispatch: 'IN 13',
  run({ session, sentence }) {
    const text = sentence.trim().replace(/^\S+ */, '');
    if (text === '') stop('Date required');
    const day = inputDate(session, text);
    if (day === undefined) stop('Invalid date format');
    session.dateOffset = day - session.now().date + session.dateOffset;
  },
};
