// Functions of sockets, and of serial ports, which this system does not have.
import { ER } from '#base/index.ts';
import { int, text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import {
  type SocketKind,
  SocketValue,
  socketCall,
  socketOf,
  socketValue,
} from '../sockets/socket-value.ts';

const NOT_BLOCKING = 2;
const OTHER_PROTOCOL = 0x30100;
const NO_SOCKET = 7004;
const UNKNOWN_SERVER = 7001;

const KINDS: Record<SocketKind, number> = { server: 1, incoming: 2, outgoing: 3 };

const INFO: Readonly<Record<number, (socket: SocketValue) => number | string>> = {
  0: (socket) => (socket.isOpen ? 1 : 0),
  1: (socket) => KINDS[socket.kind],
  2: (socket) => socket.port,
  3: (socket) => socket.address,
  4: (socket) => (socket.isBlocking ? 1 : 0),
  5: (socket) => (socket.noDelay ? 1 : 0),
  6: (socket) => (socket.keepAlive ? 1 : 0),
  7: (socket) => (socket.isIpv6 ? 2 : 1),
};

function refused(rt: Runtime, status: number): string {
  rt.session.status = status;
  return '';
}

function opened(rt: Runtime, ...operands: [Value, Value, Value, Value]): Value {
  const [host, port, flags, timeout] = operands;
  if ((int(flags, 2) & OTHER_PROTOCOL) !== 0) return refused(rt, NO_SOCKET);
  return socketValue(rt, 'outgoing', {
    do: 'open',
    host: text(host),
    port: int(port, 1),
    timeout: int(timeout, 3),
  });
}

function read(rt: Runtime, ...operands: [Value, Value, Value, Value]): string {
  const [socket, most, flags, timeout] = operands;
  const from = socketOf(socket);
  const mode = int(flags, 2);
  const blocks = mode === 0 ? from.isBlocking : (mode & NOT_BLOCKING) === 0;
  const request = { socket: from.number, most: int(most, 1), blocks, timeout: int(timeout, 3) };
  return socketCall(rt, { do: 'read', ...request }).data ?? '';
}

function written(rt: Runtime, socket: Value, data: Value): number {
  const shown = text(data, 1);
  const answer = socketCall(rt, { do: 'write', socket: socketOf(socket).number, data: shown });
  return answer.failure === undefined ? shown.length : 0;
}

function modeSet(rt: Runtime, socket: Value, key: Value, value: Value): number {
  const one = socketOf(socket);
  const wanted = rt.truth(value, 2);
  const { number } = one;
  switch (int(key, 1)) {
    case 4:
      one.isBlocking = wanted;
      return 1;
    case 5:
      one.noDelay = wanted;
      return socketCall(rt, { do: 'noDelay', socket: number, value: wanted }).failure ? 0 : 1;
    case 6:
      one.keepAlive = wanted;
      return socketCall(rt, { do: 'keepAlive', socket: number, value: wanted }).failure ? 0 : 1;
    default:
      return 0;
  }
}

export const socketFunctions = {
  'ACCEPT.SOCKET.CONNECTION': {
    args: [2, 2],
    summary: 'Waits for a connection and gives its socket',
    call: (rt: Runtime, server: Value, timeout: Value) =>
      socketValue(rt, 'incoming', {
        do: 'accept',
        socket: socketOf(server).number,
        timeout: int(timeout, 1),
      }),
  },
  'CONNECT.PORT': {
    args: [5, 5],
    summary: 'Connects the session to a serial port: never possible here',
    returns: 'number',
    call(rt: Runtime) {
      rt.session.status = ER.FNF;
      return 0;
    },
  },
  'CREATE.SERVER.SOCKET': {
    args: [2, 3],
    defaults: [0],
    summary: 'A socket that others can connect to',
    call(rt: Runtime, host: Value, port: Value, flags: Value) {
      if ((int(flags, 2) & OTHER_PROTOCOL) !== 0) return refused(rt, NO_SOCKET);
      return socketValue(rt, 'server', { do: 'listen', host: text(host), port: int(port, 1) });
    },
  },
  'GET.PORT.PARAMS': {
    args: [1, 1],
    summary: 'Settings of a serial port: none here',
    returns: 'string',
    call: (rt: Runtime) => refused(rt, ER.FNF),
  },
  'OPEN.SOCKET': {
    args: [3, 4],
    defaults: [0],
    summary: 'A socket connected to an address and port',
    call: opened,
  },
  'READ.SOCKET': { args: [4, 4], summary: 'What has come in', returns: 'string', call: read },
  'SERVER.ADDR': {
    args: [1, 1],
    summary: 'Address of a QMNet server: none is known here',
    returns: 'string',
    call: (rt: Runtime) => refused(rt, UNKNOWN_SERVER),
  },
  'SET.PORT.PARAMS': {
    args: [2, 2],
    summary: 'Sets up a serial port: never possible here',
    returns: 'number',
    call(rt: Runtime) {
      rt.session.status = ER.FNF;
      return 0;
    },
  },
  'SET.SOCKET.MODE': {
    args: [3, 3],
    summary: 'Makes a socket blocking (4), without delay (5), kept alive (6)',
    returns: 'number',
    call: modeSet,
  },
  'SOCKET.INFO': {
    args: [2, 2],
    summary: 'Whether a value is an open socket (0), and what kind, port and address it has',
    call(_: Runtime, socket: Value, key: Value) {
      const wanted = int(key, 1);
      if (!(socket instanceof SocketValue)) return wanted === 0 ? 0 : '';
      return INFO[wanted]?.(socket) ?? '';
    },
  },
  'WRITE.SOCKET': {
    args: [4, 4],
    summary: 'Sends a text and tells how many bytes went',
    returns: 'number',
    call: written,
  },
} satisfies FunctionTable;
