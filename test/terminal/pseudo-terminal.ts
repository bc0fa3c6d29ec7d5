// Drives a command on a pseudo-terminal (made by script(1)), as a person at a keyboard would.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const STEP_MS = 20;

export class PseudoTerminal {
  #child: ChildProcess;
  #output = '';
  #exitCode: number | null | undefined;

  constructor(command: string, options: { cwd: string; env: NodeJS.ProcessEnv }) {
    this.#child = spawn(
      'script',
      ['-qefc', `stty rows 24 columns 80; exec ${command}`, '/dev/null'],
      {
        cwd: options.cwd,
        env: options.env,
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString('latin1');
    });
    this.#child.on('exit', (code) => {
      this.#exitCode = code;
    });
  }

  /** Everything shown since the last call of `expect` that matched. */
  get pending(): string {
    return this.#output;
  }

  type(text: string): void {
    this.#child.stdin?.write(text, 'latin1');
  }

  /** Waits until the pattern is shown, and forgets all up to its end. */
  async expect(pattern: RegExp, timeoutMs = 15_000): Promise<string> {
    const deadline = performance.now() + timeoutMs;
    while (performance.now() < deadline) {
      const found = pattern.exec(this.#output);
      if (found) {
        const shown = this.#output.slice(0, found.index + found[0].length);
        this.#output = this.#output.slice(shown.length);
        return shown;
      }
      await delay(STEP_MS);
    }
    throw new Error(
      `${pattern} was not shown; shown was ${JSON.stringify(this.#output.slice(-400))}`,
    );
  }

  async exitCode(timeoutMs = 15_000): Promise<number | null> {
    const deadline = performance.now() + timeoutMs;
    while (this.#exitCode === undefined && performance.now() < deadline) await delay(STEP_MS);
    if (this.#exitCode === undefined) throw new Error('the command did not end');
    return this.#exitCode;
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}
