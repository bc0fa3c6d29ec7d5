// The record being edited: its lines, the current line, the block, and what OOPS gives back.
import { FIELD_MARK } from '#values/index.ts';

/** A state to return to. */
interface Snapshot {
  readonly command: string;
  readonly lines: readonly string[];
  readonly position: number;
  readonly blockTop: number;
  readonly blockBottom: number;
}

export class EditBuffer {
  lines: string[] = [];
  /** Number of the current line; 0: above the first. */
  position = 0;
  /** First and last line of the block; 0: not set. */
  blockTop = 0;
  blockBottom = 0;
  changed = false;
  #undo: Snapshot | undefined;

  load(record: string): void {
    this.lines = record === '' ? [] : record.split(FIELD_MARK);
    this.position = 0;
    this.blockTop = 0;
    this.blockBottom = 0;
    this.#undo = undefined;
  }

  get text(): string {
    return this.lines.join(FIELD_MARK);
  }

  get count(): number {
    return this.lines.length;
  }

  get current(): string {
    return this.lines[this.position - 1] ?? '';
  }

  line(number: number): string {
    return this.lines[number - 1] ?? '';
  }

  replaceCurrent(text: string): void {
    if (this.position === 0) return;
    this.lines[this.position - 1] = text;
    this.changed = true;
  }

  /** Moves to a line, or to the last one when there are not so many. */
  goTo(number: number): void {
    this.position = Math.min(number, this.count);
  }

  /** Inserts lines under line `after`; the block keeps its lines. */
  insert(after: number, lines: readonly string[]): void {
    this.lines.splice(after, 0, ...lines);
    if (this.blockTop > after) this.blockTop += lines.length;
    if (this.blockBottom > after) this.blockBottom += lines.length;
    this.changed = true;
  }

  /** Deletes lines; an end of the block among them is no longer set. */
  delete(first: number, count: number): void {
    if (count === 0) return;
    this.lines.splice(first - 1, count);
    this.changed = true;
    this.position = Math.min(this.position, this.count);
    this.blockTop = this.#afterDelete(this.blockTop, first, count);
    this.blockBottom = this.#afterDelete(this.blockBottom, first, count);
  }

  #afterDelete(end: number, first: number, count: number): number {
    if (end < first) return end;
    return end < first + count ? 0 : end - count;
  }

  /** Keeps the state before an edit for OOPS. */
  remember(command: string): void {
    this.#undo = {
      command,
      lines: [...this.lines],
      position: this.position,
      blockTop: this.blockTop,
      blockBottom: this.blockBottom,
    };
  }

  /** The command that OOPS would undo; '' when there is none. */
  get undoableCommand(): string {
    return this.#undo?.command ?? '';
  }

  forgetUndo(): void {
    this.#undo = undefined;
  }

  undo(): void {
    const saved = this.#undo;
    if (!saved) return;
    this.lines = [...saved.lines];
    this.position = Math.min(saved.position, this.count);
    this.blockTop = Math.min(saved.blockTop, this.count);
    this.blockBottom = Math.min(saved.blockBottom, this.count);
    this.#undo = undefined;
  }

  get blockLines(): number {
    return 1 + this.blockBottom - this.blockTop;
  }
}
