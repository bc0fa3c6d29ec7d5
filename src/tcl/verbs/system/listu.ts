import type { Session } from '#session/index.ts';
import { shortTime } from '../../date-texts.ts';
import type { CommandServices, UserSession } from '../../ports.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const listu: Verb = {
  names: ['LISTU', 'LIST.USERS'],
  usage: 'LISTU {LPTR} {NO.PAGE}',
  summary: 'List the sessions of the system',
  dispatch: 'CA $LISTU',
  run({ session, services, words }) {
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword === 'NO.PAGE') session.terminal.paginate = false;
      else if (word.keyword === 'LPTR') session.printers.printerOn = true;
      else stop(`Unexpected token (${word.text})`, 1);
    }
    setReturnCode(session, 0);
    const print = (line: string) => session.printers.write(0, `${line}\n`);
    print('  User  Pid          Puid  Login time    Origin : Username');
    for (const user of sessions(session, services)) {
      const isOwn = user.userNumber === session.subject.userNumber;
      const origin = [user.entry, user.clientAddress].filter((part) => part !== '').join(' ');
      const parent = user.parent ? String(user.parent).padStart(4) : '    ';
      print(
        `${isOwn ? '*' : ' '} ${String(user.userNumber).padStart(4)}  ${String(user.processId).padEnd(11)}  ${parent}  ${shortTime(user.loginTimeMs)}  ${origin}: ${user.userName}`,
      );
    }
  },
};

/** Without a server this session is the only one. */
function sessions(session: Session, services: CommandServices): UserSession[] {
  if (services.users) return services.users.list().sort((a, b) => a.userNumber - b.userNumber);
  return [
    {
      userNumber: session.subject.userNumber,
      userName: session.subject.userName,
      account: session.account.name,
      processId: process.pid,
      entry: session.entry,
      clientAddress: session.clientAddress,
      loginTimeMs: session.loginTimeMs,
      parent: 0,
    },
  ];
}
