import type {
  Answer,
  Cancel,
  ReadRequest,
  SocketDescription,
  SocketMode,
  WriteRequest,
} from './messages.ts';

/** A socket of the thread, whatever its kind; what a kind cannot do is answered with a failure. */
export interface HeldSocket {
  accept(timeout: number, answer: Answer): Cancel | undefined;
  read(request: ReadRequest, answer: Answer): Cancel | undefined;
  write(request: WriteRequest, answer: Answer): Cancel | undefined;
  /** False where the kind of socket has no such mode. */
  setMode(mode: SocketMode, value: boolean): boolean;
  describe(): SocketDescription;
  /** Answers once what was written is on its way. */
  close(answer: Answer): void;
}

/** The sockets that a session has, by number. */
export interface SocketKeeper {
  keep(socket: HeldSocket): number;
}

/** For what a kind of socket cannot do. */
export function noSuchThing(answer: Answer): undefined {
  answer({ failure: 'no socket', reason: 'This kind of socket cannot do that' });
}
