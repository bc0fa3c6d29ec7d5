// !USERNAME and !USERNO: who is logged in.
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

/** Where nobody tells of other sessions, this one is alone. */
function users(session: Session): readonly { userNumber: number; userName: string }[] {
  return session.neighbours?.users?.() ?? [session.subject];
}

export const userRoutines = {
  '!USERNAME': {
    kind: 'function',
    arguments: ['result', 'user number'],
    summary: 'Name of the user with a number; null where there is none',
    call(rt: Runtime, result: Reference, given: Reference) {
      const number = rt.num(given.v, 1);
      const user = users(rt.session).find(({ userNumber }) => userNumber === number);
      result.v = user?.userName ?? '';
    },
  },
  '!USERNO': {
    kind: 'function',
    arguments: ['result', 'user name'],
    summary: 'Numbers of the sessions of a user, one a field',
    call(rt: Runtime, result: Reference, given: Reference) {
      const name = rt.text(given.v, 1).toUpperCase();
      const found = users(rt.session).filter(({ userName }) => userName.toUpperCase() === name);
      result.v = found.map(({ userNumber }) => userNumber).join(FIELD_MARK);
    },
  },
} satisfies StandardRoutineTable;
