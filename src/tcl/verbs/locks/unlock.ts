import { heldLocks, releaseHeldLock } from '../../held-locks.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

export const unlock: Verb = {
  names: ['UNLOCK'],
  usage:
    'UNLOCK {FILE number} {USER number} {id ... | ALL | FILELOCK} | UNLOCK TASKLOCK number ...',
  summary: "Release other users' locks",
  dispatch: 'CA $UNLOCK',
  run(command) {
    const { session } = command;
    if (!session.subject.administrator) stop('Command requires administrator privileges', 1);
    const isTask = command.words.peek().text.toUpperCase() === 'TASKLOCK';
    const released = isTask ? releaseTaskLocks(command) : releaseFileLocks(command);
    if (!isTask) session.terminal.writeLine(`${released} lock(s) released`);
    setReturnCode(session, released);
  },
};

const HIGHEST_TASK_LOCK = 63;

function releaseTaskLocks({ session, words }: Command): number {
  words.next();
  let released = 0;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (!/^\d+$/.test(word.text) || Number(word.text) > HIGHEST_TASK_LOCK) {
      session.terminal.writeLine(`${word.text} is not a valid task lock number`);
      continue;
    }
    const lock = heldLocks(session).find((held) => held.kind === 'task' && held.id === word.text);
    if (!lock) continue;
    releaseHeldLock(session, lock);
    released += 1;
  }
  return released;
}

function releaseFileLocks(command: Command): number {
  const { session } = command;
  const { file, user, all, fileLock, ids } = takeWords(command);
  if (file === undefined && user === undefined) {
    stop('Either a file number or a user number must be specified', 1);
  }
  if (fileLock && (all || ids.length > 0)) {
    stop('Cannot unlock records and a filelock in one operation', 1);
  }
  if (!fileLock && !all && ids.length === 0) stop('No records specified', 1);
  const wanted = heldLocks(session).filter(
    (lock) =>
      lock.kind === (fileLock ? 'file' : 'record') &&
      (file === undefined || lock.fileNumber === file) &&
      (user === undefined || lock.owner === user) &&
      (all || fileLock || ids.includes(lock.id)),
  );
  for (const lock of wanted) releaseHeldLock(session, lock);
  return wanted.length;
}

interface Wanted {
  file: number | undefined;
  user: number | undefined;
  all: boolean;
  fileLock: boolean;
  readonly ids: string[];
}

function takeWords(command: Command): Wanted {
  const { words } = command;
  const wanted: Wanted = { file: undefined, user: undefined, all: false, fileLock: false, ids: [] };
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    const name = word.quote === '' ? word.text.toUpperCase() : '';
    if (name === 'FILE' && wanted.file === undefined) wanted.file = takeNumber(command, 'File');
    else if (name === 'USER' && wanted.user === undefined)
      wanted.user = takeNumber(command, 'User');
    else if (name === 'ALL') wanted.all = true;
    else if (name === 'FILELOCK') wanted.fileLock = true;
    else wanted.ids.push(word.text);
  }
  return wanted;
}

function takeNumber({ words }: Command, what: string): number {
  const { text } = words.next();
  if (!/^\d+$/.test(text)) stop(`${what} number required after ${what.toUpperCase()}`, 1);
  return Number(text);
}
