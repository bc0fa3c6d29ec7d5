// Commands of the operating system: they run beside the session, which waits for them and ends them at BREAK or LOGOUT.
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { MvError, textOf } from '#base/index.ts';
import { ATTENTION, type Session } from '#session/index.ts';
import { checkLength } from '#values/index.ts';
import { signalGroup } from './process-group.ts';

export interface ShellRequest {
  readonly command: string;
  readonly directory: string;
  readonly outputMax: number;
}

/** First the process, then how it ended. */
export type ShellAnswer = { readonly started: number } | ShellEnd;

interface ShellEnd {
  readonly output: Uint8Array;
  /** The command printed more than it may, and was ended. */
  readonly isCut: boolean;
  readonly exitStatus: number;
}

export interface CommandOutcome {
  /** Standard output and standard error in the order in which they came. */
  readonly output: string;
  readonly exitStatus: number;
}

/** How often a session that waits looks whether somebody wants its attention. */
const POLL_MS = 50;
/** A command that does not end when it is asked to is ended. */
const PATIENCE_MS = 1000;

class ShellService {
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  readonly #port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./shell-thread.js', import.meta.url), {
      workerData: { answered: this.#answered, port: port2 },
      transferList: [port2],
    });
    worker.unref();
    port1.unref();
    this.#port = port1;
  }

  run(request: ShellRequest, isWanted: () => boolean): ShellEnd {
    this.#port.postMessage(request);
    let group = 0;
    let asked = 0;
    for (;;) {
      const seen = Atomics.load(this.#answered, 0);
      const received = receiveMessageOnPort(this.#port) as { message: ShellAnswer } | undefined;
      if (received) {
        if ('output' in received.message) return received.message;
        group = received.message.started;
        continue;
      }
      Atomics.wait(this.#answered, 0, seen, POLL_MS);
      if (group === 0 || !isWanted()) continue;
      const now = performance.now();
      if (asked === 0) asked = now;
      signalGroup(group, now - asked < PATIENCE_MS ? 'SIGTERM' : 'SIGKILL');
    }
  }
}

const services = new WeakMap<Session, ShellService>();

/** Runs a command and waits for its end, or for BREAK or LOGOUT, which end it and what it started. */
export function runBeside(session: Session, request: ShellRequest): CommandOutcome {
  let service = services.get(session);
  if (!service) {
    service = new ShellService();
    services.set(session, service);
  }
  const { attention } = session.terminal.device;
  const wanted = ATTENTION.BREAK | ATTENTION.LOGOUT;
  const end = service.run(request, () => (Atomics.load(attention, 0) & wanted) !== 0);
  const { output, isCut, exitStatus } = end;
  if (isCut) {
    const text = `The command printed more than ${request.outputMax} characters`;
    throw new MvError('TEXT_TOO_LONG', text);
  }
  checkLength(output.length);
  return { output: textOf(output), exitStatus };
}
