import type { Verb } from '../../verb.ts';

export const reportSrc: Verb = {
  names: ['REPORT.SRC'],
  usage: 'REPORT.SRC {ON | OFF}',
  summary: 'Show @SYSTEM.RETURN.CODE after each command',
  dispatch: 'IN 31',
  run({ environment, session, words }) {
    const word = words.next();
    if (word.keyword === 'ON') environment.reportReturnCode = true;
    else if (word.keyword === 'OFF') environment.reportReturnCode = false;
    else if (word.type === 'end') environment.reportReturnCode = !environment.reportReturnCode;
    else session.terminal.writeLine('Mode keyword missing or invalid');
  },
};
