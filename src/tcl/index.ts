export { runSession } from './command-line/session-loop.ts';
export { accountVocRecords, newVocRecords } from './new-voc.ts';
export type {
  CommandServices,
  ShellOutcome,
} from './ports.ts';

export { vocLibraryRecords } from './voc-records.ts';
