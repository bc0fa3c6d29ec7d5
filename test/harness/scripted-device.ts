import type { NoByte, TerminalDevice } from '#session/index.ts';

/** A terminal for tests: input is given beforehand, output is kept. */
export class ScriptedDevice implements TerminalDevice {
  readonly isInteractive: boolean = false;
  readonly type = 'vt100';
  readonly attention = new Int32Array(new SharedArrayBuffer(8));
  #input: string;
  #position = 0;
  #output: string[] = [];

  constructor(input = '') {
    this.#input = input;
  }

  get output(): string {
    return this.#output.join('');
  }

  size(): { columns: number; lines: number } {
    return { columns: 80, lines: 24 };
  }

  write(text: string): void {
    this.#output.push(text);
  }

  readByte(): number | NoByte {
    if (this.#position >= this.#input.length) return 'end';
    return this.#input.charCodeAt(this.#position++);
  }

  discardInput(): void {
    this.#position = this.#input.length;
  }

  close(): void {}
}
