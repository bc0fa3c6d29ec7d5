import { cursorTo } from '../../screen.ts';
import { setReturnCode, type Verb } from '../../verb.ts';

export const display: Verb = {
  names: ['DISPLAY'],
  usage: 'DISPLAY {@(column,line)}text{:}',
  summary: 'Show text; a colon at its end keeps the cursor on the line',
  dispatch: 'IN 3',
  run({ session, sentence }) {
    setReturnCode(session, 0);
    let text = sentence.slice(sentence.indexOf(' ') + 1);
    if (!sentence.includes(' ')) text = '';
    const position = /^@\((-?\d{1,3}),(-?\d{1,3})\)/.exec(text);
    if (position) {
      session.terminal.writeRaw(cursorTo(session, Number(position[1]), Number(position[2])));
      text = text.slice(position[0].length);
    }
    if (text.endsWith(':')) session.terminal.write(text.slice(0, -1));
    else session.terminal.writeLine(text);
  },
};
