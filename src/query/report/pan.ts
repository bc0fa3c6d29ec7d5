// PAN: a report wider than the display, its last columns shifted sideways under the first ones.

/** Columns that can be shifted: where they begin on the full line and how wide they are. */
export interface PanColumns {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

/** What of a wide line is seen. */
export class Pan {
  readonly #columns: PanColumns;
  readonly #fixedWidth: number;
  readonly #width: number;
  #index = 0;

  constructor(columns: PanColumns, width: number) {
    this.#columns = columns;
    this.#width = width;
    this.#fixedWidth = columns.starts[0] ?? 0;
  }

  get canGoLeft(): boolean {
    return this.#index > 0;
  }

  get canGoRight(): boolean {
    return this.#index < this.#columns.starts.length - 1;
  }

  move(by: 1 | -1): void {
    this.#index += by;
  }

  /** The part of a line that the display shows. */
  view(line: string): string {
    const start = this.#columns.starts[this.#index] ?? 0;
    return line.slice(0, this.#fixedWidth) + line.slice(start, start + this.#panWidth());
  }

  /** Whole columns only. */
  #panWidth(): number {
    const { starts, widths } = this.#columns;
    const first = starts[this.#index] ?? 0;
    let width = 0;
    for (let n = this.#index; n < starts.length; n += 1) {
      const next = (starts[n] ?? 0) - first + (widths[n] ?? 0);
      if (this.#fixedWidth + next > this.#width) break;
      width = next;
    }
    return width;
  }
}
