import { FIELD_MARK } from '#values/index.ts';
import { openFile, setReturnCode, stop, type Verb } from '../../verb.ts';

export const saveStack: Verb = {
  names: ['SAVE.STACK'],
  usage: 'SAVE.STACK name',
  summary: 'Save the command stack as a record of $SAVEDLISTS',
  dispatch: 'CA $SAVESTK 1',
  run(command) {
    const { session } = command;
    const name = command.words.next().text;
    if (name === '') stop('Record name required', 1);
    const file = openFile(command, '$SAVEDLISTS');
    const status = session.files.write(file, name, session.commandStack.join(FIELD_MARK));
    if (status !== 0) stop(`Error ${status} saving the command stack`, status);
    setReturnCode(session, 0);
  },
};
