import { isOutputConversion } from '../../conversions.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const dateFormat: Verb = {
  names: ['DATE.FORMAT'],
  usage: 'DATE.FORMAT {ON | OFF | DISPLAY | INFORM | code}',
  summary: 'Set the default form of dates',
  dispatch: 'IN 33',
  run({ session, words }) {
    const word = words.next();
    const european = session.locale.dateFormat === 'european';
    if (word.type === 'end' || word.keyword === 'ON') session.locale.dateFormat = 'european';
    else if (word.keyword === 'OFF') session.locale.dateFormat = 'american';
    else if (word.keyword === 'DISPLAY') {
      session.terminal.writeLine(`European date format is ${european ? 'on' : 'off'}`);
      const { dateConversion } = session.locale;
      if (dateConversion !== '' && dateConversion !== 'D') {
        session.terminal.writeLine(`Default conversion code is ${dateConversion}`);
      }
      setReturnCode(session, european ? 1 : 0);
    } else if (word.keyword === 'INFORM') setReturnCode(session, european ? 1 : 0);
    else if (word.text.startsWith('D')) {
      if (!isOutputConversion(session, word.text)) stop('Illegal date conversion code');
      session.locale.dateConversion = word.text;
    } else session.terminal.writeLine('Mode keyword missing or invalid');
  },
};
