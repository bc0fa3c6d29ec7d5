import { clockTexts, inputDate, longDate } from '../../date-texts.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const date: Verb = {
  names: ['DATE'],
  usage: 'DATE {INTERNAL | number | date}',
  summary: 'Show the date, or turn a date into its number and back',
  dispatch: 'IN 7',
  run({ session, sentence, words }) {
    const { keyword } = words.next();
    const text = sentence.includes(' ') ? sentence.slice(sentence.indexOf(' ') + 1) : '';
    let shown: string;
    if (keyword === 'INTERNAL') shown = String(session.now().date);
    else if (text === '') {
      const texts = clockTexts(session);
      shown = `${texts.longDate}  ${texts.time}`;
    } else if (/^-?\d{1,6}$/.test(text)) shown = longDate(Number(text));
    else {
      const day = inputDate(session, text);
      if (day === undefined) stop('Invalid date format', 1);
      shown = String(day);
    }
    session.terminal.writeLine(shown);
    setReturnCode(session, 0);
  },
};
