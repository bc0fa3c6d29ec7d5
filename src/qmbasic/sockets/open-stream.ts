// Outgoing connections of the socket thread: the address is looked at, then the certificate.
import { connect, isIP } from 'node:net';
import { checkServerIdentity, connect as connectSecurely, type PeerCertificate } from 'node:tls';
import type { Destinations } from './destinations.ts';
import { failureOf } from './failures.ts';
import type { SocketKeeper } from './held-socket.ts';
import type { Answer, Cancel, OpenRequest, SecuritySettings, SocketAnswer } from './messages.ts';
import { StreamConnection } from './stream-connection.ts';
import { systemContext } from './system-authorities.ts';

/** OPEN.SOCKET(): connects; answers once the connection, and its security, is there. */
export function openStream(
  request: OpenRequest,
  destinations: Destinations,
  keeper: SocketKeeper,
  answer: Answer,
): Cancel | undefined {
  const { host, port, security, timeout } = request;
  const refused = destinations.refusalOfHost(host);
  if (refused) {
    answer(failureOf(refused, 'not allowed'));
    return undefined;
  }
  const place = { host, port, lookup: destinations.lookup, allowHalfOpen: true };
  let isConnected = false;
  const socket = security
    ? connectSecurely({ ...place, ...tlsOptions(security, host) })
    : connect(place);
  const timer = timeout > 0 ? setTimeout(() => refuse({ failure: 'timeout' }), timeout) : undefined;
  function refuse(result: SocketAnswer): void {
    stop();
    answer(result);
  }
  function stop(): void {
    clearTimeout(timer);
    socket.on('error', () => undefined).destroy();
  }
  const onError = (error: Error) => {
    refuse(failureOf(error, security && isConnected ? 'handshake' : 'connect'));
  };
  socket.once('error', onError);
  socket.once('connect', () => (isConnected = true));
  socket.once(security ? 'secureConnect' : 'connect', () => {
    clearTimeout(timer);
    socket.off('error', onError);
    answer(new StreamConnection(socket).handOver(keeper));
  });
  return stop;
}

function tlsOptions(security: SecuritySettings, host: string) {
  const { authorities, certificate, key, passphrase, verifies } = security;
  const name = security.name || host;
  const usesSystem = authorities === '' && certificate === '';
  return {
    // The name is sent only where it is one: addresses have no certificates of their own to choose
    servername: isIP(name) === 0 ? name : '',
    checkServerIdentity: (_: string, shown: PeerCertificate) => checkServerIdentity(name, shown),
    rejectUnauthorized: verifies,
    minVersion: 'TLSv1.2' as const,
    ...(usesSystem ? { secureContext: systemContext() } : {}),
    ...(authorities ? { ca: authorities } : {}),
    ...(certificate ? { cert: certificate, key, passphrase } : {}),
  };
}
