// A serial port as the terminal of a session that had none (CONNECT.PORT).
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { ATTENTION, type NoByte, type TerminalDevice } from '#session/index.ts';
import { type LineSettings, setLineSettings, setTerminalMode } from './line-settings.ts';

const READ_CHUNK = 4096;
const PAUSE_MS = 20;
/** Nobody is asked how big the screen at the other end is. */
const SIZE = { columns: 80, lines: 24 };

export class PortTerminal implements TerminalDevice {
  readonly isInteractive = true;
  readonly type: string;
  readonly attention: Int32Array;
  readonly #descriptor: number;
  readonly #chunk = Buffer.alloc(READ_CHUNK);
  #position = 0;
  #filled = 0;
  #isGone = false;

  private constructor(descriptor: number, replaced: TerminalDevice) {
    this.#descriptor = descriptor;
    this.attention = replaced.attention;
    this.type = replaced.type;
  }

  /** Takes a port into use; undefined when there is none of this name or it does not take the settings. */
  static open(
    path: string,
    settings: LineSettings,
    replaced: TerminalDevice,
  ): PortTerminal | undefined {
    let descriptor: number;
    try {
      const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
      descriptor = openSync(path, O_RDWR | O_NOCTTY | O_NONBLOCK);
    } catch {
      return undefined;
    }
    const isReady =
      isatty(descriptor) && setLineSettings(descriptor, settings) && setTerminalMode(descriptor);
    if (isReady) return new PortTerminal(descriptor, replaced);
    closeSync(descriptor);
    return undefined;
  }

  size(): { columns: number; lines: number } {
    return SIZE;
  }

  write(text: string): void {
    const bytes = Buffer.from(text, 'latin1');
    for (let done = 0; done < bytes.length && !this.#isGone; ) {
      try {
        done += writeSync(this.#descriptor, bytes, done);
      } catch (error) {
        this.#lookAt(error);
        if (Atomics.load(this.attention, 0) & ATTENTION.LOGOUT) return;
      }
    }
  }

  readByte(timeoutMs?: number): number | NoByte {
    const until = performance.now() + (timeoutMs ?? Number.POSITIVE_INFINITY);
    while (this.#position >= this.#filled) {
      if (this.#isGone) return 'end';
      const flags = Atomics.load(this.attention, 0);
      if (flags & ATTENTION.LOGOUT) return 'end';
      if (flags & ATTENTION.BREAK) return 'break';
      if (this.#receive()) break;
      if (performance.now() >= until) return 'timeout';
      this.#pause();
    }
    return this.#chunk[this.#position++] ?? 'end';
  }

  discardInput(): void {
    this.#position = this.#filled;
    while (this.#receive()) this.#position = this.#filled;
  }

  close(): void {
    this.#isGone = true;
    closeSync(this.#descriptor);
  }

  /** True when something has come. */
  #receive(): boolean {
    try {
      this.#filled = readSync(this.#descriptor, this.#chunk, 0, READ_CHUNK, null);
      this.#position = 0;
      return this.#filled > 0;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN' && code !== 'EINTR') this.#hangUp();
      return false;
    }
  }

  /** A port that is full is waited for; one that is gone ends the session. */
  #lookAt(error: unknown): void {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EINTR') this.#pause();
    else this.#hangUp();
  }

  #hangUp(): void {
    this.#isGone = true;
    Atomics.or(this.attention, 0, ATTENTION.LOGOUT);
  }

  #pause(): void {
    Atomics.wait(this.attention, 1, 0, PAUSE_MS);
  }
}
