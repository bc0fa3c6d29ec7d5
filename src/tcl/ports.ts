// What the command environment needs of the host and of layers that it may not import; filled by main/.
import type { SessionPrograms } from '#qmbasic/index.ts';
import type { Session } from '#session/index.ts';

/** Outcome of an operating system command. */
export interface ShellOutcome {
  readonly output: string;
  /** 0: it ran; else the number shown to the user. */
  readonly status: number;
}

/** A session as LISTU shows it. */
export interface UserSession {
  readonly userNumber: number;
  readonly userName: string;
  readonly account: string;
  readonly processId: number;
  readonly entry: string;
  readonly clientAddress: string;
  /** Milliseconds since 1970. */
  readonly loginTimeMs: number;
  readonly parent: number;
}

interface UserDirectory {
  list(): UserSession[];
  /** False when there is no such user. */
  logOut(userNumber: number): boolean;
  /** Shows a message on another user's screen; false when there is no such user. */
  send?(userNumber: number, message: string): boolean;
}

interface Phantom {
  readonly userNumber: number;
  /** Date and time of its start, as shown. */
  readonly started: string;
  readonly command: string;
}

interface PhantomStarter {
  /** User number of the new phantom, or 0. */
  start(session: Session, command: string): number;
  startedBy(userNumber: number): Phantom[];
}

export interface CommandServices {
  readonly users?: UserDirectory;
  readonly phantoms?: PhantomStarter;
  /** Compiled programs: finding, running, cataloguing them. */
  readonly programs?: SessionPrograms;
  /** SH, !, OS verbs: undefined where the configuration does not allow it. */
  readonly shell?: (command: string, session: Session) => ShellOutcome;
}
