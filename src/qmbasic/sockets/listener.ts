// A server socket of TCP or TLS in the socket thread.
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { failureOf } from './failures.ts';
import { type HeldSocket, noSuchThing, type SocketKeeper } from './held-socket.ts';
import type {
  Answer,
  Cancel,
  ListenRequest,
  ReadRequest,
  SecuritySettings,
  SocketAnswer,
  SocketDescription,
  WriteRequest,
} from './messages.ts';
import { StreamConnection } from './stream-connection.ts';
import { Waiting } from './waiting.ts';

/** Connections beyond these are closed until the program accepts some. */
const WAITING_MAX = 128;
/** A connection that has not shown by then that it speaks TLS is closed. */
const HANDSHAKE_MS = 30_000;

class Listener implements HeldSocket {
  readonly #server: Server;
  readonly #keeper: SocketKeeper;
  readonly #connections: StreamConnection[] = [];
  readonly #waiting = new Waiting();

  constructor(server: Server, event: string, keeper: SocketKeeper) {
    this.#server = server;
    this.#keeper = keeper;
    server.on(event, (socket: Socket) => {
      if (this.#connections.length >= WAITING_MAX) {
        socket.on('error', () => undefined).destroy();
        return;
      }
      this.#connections.push(new StreamConnection(socket));
      this.#waiting.changed();
    });
  }

  accept(timeout: number, answer: Answer): Cancel {
    const ready = (): SocketAnswer | undefined => this.#connections.shift()?.handOver(this.#keeper);
    return this.#waiting.wait({ ready, timeout, late: () => ({ failure: 'timeout' }) }, answer);
  }

  read(_: ReadRequest, answer: Answer): undefined {
    noSuchThing(answer);
  }

  write(_: WriteRequest, answer: Answer): undefined {
    noSuchThing(answer);
  }

  setMode(): boolean {
    return false;
  }

  describe(): SocketDescription {
    const { address, port } = placeOf(this.#server);
    const none = { peerAddress: '', peerPort: 0, protocol: '', certificate: [] };
    return { ...none, localAddress: address, localPort: port };
  }

  close(answer: Answer): void {
    this.#server.close();
    for (const connection of this.#connections) connection.close(() => undefined);
    answer({});
  }
}

function placeOf(server: Server): { address: string; port: number; family: string } {
  const place = server.address();
  return typeof place === 'object' && place ? place : { address: '', port: 0, family: '' };
}

function secureServer(security: SecuritySettings): Server {
  const { authorities, certificate, key, passphrase } = security;
  return createSecureServer({
    allowHalfOpen: true,
    minVersion: 'TLSv1.2',
    handshakeTimeout: HANDSHAKE_MS,
    cert: certificate,
    key,
    passphrase,
    ...(authorities ? { ca: authorities, requestCert: true, rejectUnauthorized: true } : {}),
  }).on('tlsClientError', (_, socket) => socket.destroy());
}

/** CREATE.SERVER.SOCKET() for streams. */
export function listen(request: ListenRequest, keeper: SocketKeeper, answer: Answer): void {
  const { host, port, security } = request;
  const server = security ? secureServer(security) : createServer({ allowHalfOpen: true });
  const listener = new Listener(server, security ? 'secureConnection' : 'connection', keeper);
  server.once('error', (error) => answer(failureOf(error, 'bind')));
  server.listen(port, host || undefined, () => {
    server.removeAllListeners('error').on('error', () => undefined);
    answer({ socket: keeper.keep(listener), ...placeOf(server) });
  });
}
