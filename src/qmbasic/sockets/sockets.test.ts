import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { MvError } from '#base/index.ts';
import { runSource } from '../test-run.ts';

const CONNECTED = `S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0)
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), 0)
A = ACCEPT.SOCKET.CONNECTION(S, 5000)
`;
const CLOSED = `
CLOSE.SOCKET A
CLOSE.SOCKET S`;

function shown(source: string): string {
  const { output, error } = runSource(source);
  assert.equal(error, '');
  return output;
}

test('what one side writes the other reads', () => {
  const output = shown(`${CONNECTED}CRT WRITE.SOCKET(C, 'hello', 0, 0):
CRT ' ':READ.SOCKET(A, 3, 1, 5000):' ':READ.SOCKET(A, 99, 1, 5000):' ':STATUS()
CLOSE.SOCKET C${CLOSED}`);
  assert.equal(output, '5 hel lo 0\n');
});

test('reading gives up after its time, and when the other side has closed', () => {
  const output = shown(`${CONNECTED}X = READ.SOCKET(A, 9, 1, 20) ; CRT STATUS():
X = READ.SOCKET(A, 9, 2, 0) ; CRT ' ':STATUS():
CLOSE.SOCKET C
X = READ.SOCKET(A, 9, 1, 5000) ; CRT ' ':STATUS()${CLOSED}`);
  assert.equal(output, '1011 1011 7013\n');
});

test('sockets do not wait unless they were opened so or are made so', () => {
  const output = shown(`${CONNECTED}CRT SOCKET.INFO(C, 4):SOCKET.INFO(A, 4):
X = READ.SOCKET(A, 9, 0, 5000) ; CRT ' ':STATUS():
X = SET.SOCKET.MODE(A, 4, 1) ; X = READ.SOCKET(A, 9, 0, 20) ; CRT ' ':SOCKET.INFO(A, 4):STATUS():
B = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), 1) ; CRT ' ':SOCKET.INFO(B, 4)
CLOSE.SOCKET B
CLOSE.SOCKET C${CLOSED}`);
  assert.equal(output, '00 1011 11011 1\n');
});

test('a socket tells about itself', () => {
  const output = shown(`${CONNECTED}CRT SOCKET.INFO(A, 0):SOCKET.INFO(A, 1):
CRT SOCKET.INFO(A, 3):SET.SOCKET.MODE(A, 5, 1):SOCKET.INFO(A, 5):
CRT (SOCKET.INFO(C, 100) = SOCKET.INFO(S, 2)):(SOCKET.INFO(C, 102) = SOCKET.INFO(A, 100)):
CRT SET.SOCKET.MODE(A, 99, 1):STATUS():
CLOSE.SOCKET C
CRT SOCKET.INFO(C, 0)${CLOSED}`);
  assert.equal(output, '12127.0.0.111110100600\n'.replace('0100600', '010060'));
});

test('a socket that was closed and what is none end the program', () => {
  const { error } = runSource(`${CONNECTED}CLOSE.SOCKET C\nX = READ.SOCKET(C, 1, 0, 0)`);
  assert.match(error, /The socket has been closed.*line 5/);
  assert.match(runSource(`X = SOCKET.INFO(5, 1)`).error, /Data item is not a socket/);
});

test('what cannot be opened gives 0 and says why', () => {
  const tries = [
    ["OPEN.SOCKET('127.0.0.1', 1, 0)", '0 7005 111'],
    ["OPEN.SOCKET('', 80, 0)", '0 1003'],
    ["OPEN.SOCKET('127.0.0.1', 70000, 0)", '0 7022'],
    ["OPEN.SOCKET('127.0.0.1', 80, 131072)", '0 7004'],
    ["CREATE.SERVER.SOCKET('127.0.0.1', -1, 0)", '0 7022'],
    ["CREATE.SERVER.SOCKET('203.0.113.1', 0, 0)", '0 7012'],
  ];
  for (const [call = '', wanted = ''] of tries) {
    const output = shown(`X = ${call} ; CRT X:' ':STATUS():' ':OS.ERROR()`);
    assert.ok(output.startsWith(wanted), `${call}: ${output}`);
    assert.notEqual(shown(`X = ${call} ; CRT SOCKET.INFO(0, 106)`), '\n', call);
  }
});

