import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

export const logout: Verb = {
  names: ['LOGOUT'],
  usage: 'LOGOUT {user number ...| ALL}',
  summary: 'End this session or others',
  dispatch: 'IN 28',
  run(command) {
    const { session, words, environment } = command;
    let word = words.next();
    if (word.type === 'end') environment.leave();
    if (word.keyword === 'ALL') logOutAll(command);
    for (; /^\d+$/.test(word.text); word = words.next()) logOutOne(command, Number(word.text));
    setReturnCode(session, 0);
  },
};

function logOutAll({ session, services }: Command): void {
  if (!session.subject.administrator) stop('Command requires administrator privileges', 1);
  for (const user of services.users?.list() ?? []) {
    if (user.userNumber !== session.subject.userNumber) services.users?.logOut(user.userNumber);
  }
}

function logOutOne({ session, services }: Command, number: number): void {
  const user = services.users?.list().find((one) => one.userNumber === number);
  const isOwn = user?.userName === session.subject.userName;
  if (user && !session.subject.administrator && !isOwn) {
    stop('Only administrators can logout processes running with other usernames', 1);
  }
  if (!user || !services.users?.logOut(number)) stop('Invalid user number', 1);
}
