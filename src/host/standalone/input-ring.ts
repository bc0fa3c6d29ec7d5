// Bytes typed by the user on their way from the thread that reads them to the thread that runs the session.
import { monotonicMs } from './monotonic.ts';

const WRITTEN = 0;
const TAKEN = 1;
const ENDED = 2;
const HEADER_BYTES = 16;
const CAPACITY = 65_536;

/** One writer, one reader, both may block; positions only grow and wrap at 2^32. */
export class InputRing {
  readonly buffer: SharedArrayBuffer;
  #header: Int32Array;
  #bytes: Uint8Array;

  constructor(buffer = new SharedArrayBuffer(HEADER_BYTES + CAPACITY)) {
    this.buffer = buffer;
    this.#header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.#bytes = new Uint8Array(buffer, HEADER_BYTES);
  }

  /** Bytes ready to be taken. */
  get ready(): number {
    return (Atomics.load(this.#header, WRITTEN) - Atomics.load(this.#header, TAKEN)) >>> 0;
  }

  /** Adds what fits; the rest of a flood that nobody reads is dropped. */
  push(bytes: Uint8Array): void {
    const written = Atomics.load(this.#header, WRITTEN) >>> 0;
    const room = CAPACITY - this.ready;
    const count = Math.min(room, bytes.length);
    for (let i = 0; i < count; i++) this.#bytes[(written + i) % CAPACITY] = bytes[i] ?? 0;
    Atomics.store(this.#header, WRITTEN, (written + count) | 0);
    Atomics.notify(this.#header, WRITTEN);
  }

  end(): void {
    Atomics.store(this.#header, ENDED, 1);
    this.wake();
  }

  /** Lets a waiting reader look again. */
  wake(): void {
    Atomics.notify(this.#header, WRITTEN);
  }

  /** The next byte; undefined when none came in time. Without a limit it waits until `interrupted` says so. */
  take(timeoutMs: number | undefined, interrupted: () => boolean): number | 'end' | undefined {
    const deadline = timeoutMs === undefined ? undefined : monotonicMs() + timeoutMs;
    for (;;) {
      const written = Atomics.load(this.#header, WRITTEN);
      const taken = Atomics.load(this.#header, TAKEN);
      if (written !== taken) {
        const byte = this.#bytes[(taken >>> 0) % CAPACITY] ?? 0;
        Atomics.store(this.#header, TAKEN, (taken + 1) | 0);
        return byte;
      }
      if (Atomics.load(this.#header, ENDED) !== 0) return 'end';
      if (interrupted()) return undefined;
      const left = deadline === undefined ? 500 : deadline - monotonicMs();
      if (left <= 0) return undefined;
      Atomics.wait(this.#header, WRITTEN, written, Math.min(left, 500));
    }
  }

  discard(): void {
    Atomics.store(this.#header, TAKEN, Atomics.load(this.#header, WRITTEN));
  }
}
