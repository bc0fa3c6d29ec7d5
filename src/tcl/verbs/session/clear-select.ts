import { textToNumber } from '#values/index.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

const HIGHEST_USER_LIST = 10;

export const clearSelect: Verb = {
  names: ['CLEAR.SELECT', 'CLEARSELECT'],
  usage: 'CLEAR.SELECT ALL | list',
  summary: 'Drop a numbered select list, or all of them',
  dispatch: 'IN 6',
  run({ session, words }) {
    const word = words.next();
    if (word.keyword === 'ALL') {
      session.selectLists.clearAll();
      session.terminal.writeLine('Cleared all numbered select lists');
      setReturnCode(session, HIGHEST_USER_LIST + 1);
      return;
    }
    const number = word.text === '' ? 0 : textToNumber(word.text);
    if (number === undefined) stop('ALL or select list number required', 1);
    if (number < 0 || number > HIGHEST_USER_LIST) stop('Invalid select list number', 1);
    session.selectLists.clear(number);
    session.terminal.writeLine(`Cleared numbered select list ${number}`);
    setReturnCode(session, number);
  },
};
