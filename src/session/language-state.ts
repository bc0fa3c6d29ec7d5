// What the language remembers from one statement or function to the next, for as long as a session lives.

/** A generator of whole numbers that RANDOMIZE makes repeatable. */
class RandomNumbers {
  #state = 0;

  constructor(seed: number) {
    this.seed(seed);
  }

  seed(seed: number): void {
    this.#state = seed >>> 0;
  }

  /** From 0 to limit - 1; for a negative limit from limit + 1 to 0. */
  below(limit: number): number {
    const size = Math.abs(Math.trunc(limit));
    if (size < 2) return 0;
    const number = Math.floor(this.#next() * size);
    return limit < 0 ? 0 - number : number;
  }

  // A mixing generator of 32 bits (the Weyl sequence with two multiplications), uniform enough for RND().
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

export class LanguageState {
  readonly random = new RandomNumbers(Date.now());
  /** OS.ERROR(): number of the last error of the operating system. */
  osError = 0;
  /** What went wrong last with a socket or a mail, in words (SOCKET.INFO()). */
  networkProblem = '';
}
