import { setReturnCode, stop, type Verb } from '../../verb.ts';
import { FLAG } from './unit-settings.ts';

export const spOpen: Verb = {
  names: ['SP.OPEN'],
  usage: 'SP.OPEN {unit}',
  summary: 'Keep a print job open from command to command',
  dispatch: 'CA $SPOPEN 1',
  run({ session, words }) {
    const { text } = words.next();
    const number = text === '' ? 0 : Number(text);
    if (!/^\d{0,3}$/.test(text) || number > 255) stop('Invalid print unit number', 1);
    const unit = session.printers.unit(number);
    unit.keepOpen = true;
    const flags = Number(unit.settings.get(7) ?? 0);
    unit.settings.set(7, flags | FLAG.KEEP_OPEN);

    setReturnCode(session, 0);
  },
};
