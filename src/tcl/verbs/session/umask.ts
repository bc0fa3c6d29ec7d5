import type { Verb } from '../../verb.ts';

export const umask: Verb = {
  names: ['UMASK'],
  usage: 'UMASK {nnn}',
  summary: 'Set or show the mode mask of new files',
  dispatch: 'IN 35',
  run({ session, words }) {
    const word = words.next();
    if (word.type === 'end') {
      const mask = session.umask.toString(8).padStart(3, '0');
      session.terminal.writeLine(`UMASK value is ${mask}`);
    } else if (/^[0-7]{3}$/.test(word.text)) session.umask = Number.parseInt(word.text, 8);
    else session.terminal.writeLine('Invalid UMASK value');
  },
};
