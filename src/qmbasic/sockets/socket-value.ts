// What OPEN.SOCKET(), CREATE.SERVER.SOCKET() and ACCEPT.SOCKET.CONNECTION() give, and what can be
// done with it.
import { ER } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { Fault } from '../runtime/fault.ts';
import { OpenValue } from '../runtime/open-variables.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import type { SocketAnswer, SocketFailure, SocketRequest } from './messages.ts';
import { socketService } from './socket-service.ts';

export type SocketKind = 'server' | 'incoming' | 'outgoing';

const STATUS_OF: Record<SocketFailure, number> = {
  timeout: ER.TIMEOUT,
  closed: ER.SKT_CLOSED,
  failed: ER.FAILED,
  host: ER.UNKNOWN_HOST,
  resolver: ER.RESOLVER_BUSY,
  port: ER.BAD_PORT,
  connect: ER.CONNECT,
  bind: ER.BIND,
  'no socket': ER.NO_SOCKET,
  'not allowed': ER.PERM,
  handshake: ER.TLS,
  certificate: ER.CERTIFICATE,
  login: ER.LOGIN,
  address: ER.BAD_NAME,
  'mail refused': ER.MAIL_REFUSED,
  'mail partly': ER.MAIL_PARTLY,
};

export class SocketValue extends OpenValue {
  readonly typeNumber = 12;
  readonly number: number;
  readonly kind: SocketKind;
  readonly address: string;
  readonly port: number;
  readonly isIpv6: boolean;
  readonly isSecure: boolean;
  isOpen = true;
  isBlocking = false;
  noDelay = false;
  keepAlive = false;

  constructor(kind: SocketKind, answer: SocketAnswer, isSecure: boolean) {
    super();
    this.kind = kind;
    this.number = answer.socket ?? 0;
    this.address = answer.address ?? '';
    this.port = answer.port ?? 0;
    this.isIpv6 = answer.family === 'IPv6';
    this.isSecure = isSecure;
  }

  close(session: Session): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    socketService(session).call({ do: 'close', socket: this.number }, () => undefined);
  }
}

/** The open socket in a value; anything else ends the program. */
export function socketOf(value: Value): SocketValue {
  if (!(value instanceof SocketValue)) throw new Fault('Data item is not a socket');
  if (!value.isOpen) throw new Fault('The socket has been closed: open it again before using it');
  return value;
}

/** Notes what went wrong: STATUS(), OS.ERROR() and the text for SOCKET.INFO(). */
export function noteFailure(rt: Runtime, answer: SocketAnswer): void {
  const { failure, reason = '', osError = 0 } = answer;
  const { session } = rt;
  session.status = failure === undefined ? 0 : STATUS_OF[failure];
  if (failure === undefined) return;
  session.language.osError = osError;
  session.language.networkProblem = reason || failure;
}

/** Carries out a request; STATUS() tells how it went. */
export function socketCall(rt: Runtime, request: SocketRequest): SocketAnswer {
  const answer = socketService(rt.session).call(request, rt.poll);
  noteFailure(rt, answer);
  return answer;
}

/** A new socket as a value, closed with the program; 0 when there is none. */
export function socketValue(
  rt: Runtime,
  kind: SocketKind,
  request: SocketRequest,
  isSecure: boolean,
): SocketValue | 0 {
  const answer = socketCall(rt, request);
  if (answer.failure !== undefined) return 0;
  return rt.openVariables.add(new SocketValue(kind, answer, isSecure));
}

/** May the session's user use the network? Without a policy everybody may. */
export function mayUseNetwork(rt: Runtime): boolean {
  if (rt.session.pathPolicy?.mayUseNetwork !== false) return true;
  rt.session.status = ER.PERM;
  rt.session.language.networkProblem = 'This user may not use the network';
  return false;
}
