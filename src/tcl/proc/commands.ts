// The commands of PROCs, by first letter.
import { controlCommands } from './control-commands.ts';
import { executeCommands } from './execute-commands.ts';
import { fileCommand } from './file-commands.ts';
import { ifOrInputCommand } from './input-commands.ts';
import { moveCommand } from './move-commands.ts';
import { outputCommands } from './output-commands.ts';
import type { ProcRun } from './proc-run.ts';

/** Runs a command; `run` carries out another, as IF does. */
export type ProcCommand = (
  run: ProcRun,
  command: string,
  runCommand: (run: ProcRun, text: string) => void,
) => void;

export const COMMANDS: ReadonlyMap<string, ProcCommand> = new Map<string, ProcCommand>([
  ...controlCommands,
  ...executeCommands,
  ...outputCommands,
  ['F', fileCommand],
  ['I', ifOrInputCommand],
  ['M', moveCommand],
]);
