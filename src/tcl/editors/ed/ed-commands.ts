// The commands of ED: patterns of the command in upper case, tried in order.
import { blockCommands } from './block-commands.ts';
import { changeCommands } from './change-commands.ts';
import type { EdEditor } from './ed-editor.ts';
import { fileCommands } from './file-commands.ts';
import { lineCommands } from './line-commands.ts';
import { moveCommands } from './move-commands.ts';
import { searchCommands } from './search-commands.ts';
import { storedCommands } from './stored-commands.ts';
import { valueCommands } from './value-commands.ts';

export interface EdCommand {
  readonly pattern: RegExp;
  /** Only while a stored sequence runs. */
  readonly storedOnly?: boolean;
  run(editor: EdEditor, match: RegExpExecArray): void;
}

const COMMANDS: readonly EdCommand[] = [
  ...moveCommands,
  ...storedCommands,
  ...blockCommands,
  ...lineCommands,
  ...fileCommands,
  ...valueCommands,
  ...searchCommands,
  ...changeCommands,
];

export function findEdCommand(
  editor: EdEditor,
  upper: string,
): { run: EdCommand['run']; match: RegExpExecArray } | undefined {
  for (const command of COMMANDS) {
    if (command.storedOnly && !editor.stored) continue;
    const match = command.pattern.exec(upper);
    if (match) return { run: command.run, match };
  }
  return undefined;
}
