import { activate, HIGHEST_USER_LIST, takeIds } from '../../arguments/select-list-argument.ts';
import { combine, isSetOperation } from '../../arguments/set-operations.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const mergeList: Verb = {
  names: ['MERGE.LIST'],
  usage: 'MERGE.LIST list UNION | INTERSECTION | DIFFERENCE list {TO list} {COUNT.SUP}',
  summary: 'Combine two active select lists',
  dispatch: 'CA $MRGLIST',
  run(command) {
    const { session, words } = command;
    const first = listNumber(words.next().text, 'First list number missing or invalid');
    const operation = words.next().keyword;
    if (!isSetOperation(operation)) stop('Select list operator missing or invalid', 1);
    const second = listNumber(words.next().text, 'Second list number missing or invalid');
    if (first === second) stop('Cannot merge a list with itself', 1);
    let target = 0;
    let quiet = false;
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword === 'COUNT.SUP') quiet = true;
      else if (word.keyword === 'TO') {
        target = listNumber(words.next().text, 'Target list number not found where expected');
      } else stop(`Unexpected token (${word.text})`, 1);
    }
    const ids = combine(operation, takeIds(command, first), takeIds(command, second));
    activate(command, target, ids);
    setReturnCode(session, ids.length);
    if (!quiet)
      session.terminal.writeLine(`${ids.length} record(s) selected to select list ${target}`);
  },
};

function listNumber(text: string, fault: string): number {
  if (!/^\d{1,9}$/.test(text)) stop(fault, 1);
  if (Number(text) > HIGHEST_USER_LIST) stop('Illegal select list number', 1);
  return Number(text);
}
