import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createAccount } from '#admin/index.ts';
import { fileSystemOf } from '../../file-maker.ts';
import { ask, askYesNo } from '../../questions.ts';
import { fileMaker, setReturnCode, stop, type Verb } from '../../verb.ts';
import { vocRecordsOf } from '../../voc-records.ts';

export const createAccountVerb: Verb = {
  names: ['CREATE.ACCOUNT'],
  usage: 'CREATE.ACCOUNT {name {path}} {NO.QUERY}',
  summary: 'Make an account',
  dispatch: 'CA $CREATEA',
  run(command) {
    const { session, words } = command;
    const system = fileSystemOf(command.session);
    if (!session.subject.administrator) stop('Command requires administrator privileges', 1);
    const name = (words.next().text || ask(session, 'Account name: ').trim()).toUpperCase();
    if (!/^[A-Z][A-Z0-9.$_-]{0,31}$/.test(name)) stop('Account name is invalid', 1);
    const path = words.next().text || ask(session, 'Pathname: ').trim();
    if (path === '' || path.includes('\0')) stop('Invalid account pathname', 8);
    let noQuery = false;
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword !== 'NO.QUERY') stop(`Unexpected token (${word.text})`, 1);
      noQuery = true;
    }
    if (system.register.find(name) !== undefined) stop('Account already exists', 4);
    const full = fileMaker(command).fullPath(path);
    if (!existsSync(dirname(full))) stop('Parent directory does not exist', 5);
    if (system.hasAccount(full)) {
      session.terminal.writeLine('Directory already contains a VOC file');
      const adds = noQuery || askYesNo(session, 'Add to ACCOUNTS register (Y/N)? ');
      if (!adds) stop('Account not created', 7);
    } else {
      const question = 'Create new directory for account (Y/N)? ';
      if (!existsSync(full) && !noQuery && !askYesNo(session, question)) {
        stop('Account not created', 7);
      }
      createAccount(system, full, vocRecordsOf(command.environment.allVerbs()), (line) =>
        session.terminal.writeLine(line),
      );
    }
    session.terminal.writeLine('Adding to register of accounts...');
    const status = system.register.enter(name, full);
    if (status !== 0) stop('Cannot open ACCOUNTS file in QMSYS account', status);
    setReturnCode(session, 0);
  },
};
