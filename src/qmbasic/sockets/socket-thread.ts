// Thread that owns the sockets of a session. The session waits for each answer, which programs
// expect of their sockets.
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { type MessagePort, workerData } from 'node:worker_threads';
import { exchange } from './http-exchange.ts';
import type { SocketAnswer, SocketCall, SocketFailure, SocketRequest } from './messages.ts';

const { answered, port } = workerData as { answered: Int32Array; port: MessagePort };

interface Connection {
  readonly kind: 'connection';
  readonly socket: Socket;
  received: string;
  isEnded: boolean;
  /** Called when something has come or the other side has closed. */
  onChange: () => void;
}

interface Listener {
  readonly kind: 'listener';
  readonly server: Server;
  readonly waiting: Socket[];
  onChange: () => void;
}

type Held = Connection | Listener;
type Answer = (answer: SocketAnswer) => void;

const held = new Map<number, Held>();
let lastNumber = 0;
const nothing = () => undefined;

function keep(one: Held): number {
  lastNumber += 1;
  held.set(lastNumber, one);
  return lastNumber;
}

function keepConnection(socket: Socket): SocketAnswer {
  const connection: Connection = {
    kind: 'connection',
    socket,
    received: '',
    isEnded: false,
    onChange: nothing,
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    connection.received += chunk;
    connection.onChange();
  });
  const end = () => {
    connection.isEnded = true;
    connection.onChange();
  };
  socket.on('end', end).on('error', end).on('close', end);
  const { remoteAddress = '', remotePort = 0, remoteFamily = '' } = socket;
  return {
    socket: keep(connection),
    address: remoteAddress,
    port: remotePort,
    family: remoteFamily,
  };
}

function open(request: Extract<SocketRequest, { do: 'open' }>, answer: Answer): void {
  const { host, port, timeout } = request;
  const socket = createConnection({ host, port });
  const timer = timeout > 0 ? setTimeout(() => refuse('timeout'), timeout) : undefined;
  function refuse(failure: SocketFailure): void {
    clearTimeout(timer);
    socket.destroy();
    answer({ failure });
  }
  socket.once('error', (error: NodeJS.ErrnoException) => {
    refuse(error.syscall === 'getaddrinfo' ? 'host' : 'connect');
  });
  socket.once('connect', () => {
    clearTimeout(timer);
    socket.removeAllListeners('error');
    answer(keepConnection(socket));
  });
}

function listen(request: Extract<SocketRequest, { do: 'listen' }>, answer: Answer): void {
  const server = createServer();
  const listener: Listener = { kind: 'listener', server, waiting: [], onChange: nothing };
  server.on('connection', (socket) => {
    // Until it is accepted nothing of it is read
    socket.pause();
    listener.waiting.push(socket);
    listener.onChange();
  });
  server.once('error', () => answer({ failure: 'bind' }));
  server.listen(request.port, request.host || undefined, () => {
    const place = server.address();
    const { address, port, family } =
      typeof place === 'object' && place ? place : { address: '', port: 0, family: '' };
    answer({ socket: keep(listener), address, port, family });
  });
}

/** Answers as soon as `ready` gives something, or with a time-out; 0 waits for ever. */
function whenReady(
  one: Held,
  timeout: number,
  answer: Answer,
  ready: () => SocketAnswer | undefined,
): void {
  const now = ready();
  if (now) {
    answer(now);
    return;
  }
  const finish = (result: SocketAnswer) => {
    clearTimeout(timer);
    one.onChange = nothing;
    answer(result);
  };
  const timer = timeout > 0 ? setTimeout(() => finish({ failure: 'timeout' }), timeout) : undefined;
  one.onChange = () => {
    const result = ready();
    if (result) finish(result);
  };
}

function accept(listener: Listener, timeout: number, answer: Answer): void {
  whenReady(listener, timeout, answer, () => {
    const socket = listener.waiting.shift();
    if (!socket) return undefined;
    const result = keepConnection(socket);
    socket.resume();
    return result;
  });
}

function read(
  connection: Connection,
  request: Extract<SocketRequest, { do: 'read' }>,
  answer: Answer,
): void {
  whenReady(connection, request.timeout, answer, () => {
    const { received } = connection;
    if (received !== '') {
      const most = request.most > 0 ? request.most : received.length;
      connection.received = received.slice(most);
      return { data: received.slice(0, most) };
    }
    if (connection.isEnded) return { failure: 'closed' };
    return request.blocks ? undefined : { data: '' };
  });
}

function write(connection: Connection, data: string, answer: Answer): void {
  if (connection.isEnded) answer({ failure: 'closed' });
  else
    connection.socket.write(data, 'latin1', (error) => answer(error ? { failure: 'closed' } : {}));
}

function close(number: number, one: Held): void {
  held.delete(number);
  if (one.kind === 'listener') {
    one.server.close();
    for (const socket of one.waiting) socket.destroy();
  } else one.socket.end();
}

function onConnection(
  connection: Connection,
  request: Extract<SocketRequest, { do: 'read' | 'write' | 'noDelay' | 'keepAlive' }>,
  answer: Answer,
): void {
  switch (request.do) {
    case 'read':
      read(connection, request, answer);
      return;
    case 'write':
      write(connection, request.data, answer);
      return;
    case 'noDelay':
      connection.socket.setNoDelay(request.value);
      break;
    case 'keepAlive':
      connection.socket.setKeepAlive(request.value);
      break;
  }
  answer({});
}

function carryOut(request: SocketRequest, answer: Answer): void {
  if (request.do === 'open') open(request, answer);
  else if (request.do === 'listen') listen(request, answer);
  else if (request.do === 'http') exchange(request, answer);
  else {
    const one = held.get(request.socket);
    if (one === undefined) answer({ failure: 'no socket' });
    else if (request.do === 'close') {
      close(request.socket, one);
      answer({});
    } else if (request.do === 'accept') {
      if (one.kind === 'listener') accept(one, request.timeout, answer);
      else answer({ failure: 'no socket' });
    } else if (one.kind === 'connection') onConnection(one, request, answer);
    else answer({ failure: 'no socket' });
  }
}

port.on('message', ({ number, request }: SocketCall) => {
  carryOut(request, (answer) => {
    port.postMessage({ number, answer });
    Atomics.add(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
});
