import { setReturnCode, stop, type Verb } from '../../verb.ts';
import { FLAG } from './unit-settings.ts';

export const spClose: Verb = {
  names: ['SP.CLOSE'],
  usage: 'SP.CLOSE {unit}',
  summary: 'End SP.OPEN',
  dispatch: 'CA $SPOPEN 0',
  run({ session, words }) {
    const { text } = words.next();
    const number = text === '' ? 0 : Number(text);
    if (!/^\d{0,3}$/.test(text) || number > 255) stop('Invalid print unit number', 1);
    const unit = session.printers.unit(number);
    unit.keepOpen = false;
    const flags = Number(unit.settings.get(7) ?? 0);
    unit.settings.set(7, flags & ~FLAG.KEEP_OPEN);
    unit.close();
    setReturnCode(session, 0);
  },
};