test('a server address that is in use is refused', () => {
  const output = shown(`S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0)
T = CREATE.SERVER.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), 0) ; CRT T:' ':STATUS()
CLOSE.SOCKET S`);
  assert.equal(output, '0 7012\n');
});

test('accepting gives up after its time', () => {
  const output = shown(`S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0)
X = ACCEPT.SOCKET.CONNECTION(S, 30) ; CRT X:' ':STATUS()
CLOSE.SOCKET S`);
  assert.equal(output, '0 1011\n');
});

test('one side may end writing and still read', () => {
  const output = shown(`${CONNECTED}X = WRITE.SOCKET(C, 'question', 1, 0)
CRT SET.SOCKET.MODE(C, 107, 1):
CRT READ.SOCKET(A, 99, 1, 5000):
X = READ.SOCKET(A, 99, 1, 5000) ; CRT ' ':STATUS():
X = WRITE.SOCKET(A, 'answer', 1, 0) ; CRT ' ':READ.SOCKET(C, 99, 1, 5000):
CRT ' ':WRITE.SOCKET(C, 'more', 1, 1000):' ':STATUS()
CLOSE.SOCKET C${CLOSED}`);
  assert.equal(output, '1question 7013 answer 0 1008\n');
});

test('ten megabytes go both ways at once', () => {
  const output = shown(`${CONNECTED}BLOCK = STR('0123456789abcdef', 65536) ; ALL = STR(BLOCK, 10)
DIM SENT(2), GOT(2)
MAT SENT = 0 ; MAT GOT = ''
LOOP
  IF SENT(1) < LEN(ALL) THEN SENT(1) += WRITE.SOCKET(C, ALL[SENT(1) + 1, 300000], 2, 0)
  IF SENT(2) < LEN(ALL) THEN SENT(2) += WRITE.SOCKET(A, ALL[SENT(2) + 1, 300000], 2, 0)
  GOT(1) := READ.SOCKET(A, 1000000, 1, 20)
  GOT(2) := READ.SOCKET(C, 1000000, 1, 20)
UNTIL LEN(GOT(1)) >= LEN(ALL) AND LEN(GOT(2)) >= LEN(ALL)
REPEAT
CRT (GOT(1) = ALL):(GOT(2) = ALL):' ':SENT(1):' ':SENT(2)
CLOSE.SOCKET C${CLOSED}`);
  assert.equal(output, '11 10485760 10485760\n');
});

test('a write that is not read tells how much went, waiting or not', () => {
  const output = shown(`${CONNECTED}ALL = STR('x', 40000000)
N = WRITE.SOCKET(C, ALL, 2, 0) ; CRT (N > 0 AND N < LEN(ALL)):STATUS():
M = WRITE.SOCKET(C, ALL, 1, 100) ; CRT ' ':(M < LEN(ALL)):STATUS():
TOTAL = 0
LOOP
  GOT = READ.SOCKET(A, 1000000, 1, 500)
UNTIL GOT = ''
  TOTAL += LEN(GOT)
REPEAT
CRT ' ':(TOTAL = N + M)
CLOSE.SOCKET C${CLOSED}`);
  assert.equal(output, '11011 11011 1\n');
});

/** A server of another process that sends a little and then does `what` to the connection. */
async function withPeer(what: string, use: (port: string) => void): Promise<void> {
  const source = `require('node:net').createServer((socket) => {
    socket.write('part');
    setTimeout(() => ${what}, 200);
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); })`;
  const peer = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    use(
      await new Promise((resolve) => peer.stdout.once('data', (line) => resolve(`${line}`.trim()))),
    );
  } finally {
    peer.kill('SIGKILL');
  }
}

