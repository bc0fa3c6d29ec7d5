import { heldLocks } from '../../held-locks.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

const TASK_LOCKS = 64;
const IN_A_ROW = 8;

export const listLocks: Verb = {
  names: ['LIST.LOCKS'],
  usage: 'LIST.LOCKS',
  summary: 'Show the task locks',
  dispatch: 'CA $LISTLCK',
  run({ session, words }) {
    const word = words.next();
    if (word.type !== 'end') stop(`Unexpected token (${word.text})`, 1);
    setReturnCode(session, 0);
    const owners = new Map<number, number>();
    for (const lock of heldLocks(session))
      if (lock.kind === 'task') owners.set(Number(lock.id), lock.owner);
    if (owners.size === 0) {
      session.terminal.writeLine('No task locks reserved by any user');
      return;
    }
    for (let row = 0; row < TASK_LOCKS; row += IN_A_ROW) {
      const cells = Array.from({ length: IN_A_ROW }, (_, at) => {
        const owner = owners.get(row + at);
        const own = owner === session.subject.userNumber ? '*' : '';
        return `${String(row + at).padStart(2)}: ${`${owner ?? ''}${own}`.padEnd(5)}`;
      });
      session.terminal.writeLine(cells.join(''));
    }
    session.terminal.writeLine('');
  },
};
