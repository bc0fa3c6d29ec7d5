import { setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';

export const release: Verb = {
  names: ['RELEASE'],
  usage: 'RELEASE {FILELOCK} {DICT} file {id ...}',
  summary: 'Release record locks, or a file lock, of this session',
  dispatch: 'CA $RELEASE',
  run(command) {
    const { session, words } = command;
    let word = words.nextFile();
    const wholeFile = word.keyword === 'FILELOCK';
    if (wholeFile) word = words.nextFile();
    const portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
    if (portion === 'DICT') word = words.nextFile();
    const opened = tryOpenFile(session, word.text, portion);
    if (typeof opened === 'number') {
      stop(`File ${portion === 'DICT' ? 'DICT ' : ''}${word.text} not found`, opened);
    }
    if (wholeFile) session.files.unlockFile(opened);
    else {
      let id = words.next();
      if (id.type === 'end') stop('Record id required', 1);
      for (; id.type !== 'end'; id = words.next()) session.files.release(opened, id.text);
    }
    setReturnCode(session, 0);
  },
};
