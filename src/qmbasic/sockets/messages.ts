// What a session and its socket thread say to each other.

export type SocketRequest =
  | { readonly do: 'open'; readonly host: string; readonly port: number; readonly timeout: number }
  | { readonly do: 'listen'; readonly host: string; readonly port: number }
  | { readonly do: 'accept'; readonly socket: number; readonly timeout: number }
  | {
      readonly do: 'read';
      readonly socket: number;
      readonly most: number;
      readonly blocks: boolean;
      readonly timeout: number;
    }
  | { readonly do: 'write'; readonly socket: number; readonly data: string }
  | { readonly do: 'noDelay' | 'keepAlive'; readonly socket: number; readonly value: boolean }
  | {
      readonly do: 'http';
      readonly url: string;
      readonly method: string;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: string;
      /** Certificates to trust instead of the usual ones, or ''. */
      readonly authorities: string;
      readonly timeout: number;
    }
  | { readonly do: 'close'; readonly socket: number };

/** A response of HTTP; `problem` tells why there is none that could be used. */
export interface HttpAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly data: string;
  readonly problem: string;
}

/** Why a request was not carried out. */
export type SocketFailure = 'timeout' | 'closed' | 'host' | 'connect' | 'bind' | 'no socket';

export interface SocketAnswer {
  readonly failure?: SocketFailure;
  readonly socket?: number;
  readonly data?: string;
  readonly address?: string;
  readonly port?: number;
  readonly family?: string;
  readonly http?: HttpAnswer;
}

export interface SocketCall {
  readonly number: number;
  readonly request: SocketRequest;
}

export interface SocketReply {
  readonly number: number;
  readonly answer: SocketAnswer;
}
