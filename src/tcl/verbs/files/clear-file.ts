import { ER } from '#base/index.ts';
import { askYesNo } from '../../questions.ts';
import { openExactly, setReturnCode, stop, type Verb } from '../../verb.ts';

export const clearFile: Verb = {
  names: ['CLEAR.FILE'],
  usage: 'CLEAR.FILE {DICT | DATA} file',
  summary: 'Delete all records of a file',
  dispatch: 'CA $CLEARFL',
  run(command) {
    const { session, words } = command;
    let word = words.nextFile();
    const portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
    if (word.keyword === 'DICT' || word.keyword === 'DATA') word = words.nextFile();
    if (word.type === 'end') stop('File name required', 1);
    const extra = words.next();
    let file = openExactly(session, word.text, portion);
    if (typeof file === 'number') {
      file = openExactly(session, word.text.toUpperCase(), portion);
      if (typeof file === 'number') stop('File not found', file);
      if (!askYesNo(session, `Use file '${word.text.toUpperCase()}'? `)) stop('');
    }
    if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
    if (file.readOnly) stop('File is read-only', ER.RDONLY);
    session.files.lockFile(file, { wait: true });
    const status = session.files.clear(file);
    session.files.unlockFile(file);
    if (status !== 0) stop(`Error ${status} clearing file`, status);
    setReturnCode(session, 0);
  },
};
