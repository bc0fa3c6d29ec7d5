// Numbered and saved select lists as arguments of commands.
import type { OpenFile } from '#files/index.ts';
import { SelectList } from '#session/index.ts';
import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import { type Command, fileMaker, openExactly, stop } from '../verb.ts';

/** Lists 0 to 10 are the user's. */
export const HIGHEST_USER_LIST = 10;
export const SAVED_LISTS = '$SAVEDLISTS';

/** Takes the number of a list, or ends the command with the message given. */
export function takeListNumber(command: Command, fault: string): number {
  const { text } = command.words.next();
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (number < 0 || number > HIGHEST_USER_LIST) stop(fault, 1);
  return number;
}

/** Ids of a record that holds a list; a null record is an empty list. */
export function idsOfRecord(record: string): string[] {
  return record === '' ? [] : record.split(FIELD_MARK);
}

/** Makes ids the active list of this number; what follows a value mark is the position of an exploded entry. */
export function activate(command: Command, number: number, ids: readonly string[]): void {
  const exploded = ids.some((id) => id.includes(VALUE_MARK));
  const list = exploded ? SelectList.ofText(ids.join(FIELD_MARK)) : new SelectList(ids);
  command.session.selectLists.set(number, list);
  command.session.at.set('SELECTED', ids.length);
}

/** Takes the ids of an active list; none when it is not active. */
export function takeIds(command: Command, number: number): string[] {
  return command.session.selectLists.take(number)?.restOfTexts() ?? [];
}

/** The file of saved lists; made when it is not there and `make` is true. */
export function openSavedLists(command: Command, make = false): OpenFile {
  const { session } = command;
  const first = openExactly(session, SAVED_LISTS);
  if (typeof first !== 'number') return first;
  if (!make) stop(`Error ${first} opening ${SAVED_LISTS}`, first);
  const status = fileMaker(command).create(SAVED_LISTS, 'directory', {});
  const exists = status === 0 || fileMaker(command).exists(SAVED_LISTS);
  if (!exists) stop(`Error ${status} creating ${SAVED_LISTS}`, status);
  session.files.write(session.voc, SAVED_LISTS, ['F', SAVED_LISTS].join(FIELD_MARK));
  const second = openExactly(session, SAVED_LISTS);
  if (typeof second === 'number') stop(`Error ${second} opening ${SAVED_LISTS}`, second);
  session.terminal.writeLine(`Created ${SAVED_LISTS}`);
  return second;
}
