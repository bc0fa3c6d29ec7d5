import { ER } from '#base/index.ts';
import { activate, idsOfRecord } from '../../arguments/select-list-argument.ts';
import { setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';

export const formList: Verb = {
  names: ['FORM.LIST'],
  usage: 'FORM.LIST {DICT} file id',
  summary: 'Make the fields of a record the active select list',
  dispatch: 'CA $FORMLST',
  run(command) {
    const { session, words } = command;
    let word = words.nextFile();
    const portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
    if (portion === 'DICT') word = words.nextFile();
    if (word.type === 'end') stop('File name missing in FORM.LIST', 1);
    const id = words.next();
    if (id.type === 'end') stop('File name required', 1);
    const extra = words.next();
    if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
    const file = tryOpenFile(session, word.text, portion);
    if (typeof file === 'number')
      stop(`Error ${file} opening ${portion === 'DICT' ? 'DICT' : ''}`, file);
    const record = session.files.read(file, id.text);
    if (record === undefined) stop(`Saved select list '${id.text}' not found`, ER.RNF);
    const ids = idsOfRecord(record);
    activate(command, 0, ids);
    setReturnCode(session, ids.length);
    session.terminal.writeLine(`${ids.length} record(s) selected to select list 0`);
  },
};
