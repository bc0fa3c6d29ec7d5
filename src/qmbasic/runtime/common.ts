// COMMON blocks: shared by the programs of a session under their name; the unnamed one lives as long as a command level.
import { Fault } from './fault.ts';
import { Matrix } from './matrix.ts';
import { Box, type Value } from './value.ts';

/** What a program declares of one variable of a block: 0 rows for a scalar. */
export interface CommonSlot {
  readonly rows: number;
  readonly columns: number;
}

/** Variables of COMMON blocks by block name. */
export class CommonBlocks {
  readonly #blocks = new Map<string, Box[]>();

  /** The block of that name, made on first use with the variables that this program declares. */
  block(name: string, slots: readonly CommonSlot[], unassigned: boolean, isPick: boolean): Box[] {
    const known = this.#blocks.get(name);
    if (known) {
      if (slots.length > known.length) throw new Fault('Redimensioning common to larger size');
      return known;
    }
    const made = slots.map((slot) => {
      // ScarletDME: common variables start at zero, those of a matrix unassigned under the mode only
      if (slot.rows === 0) return new Box(unassigned ? undefined : 0);
      const matrix = new Matrix();
      matrix.resize(slot.rows, slot.columns, isPick);
      if (!unassigned) matrix.elements.fill(0);
      return new Box(matrix);
    });
    this.#blocks.set(name, made);
    return made;
  }

  /** CLEAR COMMON: every variable becomes zero. */
  clear(name: string): void {
    for (const box of this.#blocks.get(name) ?? []) {
      if (box.v instanceof Matrix) box.v.elements.fill(0);
      else box.v = 0;
    }
  }

  /** DELETE.COMMON */
  remove(name: string): boolean {
    return this.#blocks.delete(name);
  }

  /** What the variables of all blocks hold. */
  *values(): Iterable<Value> {
    for (const boxes of this.#blocks.values()) {
      for (const { v } of boxes) {
        if (v instanceof Matrix) yield* v.elements;
        else yield v;
      }
    }
  }

  names(): string[] {
    return [...this.#blocks.keys()].filter((name) => name !== '').sort();
  }

  /** Starts a command level with no unnamed block; gives back the block to restore afterwards. */
  enterLevel(): Box[] | undefined {
    const before = this.#blocks.get('');
    this.#blocks.delete('');
    return before;
  }

  leaveLevel(before: Box[] | undefined): void {
    if (before) this.#blocks.set('', before);
    else this.#blocks.delete('');
  }
}
