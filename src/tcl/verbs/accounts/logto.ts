import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileSystemOf } from '../../file-maker.ts';
import { fileMaker, setReturnCode, stop, type Verb } from '../../verb.ts';

export const logto: Verb = {
  names: ['LOGTO'],
  usage: 'LOGTO account {RESET}',
  summary: 'Move to another account',
  dispatch: 'IN 17',
  run(command) {
    const { session, environment, words } = command;
    const word = words.next();
    if (word.type === 'end') {
      environment.unwind('all');
      stop('Account name required', 1);
    }
    const system = fileSystemOf(command.session);
    if (session.files.read(session.voc, 'ON.LOGTO') !== undefined) environment.run('ON.LOGTO');
    const registered = system.register.find(word.text.toUpperCase());
    const path = registered ?? fileMaker(command).fullPath(word.text);
    if (!existsSync(path)) stop('Unable to change to new directory', 1);
    if (!system.hasAccount(path)) stop('Directory is not a ScarletDME account', 1);
    const account = system.openAccount(path);
    session.files.account = account;
    const voc = session.files.open('VOC', 'DATA');
    if (voc.outcome !== 'opened') stop('Directory is not a ScarletDME account', voc.status);
    const name = registered === undefined ? basename(path).toUpperCase() : word.text.toUpperCase();
    session.enterAccount({ name, path: account.path }, session.files, voc.file);
    setReturnCode(session, 0);
    if (session.files.read(voc.file, 'LOGIN') !== undefined) environment.run('LOGIN');
  },
};
