// The prompt: reads commands, keeps them in the command stack and runs them, until the session ends.
import { LogoutSignal } from '#session/index.ts';
import type { CommandProcessor } from './command-processor.ts';
import { guarded } from './guarded.ts';
import { LineEditor } from './line-editor.ts';
import { keepStack, restoreStack, stackDepth } from './saved-stack.ts';
import { isStackCommand, runStackCommand } from './stack-commands.ts';

export class CommandPrompt {
  readonly #processor: CommandProcessor;
  readonly #editor: LineEditor;

  constructor(processor: CommandProcessor) {
    this.#processor = processor;
    this.#editor = new LineEditor(processor);
  }

  loop(): void {
    restoreStack(this.#processor);
    this.#processor.onLeave = () => keepStack(this.#processor);
    for (;;) {
      this.#processor.resetEnvironment();
      if (!guarded(this.#processor, () => this.#oneCommand())) return;
    }
  }

  #oneCommand(): void {
    const line = this.#read();
    if (line === '') return;
    const command = this.#fromStack(line);
    if (command === undefined) return;
    const { session } = this.#processor;
    if (session.commandStack[0] !== command) session.commandStack.unshift(command);
    session.commandStack.length = Math.min(session.commandStack.length, stackDepth(session));
    session.terminal.startCommand();
    this.#processor.runCommand(command);
    if (this.#processor.reportReturnCode) {
      session.terminal.writeLine(`SRC = ${session.at.text('SYSTEM.RETURN.CODE')}`);
    }
  }

  /** The end of the input ends the session as QUIT does. */
  #read(): string {
    const { session, prompts, resetText } = this.#processor;
    if (resetText !== '') session.terminal.writeRaw(resetText);
    const prompt = session.selectLists.isActive(0) ? prompts.withList : prompts.usual;
    session.terminal.promptCharacter = '?';
    session.terminal.paginate = session.terminal.device.isInteractive;
    try {
      return this.#editor.readLine(prompt).trim();
    } catch (signal) {
      if (signal instanceof LogoutSignal) this.#processor.exitActions();
      throw signal;
    }
  }

  /** The command to run; undefined when the line was about the stack itself. */
  #fromStack(line: string): string | undefined {
    const { session } = this.#processor;
    if (line === '!!') return session.commandStack[0];
    if (line.endsWith('?')) {
      if (line === '?') return 'HELP';
      // The command is put on the stack without running it.
      session.commandStack.unshift(line.slice(0, -1));
      return undefined;
    }
    return isStackCommand(line) ? runStackCommand(this.#processor, line) : line;
  }
}
