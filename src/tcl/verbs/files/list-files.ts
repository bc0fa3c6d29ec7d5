import { setReturnCode, type Verb } from '../../verb.ts';

export const listFiles: Verb = {
  names: ['LIST.FILES'],
  usage: 'LIST.FILES',
  summary: 'List the files that the session has open',
  dispatch: 'CA $LISTFL',
  run({ session }) {
    const open = session.files.openFiles();
    setReturnCode(session, 0);
    session.terminal.writeLine('File  Name                  Type       Path');
    for (const file of open) {
      const number = String(file.fileNumber).padStart(4);
      const name = file.name.padEnd(20);
      session.terminal.writeLine(`${number}  ${name}  ${file.kind.padEnd(9)}  ${file.path}`);
    }
    session.terminal.writeLine(`${open.length} file(s) open`);
  },
};
