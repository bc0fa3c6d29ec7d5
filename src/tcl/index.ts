export { CommandProcessor } from './command-line/command-processor.ts';
export { type CommandOutcome, exitCodeOf } from './command-line/exit-code.ts';
export { runSession, type SessionRun } from './command-line/session-loop.ts';
export { newVocRecords } from './new-voc.ts';
export type {
  CommandServices,
  Phantom,
  PhantomStarter,
  ShellOutcome,
  UserDirectory,
  UserSession,
} from './ports.ts';
export type { Command, CommandEnvironment, Verb } from './verb.ts';
export { VERBS, verbByName } from './verb-table.ts';
export { vocLibraryRecords } from './voc-records.ts';
