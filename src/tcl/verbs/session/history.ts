import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const history: Verb = {
  names: ['HISTORY'],
  usage: 'HISTORY {count}',
  summary: 'List the commands typed, the latest last',
  dispatch: 'CA $HISTORY',
  run({ session, words }) {
    const { text } = words.next();
    const count = text === '' ? session.commandStack.length : Number(text);
    if (!Number.isInteger(count) || count < 0) stop(`Unexpected token (${text})`, 1);
    const shown = session.commandStack.slice(0, count);
    for (let n = shown.length; n > 0; n -= 1) {
      session.terminal.writeLine(`${String(n).padStart(2, '0')}  ${shown[n - 1] ?? ''}`);
    }
    setReturnCode(session, 0);
  },
};
