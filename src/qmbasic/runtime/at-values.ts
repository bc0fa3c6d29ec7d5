// @-variables as programs see them: stored ones, and values worked out when asked.
import type { Session } from '#session/index.ts';
import { text } from './conversion.ts';
import type { Value } from './value.ts';

const COMPUTED: Readonly<Record<string, (session: Session) => Value>> = {
  QMSYS: (s) => s.system.qmsys,
  LOGNAME: (s) => s.subject.userName,
  USER: (s) => s.subject.userName,
  CRTHIGH: (s) => s.terminal.lines,
  CRTWIDE: (s) => s.terminal.width,
  LEVEL: (s) => s.commandLevel,
  'IP.ADDR': (s) => s.clientAddress,
  HOSTNAME: (s) => s.system.hostName,
  USERNO: (s) => s.subject.userNumber,
  'USER.NO': (s) => s.subject.userNumber,
  UID: (s) => s.subject.uid,
  GID: (s) => s.subject.gid,
  DS: () => '/',
  PATH: (s) => s.account.path,
  WHO: (s) => s.account.name,
  TTY: (s) => s.entry,
  'COMMAND.STACK': (s) => s.commandStack.join('\xfe'),
};

/** @NAME as a value. */
export function readAtValue(session: Session, name: string): Value {
  const computed = Object.hasOwn(COMPUTED, name) ? COMPUTED[name] : undefined;
  return computed ? computed(session) : (session.at.get(name) ?? '');
}

/** @NAME = value */
export function writeAtValue(session: Session, name: string, value: Value): void {
  session.at.set(name, typeof value === 'number' ? value : text(value, 1));
}
