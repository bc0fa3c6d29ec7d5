// A thread that raises a session's word of attention while the test's own thread is at work in a program.
import { Worker } from 'node:worker_threads';

const SOURCE = `
const { workerData } = require('node:worker_threads');
const { armed, attention, guardMs, name } = workerData;
for (;;) {
  Atomics.wait(armed, 0, 0);
  const [, flag, delay, , , seen] = armed;
  Atomics.wait(armed, 3, seen, delay);
  if (Atomics.load(armed, 3) === seen) {
    armed[4] = Date.now() & 0x7fffffff;
    Atomics.or(attention, 0, flag);
    Atomics.notify(attention, 0);
    Atomics.wait(armed, 3, seen, guardMs);
    if (Atomics.load(armed, 3) === seen) {
      require('node:fs').writeSync(2, 'does not stop: ' + Buffer.from(name).toString().trim() + '\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }
  Atomics.store(armed, 0, 0);
  Atomics.notify(armed, 0);
}`;

/** Raises the flag some time after it is armed; ends the process if nothing comes of it. */
export class AttentionThread {
  readonly attention = new Int32Array(new SharedArrayBuffer(8));
  readonly #armed = new Int32Array(new SharedArrayBuffer(24));
  readonly #name = new Uint8Array(new SharedArrayBuffer(100));
  readonly #worker: Worker;

  constructor(guardMs: number) {
    const workerData = {
      armed: this.#armed,
      attention: this.attention,
      guardMs,
      name: this.#name,
    };
    this.#worker = new Worker(SOURCE, { eval: true, workerData });
    this.#worker.unref();
  }

  /** `what` is told if nothing comes of it. */
  arm(what: string, flag: number, delayMs: number): void {
    this.#name.set(Buffer.from(what.padEnd(100).slice(0, 100), 'latin1'));
    this.#armed[1] = flag;
    this.#armed[2] = delayMs;
    this.#armed[5] = Atomics.load(this.#armed, 3);
    Atomics.store(this.#armed, 0, 1);
    Atomics.notify(this.#armed, 0);
  }

  /** Milliseconds since the flag was raised; undefined when it never was. */
  disarm(): number | undefined {
    const raised = this.#armed[4] as number;
    const now = Date.now() & 0x7fffffff;
    Atomics.add(this.#armed, 3, 1);
    Atomics.notify(this.#armed, 3);
    Atomics.wait(this.#armed, 0, 1, 1000);
    this.#armed[4] = 0;
    Atomics.store(this.attention, 0, 0);
    return raised === 0 ? undefined : now - raised;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
