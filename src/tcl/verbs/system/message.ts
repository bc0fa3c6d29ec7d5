import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const message: Verb = {
  names: ['MESSAGE'],
  usage: 'MESSAGE user number | ALL text',
  summary: 'Show a message on the screens of other sessions',
  dispatch: 'CA $MESSAGE',
  run(command) {
    const { session, services, words } = command;
    const who = words.next();
    const text = words.takeRest().trimStart();
    if (who.type === 'end' || text === '') stop('User number and message text required', 1);
    const users = services.users?.list() ?? [];
    const wanted = users.filter((user) => {
      if (user.userNumber === session.subject.userNumber) return false;
      if (who.keyword === 'ALL') return true;
      const isNumber = user.userNumber === Number(who.text);
      return isNumber || user.userName === who.text || user.account === who.text;
    });
    if (wanted.length === 0) stop('User not logged in', 1);
    const from = `Message from user ${session.subject.userNumber} (${session.subject.userName})`;
    for (const user of wanted) services.users?.send?.(user.userNumber, `${from}\n${text}`);
    setReturnCode(session, 0);
  },
};
