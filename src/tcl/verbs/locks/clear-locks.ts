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
    // Taking it tells who has it: somebody else, we ourselves (by is our number), or nobody until now.
    const { held, by } = session.files.lockTask(number);
    if (held) session.files.unlockTask(number);
    if (!held) session.terminal.writeLine(`Task lock ${number} is held by another process`);
    else if (by === 0) session.terminal.writeLine(`Task lock ${number} is not held by any process`);
    else session.terminal.writeLine(`Released task lock ${number}`);
    setReturnCode(session, number);
  },
};
