// Ways in which a program, command or session ends in order. They are thrown, but they are not errors.
import { SessionSignal } from '#base/index.ts';

/** STOP: the program ends, the command that started it ends normally. */
export class StopSignal extends SessionSignal {}

/** ABORT and run-time errors: everything down to the command prompt (or a TRAPPING ABORTS) ends. */
export class AbortSignal extends SessionSignal {
  /** @ABORT.CODE: 1 ABORT or run-time error, 2 break key, 3 logout. */
  readonly abortCode: number;

  constructor(message: string, abortCode = 1) {
    super(message);
    this.abortCode = abortCode;
  }
}

/** CHAIN: the program ends and a command takes its place. */
export class ChainSignal extends SessionSignal {
  readonly command: string;

  constructor(command: string) {
    super('chain');
    this.command = command;
  }
}

/** OFF, QUIT at the top, end of input, LOGOUT: the session ends. */
export class LogoutSignal extends SessionSignal {}

/** Q at a page prompt: the command that was printing ends quietly with @SYSTEM.RETURN.CODE -15. */
export class PageQuitSignal extends SessionSignal {}
