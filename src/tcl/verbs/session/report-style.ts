import { lookUp } from '../../command-line/look-up.ts';
import { type Command, stop, type Verb } from '../../verb.ts';

export const reportStyle: Verb = {
  names: ['REPORT.STYLE'],
  usage: 'REPORT.STYLE {name | OFF}',
  summary: 'Set or show the default style of reports',
  dispatch: 'IN 40',
  run(command) {
    const { session, words, environment } = command;
    const word = words.next();
    if (word.type === 'end') showStyle(command);
    else if (word.keyword === 'OFF') environment.reportStyle = '';
    else if (word.type !== 'word') session.terminal.writeLine('Style name required');
    else {
      const record = lookUp(session, word.text);
      if (!record) stop('Style record not in VOC');
      if (record.type !== 'X') stop('Style record is not an X-type VOC entry');
      const first = `X${word.text}\xfd${session.account.name}`;
      environment.reportStyle = [first, ...record.fields.slice(1)].join('\xfe');
    }
  },
};

function showStyle({ session, environment }: Command): void {
  if (environment.reportStyle === '') {
    session.terminal.writeLine('No default report style has been set');
    return;
  }
  const [id = '', account = ''] = (environment.reportStyle.split('\xfe')[0] ?? '').split('\xfd');
  const where = account === session.account.name ? '' : ` from ${account}`;
  session.terminal.writeLine(`Default report style is '${id.slice(1)}'${where}`);
}
