import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSource } from '../test-run.ts';

const UDP = '65536';
const BOTH = `S = CREATE.SERVER.SOCKET('127.0.0.1', 0, ${UDP})
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), ${UDP})
`;

function shown(source: string): string {
  const { output, error } = runSource(source);
  assert.equal(error, '');
  return output;
}

test('each read gives one datagram, cut to the length wanted', () => {
  const output =
    shown(`${BOTH}CRT WRITE.SOCKET(C, 'datagram one', 0, 0):WRITE.SOCKET(C, 'two', 0, 0):
CRT ' ':READ.SOCKET(S, 8, 1, 5000):' ':READ.SOCKET(S, 99, 1, 5000):STATUS():
X = READ.SOCKET(S, 99, 1, 20) ; CRT ' ':STATUS():
X = READ.SOCKET(S, 99, 2, 0) ; CRT ' ':STATUS()
CLOSE.SOCKET C
CLOSE.SOCKET S`);
  assert.equal(output, '123 datagram two0 1011 1011\n');
});

test('a server socket answers to where the last datagram came from', () => {
  const output = shown(`${BOTH}X = WRITE.SOCKET(S, 'too soon', 0, 0) ; CRT X:' ':STATUS():
X = WRITE.SOCKET(C, 'ping', 0, 0) ; X = READ.SOCKET(S, 99, 1, 5000)
CRT ' ':(SOCKET.INFO(S, 100) = SOCKET.INFO(C, 102)):SOCKET.INFO(S, 101):
X = WRITE.SOCKET(S, 'pong', 0, 0) ; CRT ' ':READ.SOCKET(C, 99, 1, 5000)
CLOSE.SOCKET C
CLOSE.SOCKET S`);
  assert.equal(output, '0 1008 1127.0.0.1 pong\n');
});

test('kinds, protocols that cannot be together, too long a datagram', () => {
  const output = shown(`${BOTH}CRT SOCKET.INFO(S, 1):SOCKET.INFO(C, 1):
X = ACCEPT.SOCKET.CONNECTION(S, 10) ; CRT ' ':X:STATUS():
X = WRITE.SOCKET(C, STR('x', 70000), 0, 0) ; CRT ' ':X:STATUS():
CRT ' ':SET.SOCKET.MODE(C, 5, 1)
CLOSE.SOCKET C
CLOSE.SOCKET S`);
  assert.equal(output, '13 07004 01008 0\n');
});

test('nobody at the port shows at the next read or write', () => {
  const output = shown(`${BOTH}CLOSE.SOCKET S
X = WRITE.SOCKET(C, 'a', 0, 0) ; X = READ.SOCKET(C, 9, 1, 5000) ; CRT STATUS():' ':OS.ERROR()
CLOSE.SOCKET C`);
  assert.equal(output, '1008 111\n');
});
