// SET.SERVER, DELETE.SERVER, LIST.SERVERS: the servers that this system knows.
import { isIPv6 } from 'node:net';
import { KnownServers } from '#admin/index.ts';
import type { Session } from '#session/index.ts';
import { ask } from '../../questions.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

const USUAL_PORT = 4243;
const PORT_MAX = 65_535;
const NAME = /^[A-Z0-9.-]{1,16}$/;
const HOST = /^[A-Za-z0-9.-]{1,253}$/;
const USER = /^[A-Za-z0-9.-]+$/;
const UPDATED = 'Server configuration updated';

interface Place {
  readonly address: string;
  readonly port: number;
}

/** `address{:port}`; an IPv6 address has its port behind a semicolon. */
function placeOf(typed: string): Place | undefined {
  const colons = typed.split(':').length - 1;
  const mark = typed.includes(';') || colons > 1 ? ';' : ':';
  const [address = '', port = String(USUAL_PORT), ...more] = typed.split(mark);
  const isPort = /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) <= PORT_MAX;
  if (!isPort || more.length > 0 || !(HOST.test(address) || isIPv6(address))) return undefined;
  return { address, port: Number(port) };
}

interface Question<T> {
  readonly text: string;
  readonly hidden?: boolean;
  readonly wrong: string;
  /** What the answer means, or undefined for one that is wrong. */
  readonly meaning: (answer: string) => T | undefined;
}

/** The next word of the command, or an answer asked for until it is right; undefined for none. */
function wordOrAnswer<T>({ session, words }: Command, question: Question<T>): T | undefined {
  const word = words.next();
  if (word.type !== 'end') return question.meaning(word.text) ?? stop(question.wrong, 1);
  for (;;) {
    const answer = question.hidden
      ? askHidden(session, question.text)
      : ask(session, question.text);
    if (answer.trim() === '') return undefined;
    const meaning = question.meaning(answer.trim());
    if (meaning !== undefined) return meaning;
    session.terminal.writeLine(question.wrong);
  }
}

function askHidden(session: Session, question: string): string {
  session.terminal.write(question);
  const line = session.keyboard.line({ prompt: '', hidden: true });
  return line.outcome === 'line' ? line.text : '';
}

function serversOf({ session }: Command): KnownServers {
  if (!session.subject.administrator) stop('Command requires administrator privileges', 1);
  return new KnownServers(session.system.qmsys);
}

function nameOf(command: Command): string | undefined {
  return wordOrAnswer(command, {
    text: 'Server name: ',
    wrong: 'Invalid server name',
    meaning: (answer) => (NAME.test(answer.toUpperCase()) ? answer.toUpperCase() : undefined),
  });
}

export const setServer: Verb = {
  names: ['SET.SERVER'],
  usage: 'SET.SERVER {name {address{:port} {user {password}}}}',
  summary: 'Define a server that this system knows',
  dispatch: 'CA $SETSRVR',
  systemAccountOnly: true,
  run(command) {
    const servers = serversOf(command);
    setReturnCode(command.session, 0);
    const name = nameOf(command);
    if (name === undefined) return;
    const place = wordOrAnswer(command, {
      text: 'IP address or name: ',
      wrong: 'Invalid IP address/port',
      meaning: placeOf,
    });
    if (place === undefined) return;
    const user = wordOrAnswer(command, {
      text: 'Remote user name: ',
      wrong: 'Invalid remote user name',
      meaning: (answer) => (USER.test(answer) ? answer : undefined),
    });
    if (user === undefined) return;
    const password = wordOrAnswer(command, {
      text: 'Password: ',
      hidden: true,
      wrong: 'Password required',
      meaning: (answer) => answer || undefined,
    });
    if (password === undefined) stop('Password required', 1);
    servers.set({ name, ...place, user }, password);
    command.session.terminal.writeLine(UPDATED);
  },
};

export const deleteServer: Verb = {
  names: ['DELETE.SERVER'],
  usage: 'DELETE.SERVER {name}',
  summary: 'Forget a server',
  dispatch: 'CA $DELSRVR',
  systemAccountOnly: true,
  run(command) {
    const servers = serversOf(command);
    setReturnCode(command.session, 0);
    const name = nameOf(command);
    if (name === undefined) return;
    if (!servers.delete(name)) stop('Server name not known', 1);
    command.session.terminal.writeLine(UPDATED);
  },
};

export const listServers: Verb = {
  names: ['LIST.SERVERS'],
  usage: 'LIST.SERVERS',
  summary: 'List the servers that this system knows',
  dispatch: 'CA $LSTSRVR',
  run(command) {
    const { session, words } = command;
    const servers = serversOf(command).all();
    const word = words.next();
    if (word.type !== 'end') stop(`Unexpected token (${word.text})`, 1);
    const { terminal } = session;
    if (servers.length === 0) {
      terminal.writeLine('There are no QMNet servers defined on this system');
    } else {
      terminal.writeLine(
        'Server..........  IP address..............  Port...  User name...........',
      );
      for (const { name, address, port, user } of servers) {
        const shownPort = port === USUAL_PORT ? 'Default' : String(port);
        const columns = [name.padEnd(16), address.padEnd(24), shownPort.padEnd(7), user];
        terminal.writeLine(columns.join('  '));
      }
    }
    setReturnCode(session, 0);
  },
};
