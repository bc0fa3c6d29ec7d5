// What the session layer needs of layers above it; filled when a session is built.

export interface ExecuteOptions {
  /** Keep what is printed and return it instead of showing it. */
  readonly capture?: boolean;
  /** An abort ends only the executed command. */
  readonly trapAborts?: boolean;
}

export interface ExecuteResult {
  /** What was printed, lines separated by field marks; '' unless captured. */
  readonly output: string;
  /** @SYSTEM.RETURN.CODE after the command. */
  readonly returnCode: number;
}

/** EXECUTE: runs a command (or several, separated by field marks) one level deeper. Filled by tcl/. */
export interface CommandRunner {
  execute(command: string, options: ExecuteOptions): ExecuteResult;
}

/** Calls a catalogued subroutine from below the language: triggers, user conversions, security subroutines. Filled by qmbasic/. */
export interface SubroutineCaller {
  /** Is there a catalogued subroutine of this name? */
  isCatalogued(name: string): boolean;
  /** CATALOGUED(): 0 nowhere, 1 local, 2 private, 3 global. */
  catalogueOf(name: string): number;
  /** Arguments are text; the values they have afterwards are returned. Throws CommandError when there is no such subroutine. */
  call(name: string, args: readonly string[]): string[];
  /** The same for expressions, which say themselves where a fault lies: errors come as they are. */
  evaluate?(name: string, args: readonly string[]): string[];
}

/** Paths of the operating system that a user may reach from programs: OPENSEQ, DIR(), OS.EXECUTE. Filled by security/. */
export interface PathPolicy {
  allows(path: string, operation: 'read' | 'write'): boolean;
  /** May the user run commands of the operating system (OS.EXECUTE, SH)? */
  readonly mayRunCommands: boolean;
  /** False: the user may use no sockets, no HTTP and no mail. */
  readonly mayUseNetwork?: boolean;
}

/** ITYPE(): works out an I-type or C-type dictionary item for @ID and @RECORD; undefined for an item that is no such thing. Filled by dictionary/. */
export interface ItemEvaluator {
  evaluate(item: string): string | undefined;
  /** The item of this name in the dictionary of a file. */
  evaluateNamed(file: string, name: string): string | undefined;
}

/** Other sessions of the same server. Filled by host/; absent where a session is alone. */
export interface Neighbours {
  /** Every session, this one too. */
  users?(): readonly { readonly userNumber: number; readonly userName: string }[];
  /** WAKE user: ends that user's PAUSE. */
  wake(userNumber: number): void;
  /** PAUSE: true when woken, false when the time was up or the session should end. */
  waitForWake(timeoutMs: number | undefined): boolean;
}
