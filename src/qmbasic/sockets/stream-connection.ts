// A connection of TCP or TLS in the socket thread.
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { failureOf, inBytes } from './failures.ts';
import { type HeldSocket, noSuchThing, type SocketKeeper } from './held-socket.ts';
import type {
  Answer,
  Cancel,
  ReadRequest,
  SocketAnswer,
  SocketDescription,
  SocketMode,
  WriteRequest,
} from './messages.ts';
import { ReceivedBytes } from './received-bytes.ts';
import { Waiting } from './waiting.ts';

/** So many bytes wait to be read before the other side is made to wait. */
const RECEIVED_MAX = 1 << 20;
const WRITE_CHUNK = 1 << 16;
/** How long a closed connection may go on sending what was written. */
const CLOSE_MS = 5000;
/** How long it then takes in what the other side still sends, so that this reads what it was sent. */
const DRAIN_MS = 500;

export class StreamConnection implements HeldSocket {
  readonly #socket: Socket;
  readonly #received = new ReceivedBytes();
  readonly #waiting = new Waiting();
  #isEnded = false;
  #error: Error | undefined;
  /** A chunk has been handed over and is not on its way yet. */
  #isSending = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (piece: Buffer) => {
      this.#received.add(piece);
      if (this.#received.length > RECEIVED_MAX) socket.pause();
      this.#waiting.changed();
    });
    const end = (error?: Error | boolean) => {
      if (error instanceof Error) this.#error ??= error;
      this.#isEnded = true;
      this.#waiting.changed();
    };
    socket.on('end', () => end()).on('error', end);
    socket.on('close', () => end());
  }

  /** The answer that hands the connection to the session. */
  handOver(keeper: SocketKeeper): SocketAnswer {
    const { remoteAddress = '', remotePort = 0, remoteFamily = '' } = this.#socket;
    return {
      socket: keeper.keep(this),
      address: remoteAddress.replace(/^::ffff:(?=[\d.]+$)/, ''),
      port: remotePort,
      family: remoteFamily,
    };
  }

  accept(_: number, answer: Answer): undefined {
    noSuchThing(answer);
  }

  read({ most, blocks, timeout }: ReadRequest, answer: Answer): Cancel {
    const ready = (): SocketAnswer | undefined => {
      // ScarletDME: reading nothing cannot be told from a closed connection
      if (most <= 0) return { failure: 'closed' };
      if (this.#received.length > 0) {
        const data = this.#received.take(most);
        if (this.#received.length <= RECEIVED_MAX) this.#socket.resume();
        return { data };
      }
      if (this.#error) return failureOf(this.#error, 'failed');
      if (this.#isEnded) return { failure: 'closed' };
      return blocks ? undefined : { failure: 'timeout' };
    };
    return this.#waiting.wait({ ready, timeout, late: () => ({ failure: 'timeout' }) }, answer);
  }

  write({ data, blocks, timeout }: WriteRequest, answer: Answer): Cancel {
    const bytes = Buffer.from(data, 'latin1');
    let written = 0;
    /** Turns of the event loop that a write that must not wait still gives to a chunk. */
    let turns = blocks ? Number.POSITIVE_INFINITY : 2;
    const ready = (): SocketAnswer | undefined => {
      if (this.#error) return { ...failureOf(this.#error, 'failed'), written };
      if (this.#socket.writableEnded || this.#socket.destroyed)
        return { failure: 'failed', written };
      if (this.#isSending) return turns > 0 ? undefined : { failure: 'timeout', written };
      if (written >= bytes.length) return { written };
      const chunk = bytes.subarray(written, written + WRITE_CHUNK);
      written += chunk.length;
      this.#send(chunk, () => (written -= chunk.length));
      if (!blocks) turns = 2;
      return undefined;
    };
    const turn = () => {
      turns -= 1;
      if (turns > 0) setImmediate(turn);
      this.#waiting.changed();
    };
    if (!blocks) setImmediate(turn);
    const late = (): SocketAnswer => ({ failure: 'timeout', written });
    return this.#waiting.wait({ ready, late, timeout: blocks ? timeout : 0 }, answer);
  }

  setMode(mode: SocketMode, value: boolean): boolean {
    if (mode === 'noDelay') this.#socket.setNoDelay(value);
    else if (mode === 'keepAlive') this.#socket.setKeepAlive(value);
    else this.#socket.end();
    return true;
  }

  describe(): SocketDescription {
    const { remoteAddress = '', remotePort = 0, localAddress = '', localPort = 0 } = this.#socket;
    const secured = this.#socket instanceof TLSSocket ? this.#socket : undefined;
    const certificate = secured?.getPeerCertificate();
    return {
      peerAddress: remoteAddress,
      peerPort: remotePort,
      localAddress,
      localPort,
      protocol: secured?.getProtocol() ?? '',
      certificate: certificate?.subject
        ? [named(certificate.subject), named(certificate.issuer), certificate.valid_to]
        : [],
    };
  }

  close(answer: Answer): void {
    const socket = this.#socket;
    let timer = setTimeout(() => socket.destroy(), CLOSE_MS);
    let isAnswered = false;
    const sent = () => {
      if (isAnswered) return;
      isAnswered = true;
      answer({});
      clearTimeout(timer);
      timer = setTimeout(() => socket.destroy(), DRAIN_MS);
    };
    socket.once('finish', sent).once('close', () => {
      sent();
      clearTimeout(timer);
    });
    if (socket.destroyed || socket.writableFinished) sent();
    socket.removeAllListeners('data').resume();
    socket.end();
  }

  #send(chunk: Buffer, onFailure: () => void): void {
    this.#isSending = true;
    this.#socket.write(chunk, (error) => {
      this.#isSending = false;
      if (error) {
        this.#error ??= error;
        onFailure();
      }
      this.#waiting.changed();
    });
  }
}

function named(who: object): string {
  return inBytes(
    Object.entries(who)
      .map(([part, value]) => `${part}=${value}`)
      .join(', '),
  );
}
