import { activate, takeIds, takeListNumber } from '../../arguments/select-list-argument.ts';
import { setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';

export const nselect: Verb = {
  names: ['NSELECT'],
  usage: 'NSELECT {DICT} file {FROM list} {TO list}',
  summary: 'Keep the ids of a list that the file has no record for',
  dispatch: 'CA $NSELECT',
  run(command) {
    const { session, words } = command;
    let word = words.nextFile();
    const portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
    if (portion === 'DICT') word = words.nextFile();
    const fileName = word.text;
    let from = 0;
    let to = 0;
    for (word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword === 'FROM')
        from = takeListNumber(command, 'Select list number missing or invalid');
      else if (word.keyword === 'TO')
        to = takeListNumber(command, 'Select list number missing or invalid');
      else stop(`Unexpected token (${word.text})`, 1);
    }
    const file = tryOpenFile(session, fileName, portion);
    if (typeof file === 'number') stop('File not found', file);
    const ids = takeIds(command, from).filter((id) => session.files.read(file, id) === undefined);
    if (ids.length > 0) activate(command, to, ids);
    else session.selectLists.clear(to);
    setReturnCode(session, ids.length);
    session.at.set('SELECTED', ids.length);
    session.terminal.writeLine(`${ids.length} record(s) selected to select list ${to}`);
  },
};
