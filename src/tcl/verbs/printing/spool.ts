import { FIELD_MARK } from '#values/index.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { idsOfActiveList } from '../../arguments/record-ids.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const spool: Verb = {
  names: ['SPOOL'],
  usage: 'SPOOL {DICT} file id ... {LNUM} {LPTR n}',
  summary: 'Print records',
  dispatch: 'CA $SPOOL',
  run(command) {
    const { session, words } = command;
    const { name, file } = takeFile(command);
    const ids: string[] = [];
    let numbers = false;
    let unit = 0;
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword === 'LNUM') numbers = true;
      else if (word.keyword === 'LPTR') unit = Number(words.next().text) || 0;
      else ids.push(word.text);
    }
    const chosen = ids.length > 0 ? ids : idsOfActiveList(session, false);
    if (!chosen) stop('No records specified', 1);
    const saved = session.printers.printerOn;
    session.printers.printerOn = true;
    for (const id of chosen) {
      const record = session.files.read(file, id);
      if (record === undefined) {
        session.terminal.writeLine(`Record '${id}' not found`);
        continue;
      }
      session.printers.setHeading(unit, `${name} ${id}   'TGSL'`);
      record.split(FIELD_MARK).forEach((line, at) => {
        const label = numbers ? `${String(at + 1).padStart(4, '0')}: ` : '';
        session.printers.write(unit, `${label}${line}\n`);
      });
      session.printers.close(unit);
    }
    session.printers.printerOn = saved;
    setReturnCode(session, 0);
  },
};
