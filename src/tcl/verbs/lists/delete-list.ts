import { ER } from '#base/index.ts';
import { openSavedLists } from '../../arguments/select-list-argument.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const deleteList: Verb = {
  names: ['DELETE.LIST'],
  usage: 'DELETE.LIST name',
  summary: 'Delete a saved select list',
  dispatch: 'CA $DELLIST',
  run(command) {
    const { session, words } = command;
    const word = words.next();
    if (word.type === 'end') stop('List name required', 1);
    if (word.text === '') stop('Illegal null list name', 1);
    const extra = words.next();
    if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
    const file = openSavedLists(command);
    if (session.files.read(file, word.text) === undefined) {
      stop(`Saved select list '${word.text}' not found`, ER.RNF);
    }
    session.files.lockRecord(file, word.text, 'U', { wait: true });
    const status = session.files.delete(file, word.text);
    if (status !== 0) stop(`Error ${status} deleting record ${word.text}`, status);
    setReturnCode(session, 0);
    session.terminal.writeLine(`Deleted saved select list '${word.text}'`);
  },
};
