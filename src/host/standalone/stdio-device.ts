import { fstatSync, readSync, writeSync } from 'node:fs';
import { isatty, WriteStream } from 'node:tty';
import { Worker } from 'node:worker_threads';
import { ATTENTION, type NoByte, type TerminalDevice } from '#session/index.ts';
import { InputRing } from './input-ring.ts';
import { monotonicMs } from './monotonic.ts';

const FLUSH_BYTES = 16_384;
/** Output to a pipe waits at most so long while a program goes on printing. */
const FLUSH_AFTER_MS = 20;
const RETRY_MS = 5;
const DEFAULT_SIZE = { columns: 80, lines: 24 };

/** Whether a descriptor is a terminal. Pipes and files are told without loading the engine's modules for terminals. */
function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && isatty(descriptor);
  } catch {
    return false;
  }
}

/** The terminal of a session in this process: standard input and output. */
export class StdioDevice implements TerminalDevice {
  readonly isInteractive = isTerminal(0) && isTerminal(1);
  readonly type: string;
  readonly attention = new Int32Array(new SharedArrayBuffer(8));
  /** Called before the session waits for its user: what was written should be on disk by then. */
  beforeWaiting: () => void = () => {};
  #output = '';
  #flushedAt = 0;
  #outputGone = false;
  #ring: InputRing | undefined;
  #reader: Worker | undefined;
  #buffer = Buffer.alloc(16_384);
  #position = 0;
  #filled = 0;
  #ended = false;

  constructor() {
    const { QMTERM, TERM } = process.env;
    this.type = (QMTERM || TERM || 'vt100').toLowerCase();
    if (this.isInteractive) this.#startReader();
  }

  size(): { columns: number; lines: number } {
    if (isTerminal(1)) {
      const [columns, lines] = new WriteStream(1).getWindowSize();
      if (columns > 0 && lines > 0) return { columns, lines };
    }
    const { COLUMNS, LINES } = process.env;
    return {
      columns: Number(COLUMNS) || DEFAULT_SIZE.columns,
      lines: Number(LINES) || DEFAULT_SIZE.lines,
    };
  }

  write(text: string): void {
    this.#output += text;
    if (this.isInteractive || this.#output.length >= FLUSH_BYTES) {
      this.flush();
      return;
    }
    const now = monotonicMs();
    if (now - this.#flushedAt > FLUSH_AFTER_MS) this.flush();
  }

  /** Everything written so far reaches the other side. */
  flush(): void {
    this.#flushedAt = monotonicMs();
    if (this.#output === '' || this.#outputGone) return;
    let bytes: Uint8Array = Buffer.from(this.#output, 'latin1');
    this.#output = '';
    while (bytes.length > 0) {
      try {
        bytes = bytes.subarray(writeSync(1, bytes));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'EAGAIN' && code !== 'EINTR') {
          // Nobody reads any more (EPIPE): the session must end, not spin.
          this.#outputGone = true;
          Atomics.or(this.attention, 0, ATTENTION.LOGOUT);
          return;
        }
        Atomics.wait(this.attention, 1, 0, RETRY_MS);
      }
    }
  }

  readByte(timeoutMs?: number): number | NoByte {
    this.flush();
    if (this.#position < this.#filled) return this.#buffer[this.#position++] ?? 'end';
    if (timeoutMs !== 0) this.beforeWaiting();
    if (timeoutMs !== undefined && !this.#ring && !this.#ended) this.#startReader();
    if (this.#ring) return this.#readFromRing(this.#ring, timeoutMs);
    return this.#readDirectly();
  }

  #readFromRing(ring: InputRing, timeoutMs: number | undefined): number | NoByte {
    const byte = ring.take(timeoutMs, () => Atomics.load(this.attention, 0) !== 0);
    if (byte !== undefined) return byte;
    const flags = Atomics.load(this.attention, 0);
    if (flags & ATTENTION.LOGOUT) return 'end';
    return flags & ATTENTION.BREAK ? 'break' : 'timeout';
  }

  /** A pipe or file without a time limit needs no thread. */
  #readDirectly(): number | NoByte {
    while (!this.#ended) {
      try {
        this.#filled = readSync(0, this.#buffer);
        this.#position = 0;
        if (this.#filled === 0) this.#ended = true;
        else return this.#buffer[this.#position++] ?? 'end';
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') Atomics.wait(this.attention, 1, 0, RETRY_MS);
        else if (code !== 'EINTR') this.#ended = true;
      }
    }
    return 'end';
  }

  discardInput(): void {
    this.#ring?.discard();
    this.#position = this.#filled;
  }

  close(): void {
    this.flush();
    this.#reader?.postMessage('cooked');
    void this.#reader?.terminate();
  }

  #startReader(): void {
    this.#ring = new InputRing();
    this.#reader = new Worker(new URL('./stdin-reader.js', import.meta.url), {
      workerData: { ring: this.#ring.buffer, attention: this.attention },
    });
    this.#reader.unref();
  }
}
