import { heldLocks, pathOfFile } from '../../held-locks.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

const PATH_WIDTH = 31;
const ID_WIDTH = 32;

export const listReadu: Verb = {
  names: ['LIST.READU', 'SHOW.LOCKS'],
  usage: 'LIST.READU {user number} {DETAIL} {LPTR {n}} {NO.PAGE} {WAIT}',
  summary: 'Show record and file locks',
  dispatch: 'CA $LISTRDU',
  run(command) {
    const { session } = command;
    const { user, detail, unit } = takeOptions(command);
    setReturnCode(session, 0);
    const locks = heldLocks(session).filter((lock) => lock.kind !== 'task');
    const saved = session.printers.printerOn;
    if (unit === 0) session.printers.printerOn = true;
    const print = (line: string) => session.printers.write(unit, `${line}\n`);
    if (detail) print(`Record locks: current = ${locks.length}`);
    const shown = locks.filter((lock) => user === 0 || lock.owner === user);
    if (shown.length === 0) {
      const whose = user === 0 ? 'any user' : `user ${user}`;
      print(`There are no active file, read or update locks held by ${whose}`);
    } else print('User File Path........................... Type Id..............................');
    for (const lock of shown) {
      const type = lock.kind === 'file' ? 'FX' : lock.mode === 'U' ? 'RU' : 'RL';
      const paths = pieces(pathOfFile(session, lock.fileNumber), PATH_WIDTH);
      const ids = pieces(lock.id, ID_WIDTH);
      for (let line = 0; line < Math.max(paths.length, ids.length); line += 1) {
        const start =
          line === 0
            ? `${String(lock.owner).padStart(4)} ${String(lock.fileNumber).padStart(4)}`
            : ' '.repeat(9);
        const kind = line === 0 ? type : '';
        print(
          `${start} ${(paths[line] ?? '').padEnd(PATH_WIDTH)} ${kind.padEnd(4)} ${ids[line] ?? ''}`,
        );
      }
    }
    session.printers.printerOn = saved;
  },
};

function pieces(text: string, width: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += width) parts.push(text.slice(at, at + width));
  return parts.length === 0 ? [''] : parts;
}

function takeOptions({ session, words }: Command): { user: number; detail: boolean; unit: number } {
  let user = 0;
  let detail = false;
  let unit = -1;
  if (/^\d+$/.test(words.peek().text)) user = Number(words.next().text);
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'DETAIL') detail = true;
    else if (word.keyword === 'NO.PAGE') session.terminal.paginate = false;
    else if (word.keyword === 'LPTR') {
      unit = /^\d+$/.test(words.peek().text) ? Number(words.next().text) : 0;
      if (unit > 255) stop('Invalid print unit number', 1);
    } else if (word.keyword !== 'WAIT') stop(`Unexpected token (${word.text})`, 1);
  }
  return { user, detail, unit };
}
