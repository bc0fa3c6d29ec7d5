// What the debugger writes at a terminal in line mode.
import type { Session } from '#session/index.ts';

export class DebugScreen {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  line(text: string): void {
    this.#session.terminal.writeLine(text);
  }

  /** Something that the user did wrong. */
  error(text: string): void {
    this.line(`${this.#session.at.text('SYS.BELL')}${text}`);
  }

  /** Begins a new line where the program has left one unfinished. */
  freshLine(): void {
    if (this.#session.terminal.column > 0) this.line('');
  }

  /** A command of the user. Throws LogoutSignal when the input has ended. */
  ask(): string {
    const { keyboard, terminal } = this.#session;
    // Case inversion is for keyboards: commands that come down a pipe are meant as written.
    const keepCase = !terminal.device.isInteractive;
    const answer = keyboard.line({ prompt: '>', fromKeyboard: true, keepCase });
    return answer.outcome === 'line' ? answer.text.trim() : '';
  }
}
