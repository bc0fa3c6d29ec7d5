// The sockets of a session: each request goes to the socket thread, and the session waits for its
// answer.
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import type { Session } from '#session/index.ts';
import type {
  SocketAnswer,
  SocketCall,
  SocketReply,
  SocketRequest,
  SocketThreadStart,
} from './messages.ts';

/** How often a waiting program looks whether somebody wants its attention. */
const POLL_MS = 200;

export class SocketService {
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  readonly #port: MessagePort;
  #lastNumber = 0;

  constructor(destinations: string) {
    const { port1, port2 } = new MessageChannel();
    const start: SocketThreadStart = { answered: this.#answered, destinations };
    const worker = new Worker(new URL('./socket-thread.js', import.meta.url), {
      workerData: { ...start, port: port2 },
      transferList: [port2],
    });
    worker.unref();
    port1.unref();
    this.#port = port1;
  }

  /** Sends a request and waits for the answer; `poll` may throw: then the request is given up. */
  call(request: SocketRequest, poll: () => void): SocketAnswer {
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    this.#send({ number, request });
    for (;;) {
      const seen = Atomics.load(this.#answered, 0);
      for (;;) {
        const received = receiveMessageOnPort(this.#port) as { message: SocketReply } | undefined;
        if (!received) break;
        // Answers to what was given up are dropped
        if (received.message.number === number) return received.message.answer;
      }
      Atomics.wait(this.#answered, 0, seen, POLL_MS);
      try {
        poll();
      } catch (error) {
        this.#send({ cancelled: number });
        throw error;
      }
    }
  }

  /** The session is over: the thread closes what is open and ends. */
  end(): void {
    this.#send({ ends: true });
  }

  #send(call: SocketCall): void {
    this.#port.postMessage(call);
  }
}

const services = new WeakMap<Session, SocketService>();

/** The socket service of a session, started when it is first wanted. */
export function socketService(session: Session): SocketService {
  let service = services.get(session);
  if (!service) {
    service = new SocketService(session.system.configuration.get('SOCKET_HOSTS') ?? '');
    services.set(session, service);
  }
  return service;
}

/** Ends the sockets of a session that is over. */
export function endSockets(session: Session): void {
  services.get(session)?.end();
  services.delete(session);
}
