// How far a command of many steps has come, on the last line of a terminal. Elsewhere (pipes, phantoms, output that is kept)
// nothing of it is seen.
import type { Terminal } from '#session/index.ts';

const BAR_CELLS = 24;
/** Drawn no oftener than this. */
const REDRAW_MS = 80;
const ERASE_LINE = '\r\x1b[K';

/** True when somebody watches: output of the command goes to a screen as it arises. */
export function isWatched(terminal: Terminal): boolean {
  return terminal.device.isInteractive && !terminal.isCapturing && !terminal.hushed;
}

export class ProgressBar {
  readonly #terminal: Terminal;
  readonly #total: number;
  #done = 0;
  #drawn = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal;
    this.#total = total;
  }

  /** The next step begins; `name` is what it deals with. */
  step(name: string): void {
    this.#done += 1;
    const now = performance.now();
    if (now - this.#drawn < REDRAW_MS && this.#done < this.#total) return;
    this.#drawn = now;
    this.#terminal.writeRaw(ERASE_LINE + this.#line(name));
    this.#isShown = true;
  }

  /** Makes room for other output. */
  clear(): void {
    if (this.#isShown) this.#terminal.writeRaw(ERASE_LINE);
    this.#isShown = false;
    this.#drawn = Number.NEGATIVE_INFINITY;
  }

  #line(name: string): string {
    const full = Math.floor((this.#done / this.#total) * BAR_CELLS);
    const bar = `[${'#'.repeat(full)}${'.'.repeat(BAR_CELLS - full)}]`;
    const text = `${bar} ${this.#done}/${this.#total} ${name}`;
    // A line as wide as the screen would wrap
    return text.slice(0, Math.max(0, this.#terminal.width - 1)).replace(/[^ -~]/g, '?');
  }
}
