// A session from its login paragraphs to its end: the prompt, or the one command given to `qm`.
import { join } from 'node:path';
import { LogoutSignal, type Session } from '#session/index.ts';
import type { CommandServices } from '../ports.ts';
import { CommandProcessor } from './command-processor.ts';
import { exitCodeOf } from './exit-code.ts';
import { guarded } from './guarded.ts';
import { CommandPrompt } from './prompt.ts';

export interface SessionRun {
  /** `qm COMMAND`: run this and end. */
  readonly command?: string;
}

/** Runs a session to its end and gives the exit status of its process. */
export function runSession(session: Session, services: CommandServices, run: SessionRun): number {
  const processor = new CommandProcessor(session, services);
  try {
    logIn(processor);
    if (run.command === undefined || run.command.trim() === '') new CommandPrompt(processor).loop();
    else runSingleCommand(processor, run.command);
  } catch (signal) {
    if (!(signal instanceof LogoutSignal)) throw signal;
  }
  return session.exitStatus ?? exitCodeOf(processor.lastOutcome);
}

function logIn(processor: CommandProcessor): void {
  const masterLogin = masterLoginOf(processor.session);
  if (masterLogin?.toUpperCase().startsWith('PA')) {
    if (!guarded(processor, () => processor.runParagraph('MASTER.LOGIN', masterLogin))) return;
  }
  if (processor.readVoc('LOGIN') !== undefined) guarded(processor, () => processor.run('LOGIN'));
}

/** The paragraph MASTER.LOGIN of the system account runs in every session, before the account's own. */
function masterLoginOf({ files, system, account, voc }: Session): string | undefined {
  const path = join(system.qmsys, 'VOC');
  if (system.qmsys === account.path) return files.read(voc, 'MASTER.LOGIN');
  const opened = files.openPath(path, { readOnly: true });
  if (opened.outcome !== 'opened') return undefined;
  const record = files.read(opened.file, 'MASTER.LOGIN');
  files.close(opened.file);
  return record;
}

function runSingleCommand(processor: CommandProcessor, command: string): void {
  const { terminal } = processor.session;
  processor.resetEnvironment();
  processor.abortState = 'terminate';
  // ScarletDME: programs of such a session show no prompt character. (tcl-admin/pterm-case-inversion)
  terminal.promptCharacter = '';
  guarded(processor, () => processor.runCommand(command.trim()));
  processor.resetAfterCommand();
}
