import { setReturnCode, type Verb } from '../../verb.ts';
import { blockLetters } from './block-letters.ts';

export const blockTerm: Verb = {
  names: ['BLOCK.TERM'],
  usage: 'BLOCK.TERM text',
  summary: 'Show a text in large letters',
  dispatch: 'CA $BLKTERM',
  run({ session, sentence }) {
    const text = sentence.trim().replace(/^\S+ */, '');
    const { terminal } = session;
    for (const line of blockLetters(text, terminal.width - 1)) terminal.writeLine(line);
    setReturnCode(session, 0);
  },
};
