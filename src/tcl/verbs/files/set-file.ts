import { FIELD_MARK } from '#values/index.ts';
import { ask, askYesNo } from '../../questions.ts';
import { type Command, openFile, setReturnCode, stop, type Verb } from '../../verb.ts';

export const setFile: Verb = {
  names: ['SET.FILE'],
  usage: 'SET.FILE {account {file {pointer}}}',
  summary: 'Make a Q-pointer to a file of another account',
  dispatch: 'CA $SETFILE',
  run(command) {
    const { session, words } = command;
    const first = words.next();
    const account = firstAnswer(command, first.text, 'Account: ').toUpperCase();
    if (session.files.read(openFile(command, 'QM.ACCOUNTS'), account) === undefined) {
      stop(`Account name '${account}' is not in register`, 1);
    }
    const file = firstAnswer(command, words.nextFile().text, 'Filename: ');
    const named = words.next().text;
    const asked = first.type === 'end' ? ask(session, 'Pointer (default QFILE): ').trim() : named;
    const pointer = asked === '' ? 'QFILE' : asked;
    const extra = words.next();
    if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
    checkPointer(command, pointer);
    const record = ['Q', account, file].join(FIELD_MARK);
    const status = session.files.write(session.voc, pointer, record);
    if (status !== 0) stop(`Error ${status} writing VOC record '${pointer}'`, status);
    setReturnCode(session, 0);
  },
};

function firstAnswer(command: Command, typed: string, question: string): string {
  const answer = typed === '' ? ask(command.session, question).trim() : typed;
  if (answer === '') stop('Command aborted', 1);
  return answer;
}

/** QFILE is overwritten without asking when it is a Q-pointer. */
function checkPointer(command: Command, pointer: string): void {
  const { session } = command;
  const old = session.files.read(session.voc, pointer);
  if (old === undefined) return;
  const isPointer = /^q/i.test(old);
  if (pointer === 'QFILE') {
    if (!isPointer) stop('QFILE is already in the VOC but not as a Q-pointer', 1);
    return;
  }
  session.terminal.writeLine('Pointer name is already in VOC');
  if (!isPointer || !askYesNo(session, 'Overwrite (Y/N)? ')) stop('', 1);
}
