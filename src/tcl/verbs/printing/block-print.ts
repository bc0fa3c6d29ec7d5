import { setReturnCode, type Verb } from '../../verb.ts';
import { blockLetters } from './block-letters.ts';

export const blockPrint: Verb = {
  names: ['BLOCK.PRINT'],
  usage: 'BLOCK.PRINT text',
  summary: 'Print a text in large letters',
  dispatch: 'CA $BLKTERM LPTR',
  run({ session, sentence }) {
    const text = sentence.trim().replace(/^\S+ */, '');
    const { printers } = session;
    printers.printerOn = true;
    const { width } = printers.unit(0).page;
    for (const line of blockLetters(text, width)) printers.write(0, `${line}\n`);
    printers.close(0);
    printers.printerOn = false;
    setReturnCode(session, 0);
  },
};
