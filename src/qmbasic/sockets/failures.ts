// The failures of the network and of certificates under our own names.
import type { SocketAnswer, SocketFailure } from './messages.ts';

/** An error as node:net, node:tls and node:dgram give it. */
type NetworkError = Error & { code?: string; syscall?: string; errno?: number };

const CERTIFICATE = /^(CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|INVALID_|HOSTNAME|ERR_TLS_CERT)/;
const NAMES: Readonly<Record<string, SocketFailure>> = {
  ENOTFOUND: 'host',
  EAI_AGAIN: 'resolver',
  ERR_SOCKET_BAD_PORT: 'port',
  ERR_NOT_ALLOWED: 'not allowed',
  ETIMEDOUT: 'connect',
};

/** A text of the outside world as programs have texts: the bytes of its UTF-8. */
export function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function tlsFailure(code: string): SocketFailure | undefined {
  return /^ERR_(OS)?SSL/.test(code) ? 'handshake' : undefined;
}

/** Every address of a name was tried: the first failure counts. */
function firstOf(error: Error): NetworkError {
  return error instanceof AggregateError ? (error.errors[0] as NetworkError) : error;
}

/** What is answered for an error; `usual` is the failure where its code says nothing more exact. */
export function failureOf(error: Error, usual: SocketFailure): SocketAnswer {
  const first = firstOf(error);
  const code = first.code ?? '';
  const failure = CERTIFICATE.test(code)
    ? 'certificate'
    : (NAMES[code] ?? tlsFailure(code) ?? usual);
  const { errno } = first;
  return {
    failure,
    reason: inBytes(first.message),
    ...(errno ? { osError: Math.abs(errno) } : {}),
  };
}
