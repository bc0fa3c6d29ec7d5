// Sockets of UDP in the socket thread. One that was opened talks to one place; a server socket
// answers to where its last datagram came from.
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { lookup } from 'node:dns';
import { networkInterfaces } from 'node:os';
import type { Destinations } from './destinations.ts';
import { failureOf } from './failures.ts';
import { type HeldSocket, noSuchThing, type SocketKeeper } from './held-socket.ts';
import type {
  Answer,
  Cancel,
  ListenRequest,
  OpenRequest,
  ReadRequest,
  SocketAnswer,
  SocketDescription,
  WriteRequest,
} from './messages.ts';
import { Waiting } from './waiting.ts';

/** Datagrams that come while so many bytes wait to be read are lost, as with any full buffer. */
const WAITING_BYTES_MAX = 1 << 20;
/** What a datagram costs apart from its bytes. */
const DATAGRAM_COST = 256;

interface Datagram {
  readonly bytes: Buffer;
  readonly from: RemoteInfo;
}

class DatagramSocket implements HeldSocket {
  readonly #socket: Socket;
  readonly #isConnected: boolean;
  readonly #waiting = new Waiting();
  readonly #datagrams: Datagram[] = [];
  #waitingBytes = 0;
  #error: Error | undefined;
  /** Where the datagram that was read last came from. */
  #sender: RemoteInfo | undefined;

  constructor(socket: Socket, isConnected: boolean) {
    this.#socket = socket;
    this.#isConnected = isConnected;
    socket.on('message', (bytes, from) => {
      const cost = bytes.length + DATAGRAM_COST;
      if (this.#waitingBytes + cost > WAITING_BYTES_MAX) return;
      this.#waitingBytes += cost;
      this.#datagrams.push({ bytes, from });
      this.#waiting.changed();
    });
    socket.on('error', (error) => {
      this.#error = error;
      this.#waiting.changed();
    });
  }

  accept(_: number, answer: Answer): undefined {
    noSuchThing(answer);
  }

  /** One datagram; what is longer than wanted is lost. */
  read({ most, blocks, timeout }: ReadRequest, answer: Answer): Cancel {
    const ready = (): SocketAnswer | undefined => {
      const next = this.#datagrams.shift();
      if (next) {
        this.#waitingBytes -= next.bytes.length + DATAGRAM_COST;
        this.#sender = next.from;
        return { data: next.bytes.toString('latin1', 0, Math.max(most, 0)) };
      }
      return this.#takeError() ?? (blocks ? undefined : { failure: 'timeout' });
    };
    return this.#waiting.wait({ ready, timeout, late: () => ({ failure: 'timeout' }) }, answer);
  }

  write({ data }: WriteRequest, answer: Answer): undefined {
    const before = this.#takeError();
    if (before) {
      answer({ ...before, written: 0 });
      return;
    }
    const bytes = Buffer.from(data, 'latin1');
    const sent = (error: Error | null) => {
      answer(error ? failureOf(error, 'failed') : { written: bytes.length });
    };
    if (this.#isConnected) this.#socket.send(bytes, sent);
    else if (this.#sender) this.#socket.send(bytes, this.#sender.port, this.#sender.address, sent);
    else answer({ failure: 'failed', reason: 'Nothing has come yet that could be answered' });
  }

  setMode(): boolean {
    return false;
  }

  describe(): SocketDescription {
    const { address, port } = this.#socket.address();
    const peer = this.#isConnected ? this.#socket.remoteAddress() : this.#sender;
    const place = { localAddress: address, localPort: port, protocol: '', certificate: [] };
    return { ...place, peerAddress: peer?.address ?? '', peerPort: peer?.port ?? 0 };
  }

  close(answer: Answer): void {
    this.#socket.close(() => answer({}));
  }

  /** An error is told once: the next datagram may go well. */
  #takeError(): SocketAnswer | undefined {
    const error = this.#error;
    this.#error = undefined;
    return error && failureOf(error, 'failed');
  }
}

/** Finds the address that a socket of UDP is for, and makes the socket of its family. */
function socketFor(host: string, use: (socket: Socket, address: string) => void, fail: Answer) {
  if (host === '') {
    const addresses = Object.values(networkInterfaces()).flat();
    const hasIpv6 = addresses.some((one) => one?.family === 'IPv6');
    use(createSocket({ type: hasIpv6 ? 'udp6' : 'udp4' }), '');
    return;
  }
  lookup(host, (error, address, family) => {
    if (error) fail(failureOf(error, 'host'));
    else use(createSocket({ type: family === 6 ? 'udp6' : 'udp4' }), address);
  });
}

/** OPEN.SOCKET() for datagrams. */
export function openDatagrams(
  request: OpenRequest,
  destinations: Destinations,
  keeper: SocketKeeper,
  answer: Answer,
): void {
  const use = (socket: Socket, address: string) => {
    const refused = destinations.refusal(address);
    if (refused) {
      socket.close();
      answer(failureOf(refused, 'not allowed'));
      return;
    }
    socket.once('error', (error) => answer(failureOf(error, 'connect')));
    socket.connect(request.port, address, () => {
      socket.removeAllListeners('error');
      const { family } = socket.address();
      const held = new DatagramSocket(socket, true);
      answer({ socket: keeper.keep(held), address, port: request.port, family });
    });
  };
  socketFor(request.host, use, answer);
}

/** CREATE.SERVER.SOCKET() for datagrams. */
export function listenForDatagrams(
  request: ListenRequest,
  keeper: SocketKeeper,
  answer: Answer,
): void {
  const use = (socket: Socket, address: string) => {
    socket.once('error', (error) => answer(failureOf(error, 'bind')));
    socket.bind({ port: request.port, ...(address ? { address } : {}) }, () => {
      socket.removeAllListeners('error');
      const place = socket.address();
      const socketNumber = keeper.keep(new DatagramSocket(socket, false));
      answer({ socket: socketNumber, ...place });
    });
  };
  socketFor(request.host, use, answer);
}
