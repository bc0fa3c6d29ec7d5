import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSource } from '../test-run.ts';

const CONNECTED = `S = CREATE.SERVER.SOCKET('127.0.0.1', 0)
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), 0)
A = ACCEPT.SOCKET.CONNECTION(S, 5000)
`;
const CLOSED = `
CLOSE.SOCKET A
CLOSE.SOCKET S`;

test('what one side writes the other reads', () => {
  const { output, error } = runSource(`${CONNECTED}CRT WRITE.SOCKET(C, 'hello', 0, 0):
CRT ' ':READ.SOCKET(A, 3, 0, 5000):' ':READ.SOCKET(A, 99, 0, 5000):' ':STATUS()
CLOSE.SOCKET C${CLOSED}`);
  assert.equal(error, '');
  assert.equal(output, '5 hel lo 0\n');
});

test('reading gives up after its time, and when the other side has closed', () => {
  const { output } = runSource(`${CONNECTED}X = READ.SOCKET(A, 9, 0, 20) ; CRT STATUS():
X = READ.SOCKET(A, 9, 2, 0) ; CRT ' ':STATUS():
CLOSE.SOCKET C
X = READ.SOCKET(A, 9, 0, 5000) ; CRT ' ':STATUS()${CLOSED}`);
  assert.equal(output, '1011 0 7013\n');
});

test('a socket tells about itself', () => {
  const { output } = runSource(`${CONNECTED}CRT SOCKET.INFO(A, 0):SOCKET.INFO(A, 1):
CRT SOCKET.INFO(A, 3):SET.SOCKET.MODE(A, 5, 1):SOCKET.INFO(A, 5):
CLOSE.SOCKET C
CRT SOCKET.INFO(C, 0)${CLOSED}`);
  assert.equal(output, '12127.0.0.1110\n');
});

test('a port that nobody listens at', () => {
  const { output } = runSource(`X = OPEN.SOCKET('127.0.0.1', 1, 0) ; CRT '[':X:']':STATUS()`);
  assert.equal(output, '[]7005\n');
});
