// What LIST.UNION, LIST.INTER and LIST.DIFF have in common.
import { FIELD_MARK } from '#values/index.ts';
import { idsOfRecord, openSavedLists } from '../../arguments/select-list-argument.ts';
import { combine, type SetOperation } from '../../arguments/set-operations.ts';
import { ask } from '../../questions.ts';
import { type Command, setReturnCode, stop } from '../../verb.ts';

export function combineSavedLists(command: Command, operation: SetOperation): void {
  const { session, words } = command;
  const file = openSavedLists(command);
  const read = (name: string) => session.files.read(file, name);
  const word = words.next();
  if (word.type !== 'word') stop('First list name missing or invalid', 1);
  const first = read(word.text);
  if (first === undefined) stop('First source list does not exist', 1);
  const { names, quiet } = takeNames(command);
  const secondName = names[0] || asked(command, 'WITH: ');
  const second = read(secondName);
  if (second === undefined) stop('Second source list does not exist', 1);
  const target = names[1] || asked(command, 'TO: ');
  const ids = combine(operation, idsOfRecord(first), idsOfRecord(second));
  const status = session.files.write(file, target, ids.join(FIELD_MARK));
  if (status !== 0) stop(`Error ${status} writing saved list record`, status);
  setReturnCode(session, ids.length);
  if (!quiet) session.terminal.writeLine(`${ids.length} records saved to select list '${target}'`);
}

function asked(command: Command, question: string): string {
  const answer = ask(command.session, question);
  if (answer === '') stop('', 1);
  return answer;
}

/** The second source and the target; a null name is as good as none. */
function takeNames({ words }: Command): { names: string[]; quiet: boolean } {
  const names: string[] = [];
  let quiet = false;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'COUNT.SUP') quiet = true;
    else if (names.length === 2) stop(`Unexpected token (${word.text})`, 1);
    else if (word.text !== '') names.push(word.text);
  }
  return { names, quiet };
}
