// Reading from and writing to what comes and goes in its own time: serial ports and pipes. They are
// opened so that no call waits: a program that waits can be stopped, and its time can be limited.
import { readSync, writeSync } from 'node:fs';
import { ER, textOf } from '#base/index.ts';

const READ_CHUNK = 65_536;
const LINE_FEED = '\n';
const PAUSE_MS = 20;

const pauses = new Int32Array(new SharedArrayBuffer(4));

function mustWait(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EAGAIN' || code === 'EINTR';
}

/** Seconds to wait; 0 only looks, below 0 is for ever. */
type Patience = number;

export class WaitedTransfer {
  readonly #descriptor: number;
  /** Called while the program waits; may throw to end it. */
  readonly #poll: () => void;
  readonly #chunk = Buffer.alloc(READ_CHUNK);
  /** What has come and was not read yet. */
  #ahead = '';

  constructor(descriptor: number, poll: () => void) {
    this.#descriptor = descriptor;
    this.#poll = poll;
  }

  /** READSEQ: a line, once all of it is there. */
  readLine(patience: Patience): { readonly line: string } | { readonly status: number } {
    const until = deadline(patience);
    for (let from = 0; ; ) {
      const end = this.#ahead.indexOf(LINE_FEED, from);
      if (end >= 0) {
        const line = this.#ahead.slice(0, end);
        this.#ahead = this.#ahead.slice(end + 1);
        return { line };
      }
      from = this.#ahead.length;
      if (!this.#more(until)) return { status: ER.TIMEOUT };
    }
  }

  /** READBLK: up to `length` bytes; fewer when no more come in time. */
  readBlock(
    length: number,
    patience: Patience,
  ): { readonly text: string; readonly status: number } {
    const until = deadline(patience);
    while (this.#ahead.length < length) {
      if (!this.#more(until)) break;
    }
    const text = this.#ahead.slice(0, length);
    this.#ahead = this.#ahead.slice(length);
    return { text, status: text === '' ? ER.TIMEOUT : 0 };
  }

  /** Writes all of it, however long the other side takes. */
  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      try {
        done += writeSync(this.#descriptor, bytes, done, bytes.length - done, null);
      } catch (error) {
        if (!mustWait(error)) throw error;
        this.#pause();
      }
    }
  }

  /** Takes in what comes next; false when the time is up or nothing can come any more. */
  #more(until: number): boolean {
    for (;;) {
      try {
        const count = readSync(this.#descriptor, this.#chunk, 0, READ_CHUNK, null);
        if (count === 0) return false;
        this.#ahead += textOf(this.#chunk.subarray(0, count));
        return true;
      } catch (error) {
        // A port whose other end is gone gives an error of input
        if (!mustWait(error)) return false;
      }
      if (performance.now() >= until) return false;
      this.#pause();
    }
  }

  #pause(): void {
    Atomics.wait(pauses, 0, 0, PAUSE_MS);
    this.#poll();
  }
}

function deadline(patience: Patience): number {
  return patience < 0 ? Number.POSITIVE_INFINITY : performance.now() + patience * 1000;
}
