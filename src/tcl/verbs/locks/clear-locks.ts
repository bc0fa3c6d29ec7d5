import { taskLockOwner } from '../../held-locks.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

const HIGHEST_TASK_LOCK = 63;

export const clearLocks: Verb = {
  names: ['CLEAR.LOCKS'],
  usage: 'CLEAR.LOCKS {number}',
  summary: 'Release a task lock, or all of this session',
  dispatch: 'IN 26',
  run(command) {
    const { session, words } = command;
    const word = words.next();
    if (word.type === 'end') {
      session.files.unlockTask();
      session.terminal.writeLine('All task locks released');
      setReturnCode(session, HIGHEST_TASK_LOCK + 1);
      return;
    }
    if (!/^\d+$/.test(word.text.trim())) stop('Task lock number required', 1);
    const number = Number(word.text);
    if (number > HIGHEST_TASK_LOCK)
      stop(`Task lock number must be in range 0 to ${HIGHEST_TASK_LOCK}`, 1);
    const owner = taskLockOwner(session, number);
    if (owner === session.subject.userNumber) {
      session.files.unlockTask(number);
      session.terminal.writeLine(`Released task lock ${number}`);
    } else if (owner === 0) {
      session.terminal.writeLine(`Task lock ${number} is not held by any process`);
    } else session.terminal.writeLine(`Task lock ${number} is held by another process`);
    setReturnCode(session, number);
  },
};
