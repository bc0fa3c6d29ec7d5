import type { Answer, Cancel, SocketAnswer } from './messages.ts';

/** Longest time that a timer can have. */
const TIMEOUT_MS_MAX = 0x7fffffff;

interface Wait {
  /** The answer, once there is one. */
  readonly ready: () => SocketAnswer | undefined;
  /** What is answered when the time is up. */
  readonly late: () => SocketAnswer;
  /** Milliseconds without progress; 0 for ever. */
  readonly timeout: number;
}

/** The one request that waits for something at a socket. */
export class Waiting {
  #look: () => void = () => undefined;

  /** Something has happened: the request that waits looks whether it can be answered. */
  changed(): void {
    this.#look();
  }

  /** Answers at once, or as soon as `ready` gives something, or when the time is up. */
  wait(wait: Wait, answer: Answer): Cancel {
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      clearTimeout(timer);
      this.#look = () => undefined;
    };
    const finish = (result: SocketAnswer) => {
      stop();
      answer(result);
    };
    const look = () => {
      const result = wait.ready();
      if (result) finish(result);
      else if (wait.timeout > 0) {
        clearTimeout(timer);
        timer = setTimeout(() => finish(wait.late()), Math.min(wait.timeout, TIMEOUT_MS_MAX));
      }
    };
    this.#look = look;
    look();
    return stop;
  }
}
