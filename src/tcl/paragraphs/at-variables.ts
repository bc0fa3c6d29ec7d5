// @-variables as paragraphs see them: those of the language, computed ones, and those made by SET.
import type { CommandEnvironment } from '../verb.ts';

const MARKS: ReadonlyMap<string, string> = new Map([
  ['IM', '\xff'],
  ['FM', '\xfe'],
  ['AM', '\xfe'],
  ['VM', '\xfd'],
  ['SM', '\xfc'],
  ['SVM', '\xfc'],
  ['TM', '\xfb'],
]);

type Computed = (environment: CommandEnvironment) => string;

const COMPUTED: ReadonlyMap<string, Computed> = new Map<string, Computed>([
  ['ACCOUNT', ({ session }) => session.account.name],
  ['WHO', ({ session }) => session.account.name],
  ['PATH', ({ session }) => session.account.path],
  ['LOGNAME', ({ session }) => session.subject.userName],
  ['USER', ({ session }) => session.subject.userName],
  ['USERNO', ({ session }) => String(session.subject.userNumber)],
  ['USER.NO', ({ session }) => String(session.subject.userNumber)],
  ['TTY', ({ session }) => session.entry],
  ['LEVEL', ({ session }) => String(session.commandLevel)],
  ['CRTWIDE', ({ session }) => String(session.terminal.width)],
  ['CRTHIGH', ({ session }) => String(session.terminal.lines)],
  ['QMSYS', ({ session }) => session.system.qmsys],
  ['TRUE', () => '1'],
  ['FALSE', () => '0'],
  ['DAY', ({ session }) => twoDigits(new Date(session.clock.now()).getDate())],
  ['MONTH', ({ session }) => twoDigits(new Date(session.clock.now()).getMonth() + 1)],
  ['YEAR', ({ session }) => String(new Date(session.clock.now()).getFullYear()).slice(-2)],
  ['YEAR4', ({ session }) => String(new Date(session.clock.now()).getFullYear())],
  ['IP.ADDR', ({ session }) => session.clientAddress],
  ['HOSTNAME', ({ session }) => session.system.hostName],
]);

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** Undefined: no @-variable of this name. */
export function readAtVariable(environment: CommandEnvironment, name: string): string | undefined {
  const key = name.toUpperCase().replace(/^@/, '');
  const stored = environment.session.at.get(key);
  if (stored !== undefined) return String(stored);
  return (
    COMPUTED.get(key)?.(environment) ?? MARKS.get(key) ?? environment.session.userVariables.get(key)
  );
}

/** Replaces every `@NAME` of a text by its value; an unknown name loses its @. */
export function expandAtVariables(environment: CommandEnvironment, text: string): string {
  return text.replace(/@([A-Za-z0-9.]*)/g, (_whole, name: string) => {
    return readAtVariable(environment, name) ?? name;
  });
}
