import { FIELD_MARK } from '#values/index.ts';
import { openSavedLists, takeIds, takeListNumber } from '../../arguments/select-list-argument.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const saveList: Verb = {
  names: ['SAVE.LIST'],
  usage: 'SAVE.LIST name {FROM list}',
  summary: 'Save an active select list',
  dispatch: 'CA $SAVELST',
  run(command) {
    const { session, words } = command;
    const word = words.next();
    if (word.type === 'end' || word.keyword === 'FROM') stop('Target list name required', 1);
    let number = 0;
    let next = words.next();
    if (next.keyword === 'FROM') {
      number = takeListNumber(command, 'Select list number missing or invalid');
      next = words.next();
    }
    if (next.type !== 'end') stop(`Unexpected token (${next.text})`, 1);
    const name = word.text === '' ? String(number) : word.text;
    if (!session.selectLists.isActive(number)) stop(`Select list ${number} is not active`, 1);
    const file = openSavedLists(command, true);
    const ids = takeIds(command, number);
    session.files.lockRecord(file, name, 'U', { wait: true });
    const status = session.files.write(file, name, ids.join(FIELD_MARK));
    if (status !== 0) stop(`Error ${status} writing saved list record`, status);
    session.terminal.writeLine(`${ids.length} records saved to select list '${name}'`);
    setReturnCode(session, ids.length);
  },
};
