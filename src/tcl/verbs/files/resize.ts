import { takeFile } from '../../arguments/file-argument.ts';
import { setReturnCode, type Verb } from '../../verb.ts';

export const resize: Verb = {
  names: ['RESIZE'],
  usage: 'RESIZE {DICT} file {parameters}',
  summary: 'Accepted: files grow and shrink by themselves',
  dispatch: 'CA $RESIZE',
  run(command) {
    const { name } = takeFile(command);
    command.session.terminal.writeLine(`${name} takes the space that its records need`);
    setReturnCode(command.session, 0);
  },
};
