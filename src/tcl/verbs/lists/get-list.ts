import { ER } from '#base/index.ts';
import {
  activate,
  idsOfRecord,
  openSavedLists,
  takeListNumber,
} from '../../arguments/select-list-argument.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const getList: Verb = {
  names: ['GET.LIST'],
  usage: 'GET.LIST name {TO list}',
  summary: 'Make a saved select list active',
  dispatch: 'CA $GETLIST',
  run(command) {
    const { session, words } = command;
    const word = words.next();
    if (word.type === 'end' || word.keyword === 'TO') {
      stop('Saved select list name missing or invalid', 1);
    }
    let number = 0;
    let next = words.next();
    if (next.keyword === 'TO') {
      number = takeListNumber(command, 'Select list number missing or invalid');
      next = words.next();
    }
    if (next.type !== 'end') stop(`Unexpected token (${next.text})`, 1);
    const record = session.files.read(openSavedLists(command), word.text);
    if (record === undefined) stop(`Saved select list '${word.text}' not found`, ER.RNF);
    const ids = idsOfRecord(record);
    activate(command, number, ids);
    setReturnCode(session, ids.length);
    session.terminal.writeLine(`${ids.length} record(s) selected to select list ${number}`);
  },
};
