import { ER } from '#base/index.ts';
import type { OpenFile } from '#files/index.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { idsOfActiveList } from '../../arguments/record-ids.ts';
import { askYesNo } from '../../questions.ts';
import { type Command, setReturnCode, showFileFault, stop, type Verb } from '../../verb.ts';

export const deleteRecords: Verb = {
  names: ['DELETE'],
  usage: 'DELETE {DICT} file {id ... | ALL} {NO.QUERY}',
  summary: 'Delete records',
  dispatch: 'CA $DELETE',
  run(command) {
    const { session } = command;
    const { name, portion, file } = takeFile(command);
    if (file.readOnly) stop('File is read-only', ER.RDONLY);
    const ids: string[] = [];
    let all = false;
    let noQuery = false;
    for (let word = command.words.next(); word.type !== 'end'; word = command.words.next()) {
      if (word.keyword === 'ALL') all = true;
      else if (word.keyword === 'NO.QUERY') noQuery = true;
      else if (ids.length > 0 || word.text !== '') ids.push(word.text);
    }
    const listed = ids.length > 0 ? ids : idsOfActiveList(session, noQuery);
    let count = 0;
    if (listed) for (const id of listed) count += deleteRecord(command, file, id);
    else if (all) {
      const shown = portion === 'DICT' ? `DICT ${name}` : name;
      if (!noQuery && !askYesNo(session, `Delete all records in ${shown}?`)) stop('');
      for (const id of [...session.files.ids(file)]) count += deleteRecord(command, file, id);
    } else stop('Record name(s), select list or ALL keyword required', 1);
    session.terminal.writeLine(`${count} record(s) deleted`);
    setReturnCode(session, count);
  },
};

/** 1 when it was there and is gone, else 0 and a message. */
function deleteRecord(command: Command, file: OpenFile, id: string): number {
  const { session } = command;
  if (id === '') {
    session.terminal.writeLine('Null record name ignored');
    return 0;
  }
  session.files.lockRecord(file, id, 'U', { wait: true });
  if (session.files.read(file, id) === undefined) {
    session.files.release(file, id);
    session.terminal.writeLine(`Record '${id}' not found`);
    return 0;
  }
  const status = session.files.delete(file, id);
  if (status === 0) return 1;
  showFileFault(session, status, `Error ${status} deleting record ${id}`);
  return 0;
}
