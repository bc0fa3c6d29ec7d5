// Watches: variables whose change makes the program stop.
import type { Frame } from '../runtime/frames.ts';
import { Matrix } from '../runtime/matrix.ts';
import type { WatchHit } from './events.ts';
import { plainText, valueShown } from './value-text.ts';
import { DebugError } from './variable-path.ts';
import type { FoundVariable } from './variables.ts';

interface Watch {
  readonly found: FoundVariable;
  /** Stop only when the variable becomes this. */
  readonly wanted: string | undefined;
  before: string;
}

export class Watches {
  #list: Watch[] = [];

  get size(): number {
    return this.#list.length;
  }

  labels(): string[] {
    return this.#list.map((one) => one.found.label);
  }

  clear(): void {
    this.#list = [];
  }

  add(found: FoundVariable, wanted: string | undefined): void {
    if (found.read() instanceof Matrix) throw new DebugError('An element of the matrix is wanted');
    this.#list = this.#list.filter((one) => one.found.label !== found.label);
    this.#list.push({ found, wanted, before: valueShown(found.read()) });
  }

  /** Watches whose variable has changed since the last call. */
  hits(isAtWork: (owner: Frame) => boolean): WatchHit[] {
    if (this.#list.length === 0) return [];
    // A watch ends with the routine whose variable it watches
    this.#list = this.#list.filter(({ found: { owner } }) => !owner || isAtWork(owner));
    const hits: WatchHit[] = [];
    for (const watch of this.#list) {
      const value = watch.found.read();
      const after = valueShown(value);
      if (after === watch.before) continue;
      const { before } = watch;
      watch.before = after;
      const isWanted = watch.wanted === undefined || plainText(value) === watch.wanted;
      if (isWanted) hits.push({ label: watch.found.label, before, after });
    }
    return hits;
  }
}
