import { setReturnCode, stop, type Verb } from '../../verb.ts';
import { KEY } from './unit-settings.ts';

export const spAssign: Verb = {
  names: ['SP.ASSIGN'],
  usage: 'SP.ASSIGN {unit} {Fqueue} {Rqueue} {Qqueue} {copies}',
  summary: 'Assign a print unit to a form queue',
  dispatch: 'CA $SPASS',
  run({ session, words }) {
    let number = 0;
    let copies = 0;
    let queue = '';
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      const text = word.text.toUpperCase();
      const unitNumber = /^R(\d{1,3})$/.exec(text);
      const form = /^[FQ]=?(.+)$/.exec(text);
      if (unitNumber) number = Number(unitNumber[1]);
      else if (form) queue = form[1] ?? '';
      else if (/^\d+$/.test(text)) copies = Number(text);
      else stop(`Unexpected token (${word.text})`, 1);
    }
    if (number > 255) stop('Invalid print unit number', 1);
    const unit = session.printers.unit(number);
    if (queue !== '') unit.settings.set(KEY.FORM, queue);
    if (copies > 0) unit.settings.set(12, copies);
    setReturnCode(session, 0);
  },
};
