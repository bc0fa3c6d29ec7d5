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
  closed: 7013,
  host: 7007,
  connect: 7005,
  bind: 7012,
  'no socket': 7004,
};

export class SocketValue extends OpenValue {
  readonly typeNumber = 12;
  readonly number: number;
  readonly kind: SocketKind;
  readonly address: string;
  readonly port: number;
  readonly isIpv6: boolean;
  isOpen = true;
  isBlocking = true;
  noDelay = false;
  keepAlive = false;

  constructor(kind: SocketKind, answer: SocketAnswer) {
    super();
    this.kind = kind;
    this.number = answer.socket ?? 0;
    this.address = answer.address ?? '';
    this.port = answer.port ?? 0;
    this.isIpv6 = answer.family === 'IPv6';
  }

  close(session: Session): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    socketService(session).call({ do: 'close', socket: this.number }, () => undefined);
  }
}

/** The socket in a value; anything else ends the program. */
export function socketOf(value: Value): SocketValue {
  if (value instanceof SocketValue) return value;
  throw new Fault('Data item is not a socket');
}

/** Carries out a request; STATUS() tells how it went. */
export function socketCall(rt: Runtime, request: SocketRequest): SocketAnswer {
  const answer = socketService(rt.session).call(request, rt.poll);
  rt.session.status = answer.failure === undefined ? 0 : STATUS_OF[answer.failure];
  return answer;
}

/** A new socket as a value, closed with the program; '' when there is none. */
export function socketValue(rt: Runtime, kind: SocketKind, request: SocketRequest): Value {
  const answer = socketCall(rt, request);
  if (answer.failure !== undefined) return '';
  return rt.openVariables.add(new SocketValue(kind, answer));
}
