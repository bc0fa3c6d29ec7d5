// What the command environment needs of the host and of layers that it may not import; filled by main/.
import type { Session } from '#session/index.ts';

/** Outcome of an operating system command. */
export interface ShellOutcome {
  readonly output: string;
  /** 0: it ran; else the number shown to the user. */
  readonly status: number;
}

/** Running compiled QMBasic. */
export interface ProgramRunner {
  /** True when a subroutine or program of this name can be called. */
  isCatalogued(name: string): boolean;
  /** A catalogued program as a verb. */
  runCatalogued(name: string): void;
  /** A V record with CS: the object record at a path, catalogued LOCAL. */
  runObject(path: string): void;
  /** Subroutine with text arguments, by reference. */
  callSubroutine(name: string, args: readonly string[]): string[];
}

export interface CommandServices {
  readonly programs?: ProgramRunner;
  /** SH, !, OS verbs: undefined where the configuration does not allow it. */
  readonly shell?: (command: string, session: Session) => ShellOutcome;
  readonly sleep?: (milliseconds: number) => void;
  /** LOGMSG */
  readonly log?: (message: string) => void;
  readonly environmentVariable?: (name: string) => string | undefined;
  /** SYSTEM(n) */
  readonly systemValue?: (session: Session, key: number) => string;
}