const LEFT = (port: string) => `C = OPEN.SOCKET('127.0.0.1', ${port}, 1)
CRT READ.SOCKET(C, 99, 0, 5000):
X = READ.SOCKET(C, 99, 0, 5000) ; CRT ' ':STATUS():
N = 0 ; FOR I = 1 TO 1000 UNTIL N = 1008
  X = WRITE.SOCKET(C, 'more', 1, 1000) ; N = STATUS()
NEXT I
CRT ' ':X:' ':N
CLOSE.SOCKET C`;

test('the other side dies while it is read from', async () => {
  await withPeer('process.kill(process.pid, "SIGKILL")', (port) => {
    assert.equal(shown(LEFT(port)), 'part 7013 0 1008\n');
  });
});

test('the other side breaks the connection off', async () => {
  await withPeer('socket.resetAndDestroy()', (port) => {
    assert.equal(shown(LEFT(port)), 'part 1008 0 1008\n');
  });
});

test('a program that waits can be stopped, and the next request is answered', () => {
  let rounds = 0;
  const waits = [
    "X = ACCEPT.SOCKET.CONNECTION(CREATE.SERVER.SOCKET('127.0.0.1', 0, 0), 0)",
    `${CONNECTED}X = READ.SOCKET(A, 9, 1, 0)`,
    `${CONNECTED}X = WRITE.SOCKET(A, STR('x', 40000000), 1, 0)`,
  ];
  const poll = () => {
    rounds += 1;
    if (rounds > 1) throw new MvError('STOPPED', 'Stopped by the test');
  };
  for (const source of waits) {
    rounds = 0;
    assert.match(runSource(source, {}, undefined, poll).error, /Stopped by the test/);
  }
});

test('destinations can be limited by the configuration', () => {
  const limited = (hosts: string, source: string) =>
    runSource(source, {}, ({ session }) => {
      (session.system.configuration as Map<string, string>).set('SOCKET_HOSTS', hosts);
    }).output;
  const open = `S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0) ; P = SOCKET.INFO(S, 2)
X = OPEN.SOCKET('127.0.0.1', P, 0) ; CRT SOCKET.INFO(X, 0):STATUS():
X = OPEN.SOCKET('localhost', P, 0) ; CRT ' ':SOCKET.INFO(X, 0):STATUS():
X = OPEN.SOCKET('127.0.0.1', P, 65536) ; CRT ' ':SOCKET.INFO(X, 0):STATUS()`;
  assert.equal(limited('', open), '10 10 10\n');
  assert.equal(limited('127.0.0.0/8, ::1', open), '10 10 10\n');
  assert.equal(limited('10.0.0.0/8', open), '03035 03035 03035\n');
  assert.equal(limited('NONE', open), '03035 03035 03035\n');
  assert.equal(limited('rubbish', open), '03035 03035 03035\n');
  const reason = `X = OPEN.SOCKET('127.0.0.1', 9, 0) ; CRT SOCKET.INFO(0, 106)`;
  assert.equal(limited('NONE', reason), 'SOCKET_HOSTS does not allow connections to 127.0.0.1\n');
  assert.match(limited('rubbish', reason), /SOCKET_HOSTS: rubbish is no address or network/);
});

test('who may not use the network is told so', () => {
  const source = `X = OPEN.SOCKET('127.0.0.1', 9, 0) ; CRT X:STATUS():
X = CREATE.SERVER.SOCKET('', 0, 0) ; CRT ' ':X:STATUS():SERVER.ADDR('localhost')`;
  const { output } = runSource(source, {}, ({ session }) => {
    session.pathPolicy = { allows: () => true, mayRunCommands: true, mayUseNetwork: false };
  });
  assert.equal(output, '03035 03035\n');
});

test('SERVER.ADDR() finds the address of a name', () => {
  const output = shown(`CRT SERVER.ADDR('127.0.0.1'):' ':STATUS():' ':SERVER.ADDR(''):STATUS():
X = SERVER.ADDR('no.such.host.invalid') ; CRT ' [':X:']':STATUS()`);
  assert.equal(output, '127.0.0.1 0 1003 []7001\n');
});
