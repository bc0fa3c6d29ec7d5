import { FIELD_MARK } from '#values/index.ts';
import { openFile, setReturnCode, stop, type Verb } from '../../verb.ts';

export const getStack: Verb = {
  names: ['GET.STACK'],
  usage: 'GET.STACK name',
  summary: 'Get back a command stack that was saved',
  dispatch: 'CA $SAVESTK 2',
  run(command) {
    const { session } = command;
    const name = command.words.next().text;
    if (name === '') stop('Record name required', 1);
    const record = session.files.read(openFile(command, '$SAVEDLISTS'), name);
    if (record === undefined) stop(`Record '${name}' not found`, 3006);
    session.commandStack.splice(0, session.commandStack.length, ...record.split(FIELD_MARK));
    setReturnCode(session, 0);
  },
};
