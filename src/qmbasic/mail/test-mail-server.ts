// A mail server for tests, in a process of its own: it does as its first argument says (JSON) and
// writes what it was told to the file in its second.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

export interface TestMailServer {
  /** PEM file with certificate and key: STARTTLS is offered, or TLS spoken from the start. */
  readonly pem?: string;
  readonly implicit?: boolean;
  /** Only this user and password may send. */
  readonly login?: readonly [user: string, password: string];
  /** Recipients that are refused. */
  readonly refuses?: readonly string[];
  readonly refusesMessage?: boolean;
  /** Says nothing at all. */
  readonly silent?: boolean;
}

const options = JSON.parse(process.argv[2] ?? '{}') as TestMailServer;
const record = (line: string) => appendFileSync(process.argv[3] ?? '/dev/null', `${line}\n`);

function secured(socket: Socket): TLSSocket {
  const pem = readFileSync(options.pem ?? '');
  return new TLSSocket(socket, { isServer: true, cert: pem, key: pem });
}

interface Talk {
  readonly say: (line: string) => void;
  readonly startTls: () => void;
  isSecure: boolean;
  inMessage: boolean;
}

function authenticated(line: string): boolean {
  const [user = '', password = ''] = options.login ?? [];
  return line === Buffer.from(`\0${user}\0${password}`).toString('base64');
}

const COMMANDS: Readonly<Record<string, (talk: Talk, rest: string) => string>> = {
  EHLO(talk) {
    if (options.pem && !talk.isSecure) talk.say('250-STARTTLS');
    if (options.login) talk.say('250-AUTH PLAIN');
    return '250 SIZE 100000000';
  },
  STARTTLS(talk) {
    if (!options.pem) return '502 not here';
    setImmediate(talk.startTls);
    return '220 go ahead';
  },
  AUTH: (_, rest) =>
    authenticated(rest.replace(/^PLAIN /, '')) ? '235 welcome' : `535 ${rest} is wrong`,
  MAIL: () => '250 ok',
  RCPT: (_, rest) =>
    options.refuses?.some((one) => rest.includes(one)) ? '550 no such box' : '250 ok',
  DATA(talk) {
    talk.inMessage = true;
    return '354 go on';
  },
  QUIT: () => '221 bye',
};

function onLine(talk: Talk, line: string): void {
  record(line);
  if (talk.inMessage) {
    if (line !== '.') return;
    talk.inMessage = false;
    talk.say(options.refusesMessage ? '554 that is rubbish' : '250 taken');
    return;
  }
  const [verb = '', ...rest] = line.split(' ');
  talk.say(COMMANDS[verb.toUpperCase()]?.(talk, rest.join(' ')) ?? '502 what?');
}

function converse(socket: Socket, isSecure: boolean, greets: boolean): void {
  let received = '';
  const talk: Talk = {
    say: (line) => socket.write(`${line}\r\n`),
    startTls() {
      socket.removeAllListeners('data');
      record('(TLS)');
      converse(secured(socket), true, false);
    },
    isSecure,
    inMessage: false,
  };
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    received += data.toString('latin1');
    for (;;) {
      const end = received.indexOf('\r\n');
      if (end < 0) return;
      const line = received.slice(0, end);
      received = received.slice(end + 2);
      onLine(talk, line);
    }
  });
  if (greets && !options.silent) talk.say('220 test');
}

const server = createServer((socket) => {
  if (options.implicit) converse(secured(socket), true, true);
  else converse(socket, false, true);
});
server.listen(0, '127.0.0.1', () => {
  const place = server.address();
  console.log(typeof place === 'object' ? place?.port : '');
});
