// What a session and its socket thread say to each other.
import type { MailMessage } from '../mail/mail-message.ts';
import type { MailSettings } from '../mail/mail-settings.ts';

export type Transport = 'stream' | 'datagram';

/** What the ends of a secured connection show and trust; texts are PEM, '' is none. */
export interface SecuritySettings {
  /** Authorities to trust instead of those of the system. */
  readonly authorities: string;
  readonly certificate: string;
  readonly key: string;
  readonly passphrase: string;
  /** Host name that the certificate of the other side must have; '' for the one that was called. */
  readonly name: string;
  /** False only when the program says so itself. */
  readonly verifies: boolean;
}

export interface OpenRequest {
  readonly do: 'open';
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
  readonly security: SecuritySettings | undefined;
  readonly timeout: number;
}

export interface ListenRequest {
  readonly do: 'listen';
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
  readonly security: SecuritySettings | undefined;
}

export interface ReadRequest {
  readonly do: 'read';
  readonly socket: number;
  readonly most: number;
  readonly blocks: boolean;
  readonly timeout: number;
}

export interface WriteRequest {
  readonly do: 'write';
  readonly socket: number;
  readonly data: string;
  readonly blocks: boolean;
  readonly timeout: number;
}

export interface HttpRequest {
  readonly do: 'http';
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Certificates to trust instead of the usual ones, or ''. */
  readonly authorities: string;
  readonly timeout: number;
}

export interface MailRequest {
  readonly do: 'mail';
  readonly settings: MailSettings;
  readonly message: MailMessage;
}

export type SocketMode = 'noDelay' | 'keepAlive' | 'endWriting';

export type SocketRequest =
  | OpenRequest
  | ListenRequest
  | { readonly do: 'accept'; readonly socket: number; readonly timeout: number }
  | ReadRequest
  | WriteRequest
  | {
      readonly do: 'mode';
      readonly socket: number;
      readonly mode: SocketMode;
      readonly value: boolean;
    }
  | { readonly do: 'describe'; readonly socket: number }
  | { readonly do: 'resolve'; readonly host: string }
  | HttpRequest
  | MailRequest
  | { readonly do: 'close'; readonly socket: number };

/** A response of HTTP; `problem` tells why there is none that could be used. */
interface HttpAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly data: string;
  readonly problem: string;
}

/** Why a request was not carried out. */
export type SocketFailure =
  | 'timeout'
  | 'closed'
  | 'failed'
  | 'host'
  | 'resolver'
  | 'port'
  | 'connect'
  | 'bind'
  | 'no socket'
  | 'not allowed'
  | 'handshake'
  | 'certificate'
  | 'login'
  | 'address'
  | 'mail refused'
  | 'mail partly';

/** What can be asked about an open socket. */
export interface SocketDescription {
  readonly peerAddress: string;
  readonly peerPort: number;
  readonly localAddress: string;
  readonly localPort: number;
  /** Version of TLS, '' for a plain socket. */
  readonly protocol: string;
  /** Subject, issuer and last day of the certificate of the other side. */
  readonly certificate: readonly string[];
}

export interface SocketAnswer {
  readonly failure?: SocketFailure;
  /** The failure in words. */
  readonly reason?: string;
  /** Number of the operating system for the failure. */
  readonly osError?: number;
  readonly socket?: number;
  readonly data?: string;
  readonly written?: number;
  readonly address?: string;
  readonly port?: number;
  readonly family?: string;
  readonly description?: SocketDescription;
  readonly http?: HttpAnswer;
}

export type Answer = (answer: SocketAnswer) => void;
/** Gives a request up; nothing is answered after it. */
export type Cancel = () => void;

export type SocketCall =
  | { readonly number: number; readonly request: SocketRequest }
  | { readonly cancelled: number }
  /** The session is over: all sockets are closed, and the thread ends when they are. */
  | { readonly ends: true };

export interface SocketReply {
  readonly number: number;
  readonly answer: SocketAnswer;
}

/** What the thread is told when it starts. */
export interface SocketThreadStart {
  readonly answered: Int32Array;
  /** Addresses that may be connected to, as SOCKET_HOSTS lists them; '' for all. */
  readonly destinations: string;
}
