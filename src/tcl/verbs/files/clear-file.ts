import { ER } from '#base/index.ts';
import { askYesNo } from '../../questions.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

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
    let opened = session.files.open(word.text, portion);
    if (opened.outcome !== 'opened') {
      opened = session.files.open(word.text.toUpperCase(), portion);
      if (opened.outcome !== 'opened') stop('File not found', opened.status);
      if (!askYesNo(session, `Use file '${word.text.toUpperCase()}'? `)) stop('');
    }
    if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
    if (opened.file.readOnly) stop('File is read-only', ER.RDONLY);
    session.files.lockFile(opened.file, { wait: true });
    const status = session.files.clear(opened.file);
    session.files.unlockFile(opened.file);
    if (status !== 0) stop(`Error ${status} clearing file`, status);
    setReturnCode(session, 0);
  },
};
