// Thread that owns the sockets of a session. The session waits for each answer, which programs
// expect of their sockets.
import { lookup } from 'node:dns';
import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import { listenForDatagrams, openDatagrams } from './datagrams.ts';
import { Destinations } from './destinations.ts';
import { failureOf } from './failures.ts';
import type { HeldSocket, SocketKeeper } from './held-socket.ts';
import { exchange } from './http-exchange.ts';
import { listen } from './listener.ts';
import type {
  Answer,
  Cancel,
  MailRequest,
  SocketCall,
  SocketRequest,
  SocketThreadStart,
} from './messages.ts';
import { openStream } from './open-stream.ts';

const {
  answered,
  destinations: listed,
  port,
} = workerData as SocketThreadStart & {
  port: MessagePort;
};

type OfSocket = Extract<SocketRequest, { readonly socket: number }>;

const destinations = new Destinations(listed);
const held = new Map<number, HeldSocket>();
let lastNumber = 0;
const keeper: SocketKeeper = {
  keep(socket) {
    lastNumber += 1;
    held.set(lastNumber, socket);
    return lastNumber;
  },
};
/** How the requests that are not answered yet can be given up, by their numbers. */
const pending = new Map<number, { readonly answer: Answer; cancel: Cancel | undefined }>();

function onSocket(socket: HeldSocket, request: OfSocket, answer: Answer): Cancel | undefined {
  switch (request.do) {
    case 'accept':
      return socket.accept(request.timeout, answer);
    case 'read':
      return socket.read(request, answer);
    case 'write':
      return socket.write(request, answer);
    case 'mode':
      answer(socket.setMode(request.mode, request.value) ? {} : { failure: 'no socket' });
      return undefined;
    case 'describe':
      answer({ description: socket.describe() });
      return undefined;
    case 'close':
      held.delete(request.socket);
      socket.close(answer);
      return undefined;
    default:
      return request satisfies never;
  }
}

/** The library for mails is loaded with the first one. */
function mailed(request: MailRequest, answer: Answer): Cancel {
  let cancel: Cancel | undefined;
  let isCancelled = false;
  void import('../mail/mail-delivery.ts').then(
    ({ sendMail }) => {
      if (!isCancelled) cancel = sendMail(request, answer);
    },
    (error) => answer(failureOf(error, 'failed')),
  );
  return () => {
    isCancelled = true;
    cancel?.();
  };
}

function carryOut(request: SocketRequest, answer: Answer): Cancel | undefined {
  switch (request.do) {
    case 'open':
      if (request.transport === 'stream') return openStream(request, destinations, keeper, answer);
      openDatagrams(request, destinations, keeper, answer);
      return undefined;
    case 'listen':
      if (request.transport === 'stream') listen(request, keeper, answer);
      else listenForDatagrams(request, keeper, answer);
      return undefined;
    case 'resolve':
      lookup(request.host, (error, address) => {
        answer(error ? failureOf(error, 'host') : { address });
      });
      return undefined;
    case 'http':
      return exchange(request, destinations, answer);
    case 'mail':
      return mailed(request, answer);
    default: {
      const socket = held.get(request.socket);
      if (socket) return onSocket(socket, request, answer);
      answer({ failure: 'no socket' });
      return undefined;
    }
  }
}

function start(number: number, request: SocketRequest): void {
  const answer: Answer = (given) => {
    // A request is answered once, and not at all after it was given up
    if (!pending.delete(number)) return;
    port.postMessage({ number, answer: given });
    Atomics.add(answered, 0, 1);
    Atomics.notify(answered, 0);
  };
  const entry: { readonly answer: Answer; cancel: Cancel | undefined } = {
    answer,
    cancel: undefined,
  };
  pending.set(number, entry);
  try {
    entry.cancel = carryOut(request, answer);
  } catch (error) {
    // Certificates and keys that are none are found out at once
    const usual = 'security' in request && request.security ? 'handshake' : 'failed';
    answer(failureOf(error instanceof Error ? error : new Error(String(error)), usual));
  }
}

port.on('message', (call: SocketCall) => {
  if ('request' in call) {
    start(call.number, call.request);
    return;
  }
  if ('ends' in call) {
    for (const socket of held.values()) socket.close(() => undefined);
    held.clear();
    port.close();
    return;
  }
  const entry = pending.get(call.cancelled);
  pending.delete(call.cancelled);
  entry?.cancel?.();
});

// Without this the session would wait for ever for what the thread can no longer answer
process.on('uncaughtException', (error) => {
  for (const { answer } of [...pending.values()]) answer(failureOf(error, 'failed'));
});
