// Which records a command works on: ids named, `*` or ALL for every one, else the active select list.
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { ask } from '../questions.ts';
import { stop } from '../verb.ts';

/** Every id of a file in the order of SSELECT. */
export function sortedIds(session: Session, file: OpenFile): string[] {
  return [...session.files.ids(file)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * The ids of select list 0, after asking whether it may be used; undefined when it is not active.
 * ScarletDME: the question has taken the first id even when it is answered N. (tcl-lists/list-use-question)
 */
export function idsOfActiveList(session: Session, noQuery: boolean): string[] | undefined {
  const list = session.selectLists.get(0);
  const first = list?.nextId();
  if (!list || first === undefined) return undefined;
  if (!noQuery && !session.options.has('NO.SEL.LIST.QUERY')) {
    for (;;) {
      const question = `Use active select list (First item '${first}')? `;
      const answer = ask(session, question).slice(0, 1).toUpperCase();
      if (answer === 'N') stop('');
      if (answer === 'Y') break;
    }
  }
  const ids = [first, ...list.restOfIds()];
  session.selectLists.clear(0);
  return ids;
}
