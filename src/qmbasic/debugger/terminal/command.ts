// What a command of the debugger is, and what it works with.
import type { Session } from '#session/index.ts';
import type { CompiledProgram } from '../../emit/module.ts';
import type { DebugSession } from '../debug-session.ts';
import type { Resume, StoppedEvent } from '../events.ts';
import type { VariableFinder } from '../variables.ts';
import type { DebugScreen } from './screen.ts';
import type { SourceWindow } from './source-window.ts';

/** A stop, as the commands given at it see it. */
export interface Stop {
  readonly session: Session;
  readonly debug: DebugSession;
  readonly event: StoppedEvent;
  readonly screen: DebugScreen;
  readonly source: SourceWindow;
  readonly variables: VariableFinder;
  /** A compiled program by name; undefined when there is none, or it is not for debugging. */
  findProgram(name: string): CompiledProgram | undefined;
  /** What RETURN alone does: shows the next element or line. False when there are no more. */
  next: (() => boolean) | undefined;
  /** The variable displayed last: `/` alone shows it again. */
  lastShown: string;
}

export interface DebugCommand {
  /** All in capitals; HELP shows the first. */
  readonly names: readonly string[];
  readonly usage: string;
  readonly summary: string;
  /** `rest` is what follows the name. The answer lets the program go on. */
  run(stop: Stop, rest: string): Resume | undefined;
}
