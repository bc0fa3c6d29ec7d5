// A session from its login paragraphs to its end: the prompt, or the one command given to `qm`.
import { AbortSignal, LogoutSignal, type Session } from '#session/index.ts';
import type { CommandServices } from '../ports.ts';
import { QuitSignal } from '../verb.ts';
import { CommandProcessor } from './command-processor.ts';
import { exitCodeOf } from './exit-code.ts';
import { CommandPrompt } from './prompt.ts';

export interface SessionRun {
  /** Record of the system account's MASTER.LOGIN paragraph, where there is one. */
  readonly masterLogin?: string;
  /** `qm COMMAND`: run this and end. */
  readonly command?: string;
}

/** Runs a session to its end and gives the exit status of its process. */
export function runSession(session: Session, services: CommandServices, run: SessionRun): number {
  const processor = new CommandProcessor(session, services);
  try {
    logIn(processor, run.masterLogin);
    if (run.command === undefined || run.command.trim() === '') new CommandPrompt(processor).loop();
    else runSingleCommand(processor, run.command);
  } catch (signal) {
    if (!(signal instanceof LogoutSignal)) throw signal;
  }
  return session.exitStatus ?? exitCodeOf(processor.lastOutcome);
}

function isAbort(signal: unknown): signal is AbortSignal | QuitSignal {
  return signal instanceof AbortSignal || signal instanceof QuitSignal;
}

/** Runs what an abort may end. False: the session is to end. */
export function guarded(processor: CommandProcessor, action: () => void): boolean {
  try {
    action();
    return true;
  } catch (signal) {
    if (!isAbort(signal)) throw signal;
    return afterAbort(processor, signal);
  }
}

/** ON.ABORT may abort in its turn: then the session ends. */
function afterAbort(processor: CommandProcessor, signal: AbortSignal | QuitSignal): boolean {
  try {
    return processor.handleAbort(signal);
  } catch (second) {
    if (!isAbort(second)) throw second;
    return processor.handleAbort(second);
  }
}

function logIn(processor: CommandProcessor, masterLogin: string | undefined): void {
  if (masterLogin?.toUpperCase().startsWith('PA')) {
    if (!guarded(processor, () => processor.runParagraph('MASTER.LOGIN', masterLogin))) return;
  }
  if (processor.readVoc('LOGIN') !== undefined) guarded(processor, () => processor.run('LOGIN'));
}

function runSingleCommand(processor: CommandProcessor, command: string): void {
  processor.resetEnvironment();
  processor.abortState = 'terminate';
  guarded(processor, () => processor.runCommand(command.trim()));
  processor.resetAfterCommand();
}
