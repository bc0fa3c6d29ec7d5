// Functions of sockets. Flags and keys beyond the original's are ours: SKT$TLS and SKT$INFO keys
// from 100.
import { ER } from '#base/index.ts';
import { int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import type { SecuritySettings, SocketDescription, Transport } from '../sockets/messages.ts';
import { securityOf } from '../sockets/security-argument.ts';
import {
  mayUseNetwork,
  type SocketKind,
  SocketValue,
  socketCall,
  socketOf,
  socketValue,
} from '../sockets/socket-value.ts';

const BLOCKING = 0x01;
const NOT_BLOCKING = 0x02;
const DATAGRAM = 0x0100;
const RAW = 0x0200;
const UDP = 0x0001_0000;
const ICMP = 0x0002_0000;
const TLS = 0x0100_0000;
const PORT_MAX = 65_535;
const ADDRESS_LENGTH_MAX = 255;
const TIMEOUT_SECONDS_MAX = 86_400;
const ERROR_KEY = 106;

const KINDS: Record<SocketKind, number> = { server: 1, incoming: 2, outgoing: 3 };

const INFO: Readonly<Record<number, (socket: SocketValue) => number | string>> = {
  0: () => 1,
  1: (socket) => KINDS[socket.kind],
  2: (socket) => socket.port,
  3: (socket) => socket.address,
  4: (socket) => (socket.isBlocking ? 1 : 0),
  5: (socket) => (socket.noDelay ? 1 : 0),
  6: (socket) => (socket.keepAlive ? 1 : 0),
  7: (socket) => (socket.isIpv6 ? 2 : 1),
};

/** What the socket thread must be asked for. */
const DESCRIPTIONS: Readonly<Record<number, (about: SocketDescription) => number | string>> = {
  100: (about) => about.peerPort,
  101: (about) => about.peerAddress,
  102: (about) => about.localPort,
  103: (about) => about.localAddress,
  104: (about) => about.protocol,
  105: (about) => about.certificate.join('\xfe'),
};

interface Place {
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
  readonly security: SecuritySettings | undefined;
}

function refused(rt: Runtime, status: number, problem: string): undefined {
  rt.session.status = status;
  rt.session.language.networkProblem = problem;
}

/** What the first operands of both functions name, or undefined: STATUS() tells why it is none. */
function placeOf(
  rt: Runtime,
  caller: string,
  operands: readonly [Value, Value, number],
  securityArgument: Value,
): Place | undefined {
  const host = text(operands[0]);
  const port = int(operands[1], 1);
  const flags = operands[2];
  if (!mayUseNetwork(rt)) return undefined;
  const isOpening = caller === 'OPEN.SOCKET';
  if ((isOpening && host === '') || host.length > ADDRESS_LENGTH_MAX || host.includes('\0')) {
    return refused(rt, ER.BAD_NAME, 'The address is empty or too long');
  }
  if (port < 0 || port > PORT_MAX) return refused(rt, ER.BAD_PORT, `There is no port ${port}`);
  if ((flags & (RAW | ICMP)) !== 0) {
    return refused(rt, ER.NO_SOCKET, 'Only TCP, UDP and TLS are there, not ICMP or raw sockets');
  }
  const transport = (flags & (UDP | DATAGRAM)) === 0 ? 'stream' : 'datagram';
  if ((flags & TLS) === 0) return { host, port, transport, security: undefined };
  if (transport === 'datagram') throw new Fault(`${caller}: SKT$TLS is for streams, not for UDP`);
  const security = securityOf(rt, caller, text(securityArgument, isOpening ? 4 : 3));
  return security && { host, port, transport, security };
}

function opened(rt: Runtime, ...operands: [Value, Value, Value, Value, Value]): Value {
  const [host, port, flags, timeout, security] = operands;
  const mode = int(flags, 2);
  const seconds = text(timeout, 3) === '' ? 0 : int(timeout, 3);
  const place = placeOf(rt, 'OPEN.SOCKET', [host, port, mode], security);
  if (!place) return 0;
  const timeoutMs = Math.min(Math.max(seconds, 0), TIMEOUT_SECONDS_MAX) * 1000;
  const request = { do: 'open', ...place, timeout: timeoutMs } as const;
  const socket = socketValue(rt, 'outgoing', request, place.security !== undefined);
  if (socket !== 0) socket.isBlocking = (mode & BLOCKING) !== 0;
  return socket;
}

function served(rt: Runtime, ...operands: [Value, Value, Value, Value]): Value {
  const [host, port, flags, security] = operands;
  const place = placeOf(rt, 'CREATE.SERVER.SOCKET', [host, port, int(flags, 2)], security);
  if (!place) return 0;
  const isSecure = place.security !== undefined;
  return socketValue(rt, 'server', { do: 'listen', ...place }, isSecure);
}

function accepted(rt: Runtime, server: Value, timeout: Value): Value {
  const { number, isSecure } = socketOf(server);
  const request = { do: 'accept', socket: number, timeout: int(timeout, 1) } as const;
  return socketValue(rt, 'incoming', request, isSecure);
}

/** Does this read or write wait? Without a flag the mode of the socket counts. */
function blocks(socket: SocketValue, flags: Value): boolean {
  const mode = int(flags, 2);
  if ((mode & BLOCKING) !== 0) return true;
  return (mode & NOT_BLOCKING) === 0 && socket.isBlocking;
}

function read(rt: Runtime, ...operands: [Value, Value, Value, Value]): string {
  const [socket, most, flags, timeout] = operands;
  const from = socketOf(socket);
  const waits = { blocks: blocks(from, flags), timeout: int(timeout, 3) };
  const request = { do: 'read', socket: from.number, most: int(most, 1), ...waits } as const;
  return socketCall(rt, request).data ?? '';
}

function written(rt: Runtime, ...operands: [Value, Value, Value, Value]): number {
  const [socket, data, flags, timeout] = operands;
  const to = socketOf(socket);
  const waits = { blocks: blocks(to, flags), timeout: int(timeout, 3) };
  const shown = text(data, 1);
  rt.session.status = 0;
  if (shown === '') return 0;
  return socketCall(rt, { do: 'write', socket: to.number, data: shown, ...waits }).written ?? 0;
}

const MODES = { 5: 'noDelay', 6: 'keepAlive', 107: 'endWriting' } as const;

function modeSet(rt: Runtime, socket: Value, key: Value, value: Value): number {
  const one = socketOf(socket);
  const wanted = int(value, 2) !== 0;
  const asked = int(key, 1);
  rt.session.status = 0;
  if (asked === 4) {
    one.isBlocking = wanted;
    return 1;
  }
  const mode = (MODES as Readonly<Record<number, (typeof MODES)[keyof typeof MODES]>>)[asked];
  if (!mode) {
    rt.session.status = ER.BAD_KEY;
    return 0;
  }
  const request = { do: 'mode', socket: one.number, mode, value: wanted } as const;
  if (socketCall(rt, request).failure) return 0;
  if (mode !== 'endWriting') one[mode] = wanted;
  return 1;
}

function information(rt: Runtime, socket: Value, key: Value): Value {
  const wanted = int(key, 1);
  if (wanted === ERROR_KEY) return rt.session.language.networkProblem;
  if (wanted === 0) return socket instanceof SocketValue && socket.isOpen ? 1 : 0;
  const one = socketOf(socket);
  const described = DESCRIPTIONS[wanted];
  if (!described) return INFO[wanted]?.(one) ?? 0;
  const { description } = socketCall(rt, { do: 'describe', socket: one.number });
  return description ? described(description) : '';
}

/** SERVER.ADDR(): the name of a host, which may be an address already. */
function addressOf(rt: Runtime, name: Value): string {
  const host = text(name);
  if (host === '' || host.length > ADDRESS_LENGTH_MAX || host.includes('\0')) {
    refused(rt, ER.BAD_NAME, 'The name is empty or too long');
    return '';
  }
  if (!mayUseNetwork(rt)) return '';
  const answer = socketCall(rt, { do: 'resolve', host });
  if (answer.failure !== undefined) rt.session.status = ER.UNKNOWN_SERVER;
  return answer.address ?? '';
}

export const socketFunctions = {
  'ACCEPT.SOCKET.CONNECTION': {
    args: [2, 2],
    summary: 'Waits for a connection and gives its socket',
    call: accepted,
  },
  'CREATE.SERVER.SOCKET': {
    args: [2, 4],
    defaults: [0, ''],
    summary: 'A socket that others can connect to, or send datagrams to',
    call: served,
  },
  'OPEN.SOCKET': {
    args: [3, 5],
    defaults: [0, ''],
    summary: 'A socket connected to an address and port',
    call: opened,
  },
  'READ.SOCKET': { args: [4, 4], summary: 'What has come in', returns: 'string', call: read },
  'SERVER.ADDR': {
    args: [1, 1],
    summary: 'The address of a host',
    returns: 'string',
    call: addressOf,
  },
  'SET.SOCKET.MODE': {
    args: [3, 3],
    summary: 'Makes a socket blocking (4), without delay (5), kept alive (6); ends writing (107)',
    returns: 'number',
    call: modeSet,
  },
  'SOCKET.INFO': {
    args: [2, 2],
    summary: 'Whether a value is an open socket (0), and what kind, port and address it has',
    call: information,
  },
  'WRITE.SOCKET': {
    args: [4, 4],
    summary: 'Sends a text and tells how many bytes went',
    returns: 'number',
    call: written,
  },
} satisfies FunctionTable;
