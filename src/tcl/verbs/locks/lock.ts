import { ER } from '#base/index.ts';
import { waitMs } from '#qmbasic/index.ts';
import { taskLockOwner } from '../../held-locks.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

const HIGHEST_TASK_LOCK = 63;
const LOCK_WAIT_MS = 500;

export const lock: Verb = {
  names: ['LOCK', 'SET.LOCK'],
  usage: 'LOCK number {NO.WAIT}',
  summary: 'Take a task lock',
  dispatch: 'IN 27',
  run(command) {
    const { session, words } = command;
    const { text } = words.next();
    if (!/^\d+$/.test(text)) stop('Task lock number required', 1);
    const number = Number(text);
    if (number > HIGHEST_TASK_LOCK)
      stop(`Task lock number must be in range 0 to ${HIGHEST_TASK_LOCK}`, 1);
    let noWait = false;
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword !== 'NO.WAIT') stop('Mode keyword missing or invalid', 1);
      noWait = true;
    }
    const owned = taskLockOwner(session, number) === session.subject.userNumber;
    let told = false;
    while (!session.files.lockTask(number).held) {
      if (noWait) stop('Task lock is already in use', ER.LCK);
      if (!told) session.terminal.writeLine('Waiting for task lock to become available');
      told = true;
      waitMs(session, LOCK_WAIT_MS);
      session.poll();
    }
    session.terminal.writeLine(
      owned ? 'Task lock already owned by this process' : `Set task lock ${number}`,
    );
    setReturnCode(session, number);
  },
};
